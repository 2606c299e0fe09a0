package dev.recap.content;

import static java.util.stream.Collectors.groupingBy;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.content.data.DataReader;
import dev.recap.model.FileNames;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The listed but unread files of a project's folders, each list by path.
 *
 * @param data files that templates read
 * @param records files of the data folder whose records are documents
 * @param overrides files of the data folder that correct records
 */
public record SourceFiles(
    List<StaticFile> content,
    List<StaticFile> assets,
    List<StaticFile> data,
    List<StaticFile> records,
    List<StaticFile> overrides) {

  private static final Set<String> REDIRECTS =
      Set.of("redirects.csv", "redirects.yaml", "redirects.yml", "redirects.json");

  static final SourceFiles NONE =
      new SourceFiles(List.of(), List.of(), List.of(), List.of(), List.of());

  public SourceFiles {
    content = List.copyOf(content);
    assets = List.copyOf(assets);
    data = List.copyOf(data);
    records = List.copyOf(records);
    overrides = List.copyOf(overrides);
  }

  /**
   * Lists the folders.
   *
   * @param problems receives files that cannot be part of a site
   * @throws IOException if a folder cannot be read
   */
  public static SourceFiles of(Settings settings, Problems problems) throws IOException {
    FolderWalk walk = new FolderWalk(settings.folders(), FileNames.ofProcess(), problems);
    List<StaticFile> assets = new ArrayList<>(walk.withHidden(settings.folders().assets()));
    if (!settings.folders().hiddenAssets()) {
      assets.removeIf(
          file -> file.relativePath().startsWith(".") || file.relativePath().contains("/."));
    }
    assets.addAll(ofTheme(walk, settings.folders(), assets));
    Map<Use, List<StaticFile>> data =
        walk.files(settings.folders().data()).stream()
            .collect(groupingBy(file -> use(file, settings)));
    List<StaticFile> content = walk.files(settings.folders().content());
    Stream.concat(content.stream(), assets.stream())
        .filter(file -> SecretFiles.matches(file.relativePath()))
        .forEach(file -> problems.add(SecretFiles.problem(Place.ofFile(file.source().value()))));
    return new SourceFiles(
        content,
        assets,
        data.getOrDefault(Use.DATA, List.of()),
        data.getOrDefault(Use.RECORDS, List.of()),
        data.getOrDefault(Use.OVERRIDES, List.of()));
  }

  /** Returns the assets of the theme that the project does not replace. */
  private static List<StaticFile> ofTheme(
      FolderWalk walk, Folders folders, List<StaticFile> ofProject) throws IOException {
    if (folders.theme().isEmpty()) {
      return List.of();
    }
    Set<String> replaced =
        ofProject.stream().map(StaticFile::relativePath).collect(Collectors.toSet());
    return walk.files(folders.theme().get().resolve("assets")).stream()
        .filter(file -> !replaced.contains(file.relativePath()))
        .toList();
  }

  /** The use of a file of the data folder. */
  private enum Use {
    DATA,
    RECORDS,
    OVERRIDES
  }

  private static Use use(StaticFile file, Settings settings) {
    if (!DataReader.reads(file.source())) {
      return Use.DATA;
    }
    if (settings.talks().isOverride(file.relativePath())) {
      return Use.OVERRIDES;
    }
    return settings.talks().folderOf(file.relativePath()).isPresent() ? Use.RECORDS : Use.DATA;
  }

  /** Returns the same files with some of them in a new state. */
  SourceFiles with(Map<SourcePath, StaticFile> changed) {
    return new SourceFiles(
        replace(content, changed),
        replace(assets, changed),
        replace(data, changed),
        replace(records, changed),
        replace(overrides, changed));
  }

  private static List<StaticFile> replace(
      List<StaticFile> files, Map<SourcePath, StaticFile> changed) {
    return files.stream().map(file -> changed.getOrDefault(file.source(), file)).toList();
  }

  /** Returns the data files that declare redirects. */
  List<StaticFile> redirects() {
    return data.stream().filter(file -> REDIRECTS.contains(file.relativePath())).toList();
  }

  Map<Path, StaticFile> byFile() {
    Map<Path, StaticFile> files = new HashMap<>();
    all().forEach(file -> files.put(file.file(), file));
    return files;
  }

  public Stream<StaticFile> all() {
    return Stream.of(content, assets, data, records, overrides).flatMap(List::stream);
  }
}
