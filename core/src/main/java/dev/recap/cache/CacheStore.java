package dev.recap.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The file in {@code .recap} that keeps what later bakes need not do again. It is only ever a help:
 * one that is damaged, or that another version of the program wrote, is thrown away and made anew.
 */
public final class CacheStore implements AutoCloseable {

  private static final String FILE = "store.mv";
  private static final String IDENTITY = "identity";
  private static final int CACHE_MEGABYTES = 16;
  private static final int BUFFER_KILOBYTES = 8 << 10;

  private final MVStore store;

  private CacheStore(MVStore store) {
    this.store = store;
  }

  /**
   * Opens the store of a project, or begins one; nothing while another process has it open.
   *
   * @param recapFolder exists
   * @param cacheVersion of all that decides what is remembered without being an input of its own:
   *     the program, the settings; what was kept under another is forgotten
   * @param said is told in a sentence that a store could not be read
   * @throws IOException if the file can be neither read nor replaced
   */
  public static Optional<CacheStore> open(
      Path recapFolder, CacheVersion cacheVersion, Consumer<String> said) throws IOException {
    Path file = recapFolder.resolve(FILE);
    try {
      CacheStore cacheStore = new CacheStore(open(file));
      String before = cacheStore.meta().get(IDENTITY).map(CacheStore::text).orElse("");
      if (before.equals(cacheVersion.text())) {
        return Optional.of(cacheStore);
      }
      cacheStore.close();
      if (!before.isEmpty() && !cacheVersion.isSameProgram(before)) {
        said.accept("another version of Recap baked this last, so everything is baked anew");
      }
    } catch (MVStoreException | DamagedCacheException e) {
      if (e instanceof MVStoreException failure
          && failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        return Optional.empty();
      }
      said.accept(
          "what was remembered of earlier bakes can't be read, so everything is baked anew");
    }
    return Optional.of(create(file, cacheVersion));
  }

  private static CacheStore create(Path file, CacheVersion cacheVersion) throws IOException {
    Files.deleteIfExists(file);
    try {
      CacheStore cacheStore = new CacheStore(open(file));
      cacheStore.meta().put(IDENTITY, cacheVersion.text().getBytes(StandardCharsets.UTF_8));
      return cacheStore;
    } catch (MVStoreException e) {
      throw new IOException(e);
    }
  }

  /** Copies the store of a project, if it has one, for somebody who only looks things up in it. */
  public static void copy(Path recapFolder, Path folder) throws IOException {
    Path file = recapFolder.resolve(FILE);
    if (Files.exists(file)) {
      Files.copy(file, folder.resolve(FILE));
    }
  }

  /** Forgets everything that earlier bakes kept. */
  public static void discard(Path recapFolder) throws IOException {
    Files.deleteIfExists(recapFolder.resolve(FILE));
  }

  private static MVStore open(Path file) {
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(BUFFER_KILOBYTES)
            .cacheSize(CACHE_MEGABYTES)
            .open();
    // Nobody but this process reads it, so that what is replaced can be written over at once.
    store.setRetentionTime(0);
    return store;
  }

  private CacheTable meta() {
    return shelf("meta");
  }

  CacheTable shelf(String name) {
    MVMap.Builder<String, byte[]> map = new MVMap.Builder<>();
    map.keyType(StringDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    return new CacheTable(store.openMap(name, map));
  }

  /** Makes what was put into it last. */
  public void commit() {
    try {
      store.commit();
    } catch (MVStoreException e) {
      throw new DamagedCacheException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MVStoreException e) {
      store.closeImmediately();
    }
  }
}
