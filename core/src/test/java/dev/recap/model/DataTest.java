package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataTest {

  @Test
  void fileIsFoundByItsPath() {
    Data data = new Data(Map.of("talks/2013.csv", List.of("a")), Map.of(), Map.of());
    assertThat(data.get("talks/2013.csv")).contains(List.of("a"));
    assertThat(data.get("2013.csv")).isEmpty();
  }

  @Test
  void treeFollowsTheFolders() {
    Data data =
        new Data(
            Map.of(
                "speakers.yaml", List.of("Ann"),
                "talks/2013.csv", List.of("a"),
                "talks/2014.v2.json", Map.of("b", 1L),
                "talks/old/1999.yml", List.of()),
            Map.of(),
            Map.of());
    assertThat(data.tree())
        .isEqualTo(
            Map.of(
                "speakers", List.of("Ann"),
                "talks",
                    Map.of(
                        "2013", List.of("a"),
                        "2014.v2", Map.of("b", 1L),
                        "old", Map.of("1999", List.of()))));
  }

  @Test
  void fileNextToItsFolderAddsItsKeys() {
    Data data =
        new Data(
            Map.of("talks.yaml", Map.of("venue", "Hall", "2013", "x"), "talks/2013.csv", List.of()),
            Map.of(),
            Map.of());
    assertThat(data.tree()).isEqualTo(Map.of("talks", Map.of("2013", List.of(), "venue", "Hall")));
  }

  @Test
  void firstPathOfTwoListsWithOneNameIsUsed() {
    Data data = new Data(Map.of("a.yaml", List.of(2L), "a.csv", List.of(1L)), Map.of(), Map.of());
    assertThat(data.tree()).isEqualTo(Map.of("a", List.of(1L)));
  }
}
