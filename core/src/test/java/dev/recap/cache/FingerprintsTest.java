package dev.recap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.FileState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final Fingerprints BEFORE = Fingerprints.of(Map.of(1L, 10L, 2L, 20L, -3L, 30L));

  @Test
  void missingKeyHasTheValueZero() {
    assertThat(BEFORE.get(2)).isEqualTo(20);
    assertThat(BEFORE.get(4)).isZero();
  }

  @Test
  void equalValuesHaveNoChangedKeys() {
    Fingerprints same = Fingerprints.of(Map.of(2L, 20L, -3L, 30L, 1L, 10L));
    assertThat(BEFORE.changedIn(same)).isEmpty();
  }

  @Test
  void changedAddedAndRemovedKeysAreFoundInOrder() {
    Fingerprints after = Fingerprints.of(Map.of(1L, 11L, -3L, 30L, 5L, 50L, -7L, 70L));
    assertThat(BEFORE.changedIn(after)).containsExactly(-7, 1, 2, 5);
    assertThat(after.changedIn(BEFORE)).containsExactly(-7, 1, 2, 5);
  }

  @Test
  void everyKeyIsNewComparedWithNothing() {
    assertThat(Fingerprints.NONE.changedIn(BEFORE)).containsExactly(-3, 1, 2);
  }

  @Test
  void outputDependsOnChangedKeys() {
    OutputRecord output = new OutputRecord(1, new long[] {-3, 2, 8}, new FileState(5, 6));
    assertThat(output.readsAnyOf(new long[] {1, 2})).isTrue();
    assertThat(output.readsAnyOf(new long[] {1, 7})).isFalse();
    assertThat(output.readsAnyOf(new long[0])).isFalse();
  }
}
