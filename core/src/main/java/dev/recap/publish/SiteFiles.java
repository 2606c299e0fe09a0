package dev.recap.publish;

import dev.recap.build.FinishedSite;
import dev.recap.config.PageSettings.SinglePage;
import dev.recap.model.OutputPath;
import dev.recap.output.ContentTypes;
import dev.recap.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a baked site.
 *
 * @param root the output folder
 * @param home the path of the home page
 */
record SiteFiles(Path root, Map<OutputPath, Path> files, String home, ContentTypes types) {

  static SiteFiles of(FinishedSite site) {
    return new SiteFiles(
        site.settings().folders().output(),
        site.files(),
        Optional.ofNullable(site.settings().pages().single().get("index"))
            .map(SinglePage::file)
            .orElse("index.html"),
        new ContentTypes(site.settings().read().encoding()));
  }

  /** Returns the files with their digests, sorted by path. */
  List<SiteFile> digested(ContentDigest digest) throws IOException {
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      return workers.map(
          List.copyOf(files.entrySet()),
          entry -> digested(digest, entry.getKey(), entry.getValue()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static SiteFile digested(ContentDigest digest, OutputPath path, Path file) {
    try {
      return new SiteFile(path, file, Files.size(file), digest.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folders of the files, each with its closing slash. */
  Set<String> folders() {
    Set<String> folders = new HashSet<>();
    for (OutputPath path : files.keySet()) {
      String folder = path.folder();
      while (!folder.isEmpty() && folders.add(folder)) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
    }
    return folders;
  }
}
