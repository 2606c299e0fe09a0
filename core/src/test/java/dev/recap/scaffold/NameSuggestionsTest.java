package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSuggestionsTest {

  private static final Place PLACE = Place.ofFile("--tags");
  private static final NameSuggestions TAGS =
      new NameSuggestions("tag", List.of("packaging", "python 3", "asyncio"));

  @ParameterizedTest
  @CsvSource({"Packaging, packaging", "packagin, packaging", "python-3, python 3"})
  void similarNameIsSuggested(String name, String suggestion) {
    assertThat(TAGS.suggestionFor(name, PLACE))
        .hasValue(
            Problem.warning(
                "duplicate-tag",
                PLACE,
                "the tag \"" + name + "\" is new",
                "did you mean \"" + suggestion + "\"?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"packaging", "python 2", "databases"})
  void usedAndDifferentNamesHaveNoSuggestion(String name) {
    assertThat(TAGS.suggestionFor(name, PLACE)).isEmpty();
  }

  @Test
  void messageNamesTheKind() {
    NameSuggestions series = new NameSuggestions("series", List.of("Florence"));

    assertThat(series.suggestionFor("florence", PLACE).orElseThrow().message())
        .isEqualTo("the series \"florence\" is new");
  }
}
