package dev.recap.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Results that depend on nothing but their key, such as the colours of code. They are kept when the
 * rest of the cache is discarded. The file is opened when a result is first needed. Thread-safe.
 */
public final class KeptResults implements AutoCloseable {

  /** Keeps nothing. */
  public static final KeptResults NONE = new KeptResults(Optional.empty(), "");

  private static final String FILE = "kept.mv";

  private final Optional<Path> folder;
  private final String program;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private Optional<CacheStore> store = Optional.empty();
  private Optional<CacheTable> table = Optional.empty();
  private boolean opened;

  private KeptResults(Optional<Path> folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * Returns the results that are kept in a folder.
   *
   * @param program the version of the program; results of another one are not used
   */
  static KeptResults in(Path folder, String program) {
    return new KeptResults(Optional.of(folder), program);
  }

  /** Deletes the results that are kept in a folder. */
  static void discard(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** Returns the table of results; nothing if no results are kept, or another process has it. */
  private synchronized Optional<CacheTable> table() {
    if (!opened && folder.isPresent()) {
      CacheStore.Version version = new CacheStore.Version(program, "");
      try {
        store = CacheStore.open(folder.get(), FILE, version, unimportant -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      table = store.map(found -> found.table("results"));
    }
    opened = true;
    return table;
  }

  /** Returns true if a result that is put here can be got again. */
  public boolean areKept() {
    return table().isPresent();
  }

  /** Returns a result of this bake or of an earlier one. */
  public Optional<byte[]> get(String key) {
    used.add(key);
    try {
      return table().flatMap(results -> results.get(key));
    } catch (DamagedCacheException e) {
      return Optional.empty();
    }
  }

  /** Keeps a result. */
  public void put(String key, byte[] result) {
    try {
      table().ifPresent(results -> results.put(key, result));
    } catch (DamagedCacheException e) {
      // The result is made again the next time.
    }
  }

  /**
   * Stores the results for the next bake.
   *
   * @param onlyUsed true to remove those that this bake did not need
   */
  synchronized void commit(boolean onlyUsed) {
    try {
      if (onlyUsed) {
        table.ifPresent(results -> results.keepOnly(used));
      }
      store.ifPresent(CacheStore::commit);
    } catch (DamagedCacheException e) {
      // The results are made again the next time.
    }
  }

  @Override
  public synchronized void close() {
    store.ifPresent(CacheStore::close);
    store = Optional.empty();
    table = Optional.empty();
  }
}
