package dev.recap.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {

  private static Color color(String text) {
    return Color.parse(text).orElseThrow();
  }

  @Test
  void coloursHaveThreeOrSixDigits() {
    assertThat(color("#0B6e4f")).hasToString("#0b6e4f");
    assertThat(color("fc0")).hasToString("#ffcc00");
    assertThat(Color.parse("green")).isEmpty();
    assertThat(Color.parse("#12345")).isEmpty();
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertThat(color("#000").contrast(color("#fff"))).isEqualTo(21);
    assertThat(color("#767676").contrast(color("#fff"))).isBetween(4.54, 4.55);
  }

  @ParameterizedTest
  @CsvSource({"#ffd23f, #fcfcfa", "#2238a8, #111318", "#808080, #f0f1f4"})
  void nearestReadableColourIsReadable(String text, String background) {
    Color found = color(text).readableOn(color(background));
    assertThat(found.contrast(color(background))).isBetween(4.5, 5.0);
  }

  @Test
  void colourThatIsHardToReadHasAComplaintAndARemedy() {
    assertThat(Look.complaint(color("#0b6e4f"))).isEmpty();
    assertThat(Look.complaint(color("#ffd23f")))
        .hasValue(
            "links of the colour #ffd23f have a contrast of 1.2 to the page, and readers need 4.5");
    assertThat(
            Look.complaint(color(Look.remedy(color("#ffd23f")).replaceAll(".*?(#\\w+).*", "$1"))))
        .isEmpty();
  }

  @Test
  void aColourHasALighterAndADarkerVariantForDarkScreens() {
    Look look = Look.of(color("#0b6e4f"));
    assertThat(look.declarations())
        .matches(
            "--accent: light-dark\\(#0b6e4f, #\\w{6}\\); --band: light-dark\\(#0b6e4f, #\\w{6}\\);"
                + " --on-band: #ffffff");
    assertThat(look.band()).isEqualTo(Optional.of(color("#0b6e4f")));
  }

  @Test
  void textOnALightMastheadIsDark() {
    assertThat(Look.of(color("#ffd23f")).declarations()).endsWith("--on-band: #15171c");
  }
}
