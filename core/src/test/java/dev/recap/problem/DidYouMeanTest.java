package dev.recap.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  private static final Set<String> WORDS =
      Set.of("published", "draft", "published-date", "post", "page", "tags");

  @ParameterizedTest
  @CsvSource({
    "publishd, published",
    "pulbished, published",
    "Draft, draft",
    "drfat, draft",
    "psot, post",
    "tag, tags",
    "published_date, published-date"
  })
  void mistypedWordFindsItsNeighbour(String word, String meant) {
    assertThat(DidYouMean.of(word, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"secret", "on", "x", "''", "pubescent"})
  void otherWordFindsNothing(String word) {
    assertThat(DidYouMean.of(word, WORDS)).isEmpty();
  }

  @Test
  void firstNameOfEquallyNearCandidatesIsChosen() {
    assertThat(DidYouMean.of("past", List.of("pest", "post", "pact"))).contains("pact");
  }
}
