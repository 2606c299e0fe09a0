package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.TestDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fingerprints of sequences of values. */
class FingerprintTest {

  @Test
  void equalSequencesHaveEqualFingerprints() {
    assertThat(new Fingerprint().add("a").add(1).add(true).value())
        .isEqualTo(new Fingerprint().add("a").add(1).add(true).value());
  }

  @Test
  void orderAndBoundariesCount() {
    long fingerprint = new Fingerprint().add("ab").add("c").value();

    assertThat(new Fingerprint().add("c").add("ab").value()).isNotEqualTo(fingerprint);
    assertThat(new Fingerprint().add("a").add("bc").value()).isNotEqualTo(fingerprint);
    assertThat(new Fingerprint().add("ab").value()).isNotEqualTo(fingerprint);
  }

  @Test
  void documentsCountByTheirSource() {
    Document one = TestDocument.post("2024-05-13", "a").build();
    Document other = TestDocument.post("2024-05-13", "b").build();

    assertThat(new Fingerprint().add(List.of(one, other)).value())
        .isNotEqualTo(new Fingerprint().add(List.of(other, one)).value())
        .isEqualTo(
            new Fingerprint()
                .add(List.of(TestDocument.post("2020-01-01", "a").build(), other))
                .value());
  }

  @Test
  void fileStatesCountBySizeAndTime() {
    long fingerprint = new Fingerprint().add(new FileState(1, 2)).value();

    assertThat(new Fingerprint().add(new FileState(2, 1)).value()).isNotEqualTo(fingerprint);
  }
}
