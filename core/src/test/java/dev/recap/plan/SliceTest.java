package dev.recap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.TestDocument;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of a list. */
class SliceTest {

  private final List<Document> posts =
      List.of(
          TestDocument.post("2024-05-15", "c").build(),
          TestDocument.post("2024-05-14", "b").build(),
          TestDocument.post("2024-05-13", "a").build());

  private static OutputPath path(int number) {
    return new OutputPath(number == 1 ? "index.html" : number + "/index.html");
  }

  private static long fingerprint(Slice slice) {
    Fingerprint fingerprint = new Fingerprint();
    slice.addTo(fingerprint);
    return fingerprint.value();
  }

  @Test
  void aListIsCutIntoPages() {
    List<Slice> slices = Slice.of(posts, 0, 2, SliceTest::path);

    assertThat(slices).hasSize(2);
    assertThat(slices.get(0).posts()).isEqualTo(posts.subList(0, 2));
    assertThat(slices.get(1).posts()).isEqualTo(posts.subList(2, 3));
    assertThat(slices).extracting(Slice::number).containsExactly(1, 2);
    assertThat(slices).allMatch(Slice::paginated).allMatch(slice -> slice.count() == 3);
    assertThat(slices.get(1).pages()).containsExactly(path(1), path(2));
  }

  @Test
  void aSecondListIsSplitInTheSameWay() {
    List<Slice> slices = Slice.of(posts, 5, 2, SliceTest::path);

    assertThat(slices).hasSize(3);
    assertThat(slices.get(2).posts()).isEmpty();
    List<String> talks = List.of("a", "b", "c", "d", "e");
    assertThat(slices)
        .extracting(slice -> slice.partOf(talks))
        .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    assertThat(Slice.of(posts, 5, 0, SliceTest::path).get(0).partOf(talks)).isEqualTo(talks);
  }

  @Test
  void sizeZeroMeansOnePage() {
    List<Slice> slices = Slice.of(posts, 0, 0, SliceTest::path);

    assertThat(slices).hasSize(1);
    assertThat(slices.get(0).paginated()).isFalse();
    assertThat(slices.get(0).posts()).isEqualTo(posts);
  }

  @Test
  void anEmptyListHasOnePage() {
    assertThat(Slice.of(List.of(), 0, 10, SliceTest::path))
        .singleElement()
        .satisfies(slice -> assertThat(slice.pages()).containsExactly(path(1)));
  }

  @Test
  void theFingerprintDependsOnPositionAndLength() {
    List<Slice> slices = Slice.of(posts, 0, 2, SliceTest::path);

    assertThat(fingerprint(slices.get(0)))
        .isNotEqualTo(fingerprint(slices.get(1)))
        .isNotEqualTo(fingerprint(Slice.of(posts, 0, 1, SliceTest::path).get(0)))
        .isEqualTo(fingerprint(Slice.of(posts, 0, 2, SliceTest::path).get(0)));
  }
}
