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

  private static final String VERSION = "/dev/recap/version.properties";

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
    try (InputStream in = BuildCache.class.getResourceAsStream(VERSION)) {
      String version = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return version.contains("SNAPSHOT") ? version + lastModified() : version;
    }
  }

  /**
   * Returns the time of the jar or of the folder of classes. The location is taken from a resource:
   * Java does not know that of a class from an archive that was moved.
   */
  private static String lastModified() throws IOException {
    String url = String.valueOf(BuildCache.class.getResource(VERSION));
    String jarOrClasses =
        url.substring(0, url.length() - VERSION.length())
            .replaceFirst("^jar:", "")
            .replaceFirst("!$", "");
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
