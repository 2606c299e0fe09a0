package dev.recap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardBoundsTest {

  private static TermVector vector(String... stems) {
    List<TermVector.Stem> found = new ArrayList<>();
    for (String stem : stems) {
      found.add(new TermVector.Stem(stem, List.of(stem), new int[] {0}, new int[] {1}));
    }
    return new TermVector(found, List.of(stems.length), List.of());
  }

  @Test
  void shardsHaveTheSameSizeAndTheOrderOfTheLetters() {
    ShardBounds bounds = ShardBounds.of(List.of(vector("conf", "confer", "talk", "tamper")), 4);

    assertThat(bounds.first()).containsExactly("confe", "t", "tam");
    assertThat(List.of("air", "conf", "confer", "confess", "talk", "tal", "zoo"))
        .extracting(bounds::shardOf)
        .containsExactly(0, 0, 1, 1, 2, 2, 3);
  }

  @Test
  void siteWithoutWordsHasOneShard() {
    assertThat(ShardBounds.of(List.of(), 8).shardOf("word")).isZero();
  }

  @Test
  void sampleHasOneOf32DocumentsAndNewOnesSeldomChangeIt() {
    List<String> sources = IntStream.range(0, 3200).mapToObj(i -> "content/" + i + ".md").toList();
    List<String> sample = ShardBounds.sample(sources);

    assertThat(sample).hasSize(100);
    assertThat(ShardBounds.sample(sources.subList(0, 3168)))
        .hasSize(99)
        .filteredOn(source -> !sample.contains(source))
        .hasSizeLessThan(5);
  }
}
