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

  /** Nothing of an earlier bake, for one that keeps nothing either. */
  public static final BuildCache NONE = new BuildCache(Optional.empty(), KeptResults.NONE);

  private static final String VERSION = "/dev/recap/version.properties";

  private final Optional<CacheStore> store;
  private final KeptResults kept;
  private final Optional<DocumentCache> documents;
  private final BuildLog outputs;
  private final SearchCache search;

  private BuildCache(Optional<CacheStore> store, KeptResults kept) {
    this.store = store;
    this.kept = kept;
    this.documents = store.map(DocumentCache::new);
    this.outputs = store.map(BuildLog::new).orElse(BuildLog.NONE);
    this.search = store.isPresent() ? new SearchCache(store) : SearchCache.NONE;
  }

  /**
   * Opens the cache of a project.
   *
   * @param folder created if it is missing
   * @param forget true to start with an empty cache, except for the {@link KeptResults}
   */
  public static BuildCache open(
      Optional<Path> folder, Settings settings, boolean forget, Progress progress)
      throws IOException {
    if (folder.isEmpty()) {
      return NONE;
    }
    Files.createDirectories(folder.get());
    if (forget) {
      CacheStore.discard(folder.get());
    }
    CacheStore.Version version = version(settings);
    return new BuildCache(
        CacheStore.open(folder.get(), version, progress::note),
        KeptResults.in(folder.get(), version.program()));
  }

  /** Deletes everything that earlier bakes have left in a project's folder {@code .recap}. */
  public static void discard(Path folder) throws IOException {
    CacheStore.discard(folder);
    KeptResults.discard(folder);
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

  public KeptResults kept() {
    return kept;
  }

  public SearchCache search() {
    return search;
  }

  public BuildLog outputs() {
    return outputs;
  }

  /** Stores the results of this bake. */
  public void commit() {
    store.ifPresent(CacheStore::commit);
    kept.commit(store.map(CacheStore::isCreated).orElse(false));
  }

  @Override
  public void close() {
    kept.close();
    store.ifPresent(CacheStore::close);
  }
}
