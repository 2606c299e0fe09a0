package dev.recap.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The file of the cache in {@code .recap}. It only saves time: a file that is damaged, or that
 * another version of the program wrote, is deleted and created again.
 */
public final class CacheStore implements AutoCloseable {

  private static final String FILE = "store.mv";
  private static final String IDENTITY = "identity";
  private static final int CACHE_MEGABYTES = 16;
  private static final int BUFFER_KILOBYTES = 8 << 10;

  private final MVStore store;
  private final boolean created;

  private CacheStore(MVStore store, boolean created) {
    this.store = store;
    this.created = created;
  }

  /**
   * The inputs of the cached values that are not files of the project.
   *
   * @param program the program's version
   * @param settings a digest of all settings, and of the options for reading content
   */
  public record Version(String program, String settings) {

    private String text() {
      return program + "\n" + settings;
    }

    private boolean isSameProgram(String text) {
      return text.startsWith(program + "\n");
    }
  }

  /**
   * Opens the cache of a project, or creates it; nothing while another process has it open, or if
   * its path has a backslash, which the library takes for a separator.
   *
   * @param recapFolder exists
   * @param version a cache of another version is deleted
   * @param note gets a sentence if the cache cannot be read
   * @throws IOException if the file can be neither read nor replaced
   */
  public static Optional<CacheStore> open(Path recapFolder, Version version, Consumer<String> note)
      throws IOException {
    return open(recapFolder, FILE, version, note);
  }

  static Optional<CacheStore> open(
      Path recapFolder, String name, Version version, Consumer<String> note) throws IOException {
    Path file = recapFolder.resolve(name);
    if (!file.getFileSystem().getSeparator().equals("\\") && file.toString().contains("\\")) {
      note.accept("the folder's path has a backslash, so there is no cache");
      return Optional.empty();
    }
    try {
      CacheStore found = new CacheStore(open(file), false);
      String before = found.meta().get(IDENTITY).map(CacheStore::text).orElse("");
      if (before.equals(version.text())) {
        return Optional.of(found);
      }
      found.close();
      if (!before.isEmpty() && !version.isSameProgram(before)) {
        note.accept("the last bake was by another version of Recap, so everything is baked again");
      }
    } catch (MVStoreException | DamagedCacheException e) {
      if (isLocked(e)) {
        return Optional.empty();
      }
      note.accept("the cache cannot be read, so everything is baked again");
    }
    return create(file, version);
  }

  /** Replaces a file; nothing if another process has opened it in the meantime. */
  private static Optional<CacheStore> create(Path file, Version version) throws IOException {
    Files.deleteIfExists(file);
    try {
      CacheStore created = new CacheStore(open(file), true);
      created.meta().put(IDENTITY, version.text().getBytes(StandardCharsets.UTF_8));
      return Optional.of(created);
    } catch (MVStoreException e) {
      if (isLocked(e)) {
        return Optional.empty();
      }
      throw new IOException(e);
    }
  }

  private static boolean isLocked(RuntimeException e) {
    return e instanceof MVStoreException failure
        && failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
  }

  /**
   * Copies the cache of a project, if it has one, for a caller that only reads it.
   *
   * @param folder created if it is missing; a newer cache in it is kept
   */
  public static void copy(Path recapFolder, Path folder) throws IOException {
    Path file = recapFolder.resolve(FILE);
    Path copy = folder.resolve(FILE);
    if (Files.exists(file)
        && (Files.notExists(copy)
            || Files.getLastModifiedTime(copy).compareTo(Files.getLastModifiedTime(file)) < 0)) {
      Files.createDirectories(folder);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes the cache of a project. */
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
    // No other process reads the file, so replaced chunks can be overwritten at once.
    store.setRetentionTime(0);
    return store;
  }

  private CacheTable meta() {
    return table("meta");
  }

  CacheTable table(String name) {
    MVMap.Builder<String, byte[]> map = new MVMap.Builder<>();
    map.keyType(StringDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    return new CacheTable(store.openMap(name, map));
  }

  /** Returns true if there was no usable file, so that nothing of an earlier bake is known. */
  boolean isCreated() {
    return created;
  }

  /** Makes everything since the last commit permanent. */
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
