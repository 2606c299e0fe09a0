package dev.recap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheStoreTest {

  private static final CacheVersion NOW = new CacheVersion("recap 1", "settings a");

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void keepsWhatWasPutIntoIt() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      cacheStore.shelf("x").put("a", bytes("one"));
    }
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.shelf("x").get("a")).contains(bytes("one"));
      assertThat(cacheStore.shelf("x").get("b")).isEmpty();
    }
    assertThat(said).isEmpty();
  }

  @Test
  void forgetsSilentlyWhenSettingsChange() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      cacheStore.shelf("x").put("a", bytes("one"));
    }
    try (CacheStore cacheStore = open(new CacheVersion("recap 1", "settings b"))) {
      assertThat(cacheStore.shelf("x").get("a")).isEmpty();
    }
    assertThat(said).isEmpty();
  }

  @Test
  void saysThatAnotherVersionWroteIt() throws IOException {
    open(NOW).close();
    open(new CacheVersion("recap 2", "settings a")).close();
    assertThat(said)
        .containsExactly("another version of Recap baked this last, so everything is baked anew");
  }

  @Test
  void beginsAnewWhereTheFileIsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("store.mv"), "not a store at all\n".repeat(1000));
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.shelf("x").get("a")).isEmpty();
    }
    assertThat(said)
        .containsExactly(
            "what was remembered of earlier bakes can't be read, so everything is baked anew");
  }

  /** Wherever a bit falls over: what is read is what was written, or the damage is noticed. */
  @Test
  void neverGivesBackWhatWasNotWritten() throws IOException {
    Random random = new Random(7);
    try (CacheStore cacheStore = open(NOW)) {
      for (int i = 0; i < 50; i++) {
        cacheStore.shelf("x").put("name" + i, bytes(("value " + i + " ").repeat(40)));
      }
    }
    Path file = folder.resolve("store.mv");
    byte[] whole = Files.readAllBytes(file);
    int noticed = 0;
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      said.clear();
      try (CacheStore cacheStore = open(NOW)) {
        for (int i = 0; i < 50; i++) {
          byte[] expected = bytes(("value " + i + " ").repeat(40));
          cacheStore
              .shelf("x")
              .get("name" + i)
              .ifPresent(value -> assertThat(value).isEqualTo(expected));
        }
        noticed += said.size();
      } catch (DamagedCacheException e) {
        noticed++;
      }
    }
    assertThat(noticed).isPositive();
  }

  @Test
  void noticesAValueThatIsTooShort() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      CacheTable cacheTable = cacheStore.shelf("x");
      cacheTable.put("a", new byte[0]);
      assertThat(cacheTable.get("a")).contains(new byte[0]);
      cacheTable.keepOnly(Set.of());
      assertThat(cacheTable.get("a")).isEmpty();
    }
  }

  @Test
  void whatWasNotCommittedIsGoneAfterACrash() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      cacheStore.shelf("x").put("a", bytes("one"));
      cacheStore.commit();
      cacheStore.shelf("x").put("a", bytes("two"));
      Files.copy(folder.resolve("store.mv"), folder.resolve("copy.mv"));
    }
    Files.move(
        folder.resolve("copy.mv"), folder.resolve("store.mv"), StandardCopyOption.REPLACE_EXISTING);
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.shelf("x").get("a")).contains(bytes("one"));
    }
  }

  @Test
  void onlyOneHasIt() throws IOException {
    try (CacheStore first = open(NOW)) {
      first.shelf("x").put("a", bytes("one"));
      assertThat(CacheStore.open(folder, NOW, said::add)).isEmpty();
    }
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.shelf("x").get("a")).contains(bytes("one"));
    }
    assertThat(said).isEmpty();
  }

  private CacheStore open(CacheVersion cacheVersion) throws IOException {
    return CacheStore.open(folder, cacheVersion, said::add).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
