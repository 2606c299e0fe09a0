package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar",
        "fa-IR",
        "he",
        "iw",
        "ur_PK",
        "ckb",
        "ps",
        "yi",
        "HE",
        "az-Arab",
        "pa-Arab-PK"
      })
  void theseAreWrittenFromRightToLeft(String language) {
    assertThat(Direction.of(language)).isEqualTo("rtl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "en", "ja", "zh-Hant", "ar-Latn", "ks-Deva", "sd-Deva", "de-1996", "tr"})
  void theseAreWrittenFromLeftToRight(String language) {
    assertThat(Direction.of(language)).isEqualTo("ltr");
  }
}
