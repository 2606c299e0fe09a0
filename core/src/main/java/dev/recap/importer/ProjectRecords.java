package dev.recap.importer;

import dev.recap.cache.BuildCache;
import dev.recap.config.Settings;
import dev.recap.content.ContentReader;
import dev.recap.content.MarkupReader;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.YamlValues;
import dev.recap.importer.model.Records;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import dev.recap.problem.Place;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The records in the folder of data of the project that an import writes to. */
final class ProjectRecords implements Records {

  private static final String EXTENSION = ".yaml";

  private final Settings settings;
  private final ImportOptions options;
  private final ProjectFiles files;
  private final Bodies bodies;
  private final Workers workers;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> changes = new ArrayList<>();
  private Optional<List<Document>> documents = Optional.empty();

  ProjectRecords(
      Settings settings,
      ImportOptions options,
      ProjectFiles files,
      Bodies bodies,
      Workers workers) {
    this.settings = settings;
    this.options = options;
    this.files = files;
    this.bodies = bodies;
    this.workers = workers;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Optional<String> event() {
    return options.event();
  }

  @Override
  public Optional<ZoneId> zone() {
    return options.zone();
  }

  @Override
  public boolean findsMedia() {
    return options.download() || options.media().isPresent();
  }

  @Override
  public List<Document> written(String type) throws IOException {
    if (documents.isEmpty()) {
      documents = Optional.of(read());
    }
    return documents.get().stream().filter(document -> document.type().equals(type)).toList();
  }

  private List<Document> read() throws IOException {
    if (!Project.isAt(options.into())) {
      return List.of();
    }
    try (ContentReader reader = new ContentReader(settings, MarkupReader.NONE, BuildCache.NONE)) {
      // The next bake reports the problems of the project.
      Problems ignored = new Problems(problem -> Optional.empty());
      return reader.read(workers, ignored).documents().stream()
          .filter(document -> !document.front().extra().containsKey("source"))
          .toList();
    }
  }

  private Path file(String path) {
    return options.into().resolve("data").resolve(path + EXTENSION);
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> in(String folder) throws IOException {
    Path path = options.into().resolve("data").resolve(folder);
    Map<String, Map<String, @Nullable Object>> records = new TreeMap<>();
    if (!Files.isDirectory(path)) {
      return records;
    }
    List<Path> found;
    try (Stream<Path> all = Files.list(path)) {
      found = all.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
    }
    for (Path file : found) {
      String name = String.valueOf(file.getFileName());
      SourceText source = new SourceText(new SourcePath(name), Files.readString(file));
      Yaml.parse(source)
          .root()
          .map(YamlValues::of)
          .filter(Map.class::isInstance)
          .ifPresent(
              value ->
                  records.put(name.substring(0, name.length() - EXTENSION.length()), map(value)));
    }
    return records;
  }

  private static Map<String, @Nullable Object> map(Object value) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    ((Map<?, ?>) value).forEach((key, each) -> map.put(String.valueOf(key), each));
    return Collections.unmodifiableMap(map);
  }

  @Override
  public boolean isImported(String path) throws IOException {
    return Files.isRegularFile(file(path)) && files.isImported("data/" + path + EXTENSION);
  }

  @Override
  public void remove(String path) throws IOException {
    files.remove("data/" + path + EXTENSION);
  }

  @Override
  public String markdown(Element html, Place place) {
    return bodies.markdown(html, place);
  }

  @Override
  public void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  @Override
  public void change(String line) {
    changes.add(line);
  }

  Map<String, Integer> counts() {
    return counts;
  }

  List<String> changes() {
    return changes;
  }
}
