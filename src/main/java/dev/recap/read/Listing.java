package dev.recap.read;

import dev.recap.config.Settings;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files in the folders of a project, by path.
 *
 * @param sources content that may be documents
 * @param others content that is copied
 * @param problems of the folders
 */
record Listing(
    List<StaticFile> sources,
    List<StaticFile> others,
    List<StaticFile> assets,
    List<StaticFile> data,
    List<Problem> problems) {

  static Listing of(Settings settings, MarkupReader engines) throws IOException {
    Problems problems = new Problems();
    FolderWalk walk = new FolderWalk(settings.folders(), problems);
    List<StaticFile> sources = new ArrayList<>();
    List<StaticFile> others = new ArrayList<>();
    for (StaticFile file : walk.files(settings.folders().content())) {
      switch (FileKind.of(file, engines)) {
        case MARKDOWN, HTML, LIKE_MARKDOWN, LIKE_HTML, YAML, OF_ENGINE -> sources.add(file);
        case OTHER -> others.add(file);
        case UNSUPPORTED -> problems.add(UnsupportedFile.problem(file.source()));
        case HIDDEN -> {}
      }
    }
    List<StaticFile> assets = walk.withHidden(settings.folders().assets());
    if (!settings.folders().hiddenAssets()) {
      assets.removeIf(file -> file.below().startsWith(".") || file.below().contains("/."));
    }
    List<StaticFile> data = walk.files(settings.folders().data());
    return new Listing(sources, others, assets, data, problems.sorted());
  }

  /** The same files, some of them in another state. */
  Listing with(Map<SourcePath, StaticFile> changed) {
    return new Listing(
        replaced(sources, changed),
        replaced(others, changed),
        replaced(assets, changed),
        replaced(data, changed),
        problems);
  }

  private static List<StaticFile> replaced(
      List<StaticFile> files, Map<SourcePath, StaticFile> changed) {
    return files.stream().map(file -> changed.getOrDefault(file.source(), file)).toList();
  }

  Map<Path, StaticFile> byFile() {
    Map<Path, StaticFile> files = new HashMap<>();
    Stream.of(sources, others, assets, data)
        .flatMap(List::stream)
        .forEach(file -> files.put(file.file(), file));
    return files;
  }
}
