package dev.recap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheStoreTest {

  private static final CacheStore.Version NOW = new CacheStore.Version("recap 1", "settings a");

  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();

  @Test
  void storedValuesAreFound() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      cacheStore.table("x").put("a", bytes("one"));
    }
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.table("x").get("a")).contains(bytes("one"));
      assertThat(cacheStore.table("x").get("b")).isEmpty();
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void changedSettingsEmptyTheCacheSilently() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      cacheStore.table("x").put("a", bytes("one"));
    }
    try (CacheStore cacheStore = open(new CacheStore.Version("recap 1", "settings b"))) {
      assertThat(cacheStore.table("x").get("a")).isEmpty();
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void anotherProgramVersionIsReported() throws IOException {
    open(NOW).close();
    open(new CacheStore.Version("recap 2", "settings a")).close();
    assertThat(notes)
        .containsExactly(
            "the last bake was by another version of Recap, so everything is baked again");
  }

  @Test
  void fileThatIsNoCacheIsReplaced() throws IOException {
    Files.writeString(folder.resolve("store.mv"), "not a store at all\n".repeat(1000));
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.table("x").get("a")).isEmpty();
    }
    assertThat(notes).containsExactly("the cache cannot be read, so everything is baked again");
  }

  /** After any flipped bit, the value is the original one or the damage is detected. */
  @Test
  void damagedValuesAreNeverReturned() throws IOException {
    Random random = new Random(7);
    try (CacheStore cacheStore = open(NOW)) {
      for (int i = 0; i < 50; i++) {
        cacheStore.table("x").put("name" + i, bytes(("value " + i + " ").repeat(40)));
      }
    }
    Path file = folder.resolve("store.mv");
    byte[] whole = Files.readAllBytes(file);
    int detected = 0;
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      notes.clear();
      try (CacheStore cacheStore = open(NOW)) {
        for (int i = 0; i < 50; i++) {
          byte[] expected = bytes(("value " + i + " ").repeat(40));
          cacheStore
              .table("x")
              .get("name" + i)
              .ifPresent(value -> assertThat(value).isEqualTo(expected));
        }
        detected += notes.size();
      } catch (DamagedCacheException e) {
        detected++;
      }
    }
    assertThat(detected).isPositive();
  }

  @Test
  void emptyValuesAreStoredAndRemoved() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      CacheTable cacheTable = cacheStore.table("x");
      cacheTable.put("a", new byte[0]);
      assertThat(cacheTable.get("a")).contains(new byte[0]);
      cacheTable.keepOnly(Set.of());
      assertThat(cacheTable.get("a")).isEmpty();
    }
  }

  @Test
  void uncommittedValuesAreLostAfterACrash() throws IOException {
    try (CacheStore cacheStore = open(NOW)) {
      cacheStore.table("x").put("a", bytes("one"));
      cacheStore.commit();
      cacheStore.table("x").put("a", bytes("two"));
      Files.copy(folder.resolve("store.mv"), folder.resolve("copy.mv"));
    }
    Files.move(
        folder.resolve("copy.mv"), folder.resolve("store.mv"), StandardCopyOption.REPLACE_EXISTING);
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.table("x").get("a")).contains(bytes("one"));
    }
  }

  /** A bake and a preview start at the same time, after the author has changed the settings. */
  @Test
  void oneOfTwoThatOpenTheSameFileGetsIt() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < 200; round++) {
        CacheStore.Version version = new CacheStore.Version("recap 1", "settings " + round);
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Integer> their = other.submit(() -> openAndClose(version, start));
        assertThat(openAndClose(version, start) + their.get()).isPositive();
      }
    } finally {
      other.shutdownNow();
    }
  }

  private int openAndClose(CacheStore.Version version, CyclicBarrier start) throws Exception {
    start.await();
    Optional<CacheStore> opened = CacheStore.open(folder, version, note -> {});
    opened.ifPresent(CacheStore::close);
    return opened.isPresent() ? 1 : 0;
  }

  @Test
  void secondProcessGetsNoCache() throws IOException {
    try (CacheStore first = open(NOW)) {
      first.table("x").put("a", bytes("one"));
      assertThat(CacheStore.open(folder, NOW, notes::add)).isEmpty();
    }
    try (CacheStore cacheStore = open(NOW)) {
      assertThat(cacheStore.table("x").get("a")).contains(bytes("one"));
    }
    assertThat(notes).isEmpty();
  }

  private CacheStore open(CacheStore.Version version) throws IOException {
    return CacheStore.open(folder, version, notes::add).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
