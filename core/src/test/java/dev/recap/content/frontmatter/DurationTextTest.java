package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "45, PT45M",
    "45 min, PT45M",
    "1 h 30 min, PT1H30M",
    "2 hours, PT2H",
    "90s, PT1M30S",
    "1:30:00, PT1H30M",
    "30:00, PT30M",
    "PT20M, PT20M",
    "45.0, PT45M",
    "22.5, PT22M30S",
    "1e1, PT10M",
    "1.5 h, PT1H30M",
    "1 hr 30.5 mins, PT1H30M30S",
    "37:03.4, PT37M3S"
  })
  void formsOfPeopleAndIsoAreRead(String text, Duration duration) {
    assertThat(DurationText.parse(text, false)).contains(duration);
  }

  @Test
  void bareNumberMayMeanSeconds() {
    assertThat(DurationText.parse("1800", true)).contains(Duration.ofMinutes(30));
    assertThat(DurationText.parse("1800.0", true)).contains(Duration.ofMinutes(30));
    assertThat(DurationText.parse("1.8e3", true)).contains(Duration.ofMinutes(30));
    assertThat(DurationText.parse("0.5", true)).contains(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "long", "-PT5M", "1:2:3:4", "5 days", "-45.0", "45,5", "1e9", "9999999e9"})
  void otherTextsAreNotDurations(String text) {
    assertThat(DurationText.parse(text, false)).isEmpty();
  }
}
