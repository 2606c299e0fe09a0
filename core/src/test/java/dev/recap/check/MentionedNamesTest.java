package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedNamesTest {

  @Test
  void namesAreFoundInMarkupStylesAndScripts() {
    assertThat(
            MentionedNames.of(
                "<img src=\"img/hall%20a.jpg\"> url('fonts/a.woff2') import(`./menu.min.js`) x.y"))
        .containsExactlyInAnyOrder("hall a.jpg", "a.woff2", "menu.min.js", "x.y");
  }

  @ParameterizedTest
  @CsvSource({
    "a.b.c-d, a.b.c",
    "one.two., one.two",
    "é.png, é.png",
    "..a, ..a",
    "v1.2-x.svg?v=3, v1.2-x.svg"
  })
  void aNameEndsAfterItsLastExtension(String text, String name) {
    assertThat(MentionedNames.of(text)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({".htaccess", "word", "end.", "a. b", "'a.é'"})
  void otherWordsAreNoNames(String text) {
    assertThat(MentionedNames.of(text)).isEmpty();
  }
}
