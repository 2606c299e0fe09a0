package dev.recap.cache;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.config.Settings;
import dev.recap.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The results of earlier bakes; empty if another process has the cache open, or there is no folder
 * for it.
 */
public final class BuildCache implements AutoCloseable {

  private final Optional<CacheStore> store;
  private final Optional<DocumentCache> documents;
  private final BuildLog outputs;

  private BuildCache(Optional<CacheStore> store) {
    this.store = store;
    this.documents = store.map(DocumentCache::new);
    this.outputs = store.map(BuildLog::new).orElse(BuildLog.NONE);
  }

  /**
   * Opens the cache of a project.
   *
   * @param folder created if it is missing
   * @param forget true to start with an empty cache
   */
  public static BuildCache open(
      Optional<Path> folder, Settings settings, boolean forget, Progress progress)
      throws IOException {
    if (folder.isEmpty()) {
      return new BuildCache(Optional.empty());
    }
    Files.createDirectories(folder.get());
    if (forget) {
      CacheStore.discard(folder.get());
    }
    return new BuildCache(CacheStore.open(folder.get(), version(settings), progress::note));
  }

  private static CacheStore.Version version(Settings settings) throws IOException {
    // The names of months depend on the JDK's version.
    String inputs =
        String.join(
            "\n",
            settings.raw().toString(),
            settings.folders().sources().toString(),
            settings.folders().output().toString(),
            Runtime.version().toString());
    return new CacheStore.Version(
        program(),
        Long.toHexString(
            Hashing.xxh3_64().hashBytesToLong(inputs.getBytes(StandardCharsets.UTF_8))));
  }

  /** Returns the version; each build of a development version is a version of its own. */
  private static String program() throws IOException {
    try (InputStream in = BuildCache.class.getResourceAsStream("/dev/recap/version.properties")) {
      String version =
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return version.matches("version=[0-9.]+") ? version : version + " " + lastModified();
    }
  }

  private static String lastModified() throws IOException {
    String jarOrClasses =
        BuildCache.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return Files.getLastModifiedTime(Path.of(URI.create(jarOrClasses))).toString();
  }

  public Optional<DocumentCache> documents() {
    return documents;
  }

  public BuildLog outputs() {
    return outputs;
  }

  /** Stores the results of this bake. */
  public void commit() {
    store.ifPresent(CacheStore::commit);
  }

  @Override
  public void close() {
    store.ifPresent(CacheStore::close);
  }
}
