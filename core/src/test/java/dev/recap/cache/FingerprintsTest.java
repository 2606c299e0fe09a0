package dev.recap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.FileState;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final Fingerprints BEFORE =
      new Fingerprints.Builder().add(1L, 10L).add(2L, 20L).add(-3L, 30L).build();

  @Test
  void missingKeyHasTheValueZero() {
    assertThat(BEFORE.get(2)).isEqualTo(20);
    assertThat(BEFORE.get(4)).isZero();
  }

  @Test
  void lastValueOfAKeyCounts() {
    Fingerprints.Builder many = new Fingerprints.Builder();
    for (int key = 0; key < 1000; key++) {
      many.add(key, key).add(999 - key, 2000);
    }
    Fingerprints built = many.build();
    assertThat(built.get(0)).isEqualTo(2000);
    assertThat(built.get(400)).isEqualTo(2000);
    assertThat(built.get(999)).isEqualTo(999);
  }

  @Test
  void equalValuesHaveNoChangedKeys() {
    Fingerprints same = new Fingerprints.Builder().add(2L, 20L).add(-3L, 30L).add(1L, 10L).build();
    assertThat(BEFORE.changedIn(same)).isEmpty();
  }

  @Test
  void changedAddedAndRemovedKeysAreFoundInOrder() {
    Fingerprints after =
        new Fingerprints.Builder().add(1L, 11L).add(-3L, 30L).add(5L, 50L).add(-7L, 70L).build();
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
