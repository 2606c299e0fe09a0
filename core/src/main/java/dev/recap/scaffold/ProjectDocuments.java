package dev.recap.scaffold;

import dev.recap.cache.BuildCache;
import dev.recap.cache.CacheStore;
import dev.recap.cache.DamagedCacheException;
import dev.recap.config.Settings;
import dev.recap.content.ContentReader;
import dev.recap.jbake.Extensions;
import dev.recap.model.Document;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the headers of a project's documents and ignores all problems. */
final class ProjectDocuments {

  private final Settings settings;

  ProjectDocuments(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the documents, without bodies. The cache is read from a copy: a preview may hold the
   * cache, and opening it with other settings than the last bake's would clear it. Without a cache
   * 1,000 posts of 8 kB take 3.3 s of processor time instead of 1.0 s.
   */
  List<Document> read() throws IOException {
    Path folder = Files.createTempDirectory("recap");
    try {
      CacheStore.copy(settings.folders().project().resolve(".recap"), folder);
      return read(folder);
    } catch (DamagedCacheException e) {
      BuildCache.discard(folder);
      return read(folder);
    } finally {
      BuildCache.discard(folder);
      Files.delete(folder);
    }
  }

  private List<Document> read(Path recapFolder) throws IOException {
    Problems ignored = new Problems();
    try (BuildCache buildCache =
            BuildCache.open(Optional.of(recapFolder), settings, false, Progress.NONE);
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
        Extensions extensions = Extensions.of(settings, ignored);
        ContentReader reader = new ContentReader(settings, extensions.markup(), buildCache)) {
      return reader.read(workers, ignored).documents();
    }
  }
}
