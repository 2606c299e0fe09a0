package dev.recap.content.data;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.model.Data;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the files of {@code data/}: YAML, JSON and CSV. */
public final class DataReader {

  private static final Set<String> YAML = Set.of("yaml", "yml", "json");
  private static final String CSV = "csv";

  private final Charset encoding;
  private final Yaml11 older;

  /**
   * @param zone the zone of dates without one, in JBake's templates
   */
  public DataReader(Charset encoding, ZoneId zone) {
    this.encoding = encoding;
    this.older = new Yaml11(zone);
  }

  /**
   * The value of a file.
   *
   * @param value unmodifiable maps, lists, strings, booleans, numbers and nulls; an empty map for
   *     an empty file; empty if the file cannot be read
   * @param older the value by YAML 1.1, as JBake reads it, if it differs
   */
  public record Read(Optional<Object> value, Optional<Object> older, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Returns true if the extension is one that this class reads. */
  public static boolean reads(SourcePath file) {
    String extension = file.extension().toLowerCase(Locale.ROOT);
    return YAML.contains(extension) || extension.equals(CSV);
  }

  /** Reads all files of a data folder; ignores files of other kinds. */
  public Data readAll(List<StaticFile> files, Problems problems) {
    Map<String, Object> values = new HashMap<>();
    Map<String, Object> older = new HashMap<>();
    Map<String, Long> digests = new HashMap<>();
    for (StaticFile file : files) {
      if (reads(file.source())) {
        try {
          byte[] bytes = Files.readAllBytes(file.text());
          digests.put(file.relativePath(), Hashing.xxh3_64().hashBytesToLong(bytes));
          Read read = read(file.source(), bytes);
          problems.addAll(read.problems());
          read.value().ifPresent(value -> values.put(file.relativePath(), value));
          read.older().ifPresent(value -> older.put(file.relativePath(), value));
        } catch (IOException e) {
          problems.add(SourceText.unreadable(Place.ofFile(file.source().value()), e));
        }
      }
    }
    Data data = new Data(values, older, digests);
    reportDuplicates(files, data, problems);
    return data;
  }

  /** Reports files that differ only in their extension: they have the same name in the tree. */
  private static void reportDuplicates(List<StaticFile> files, Data data, Problems problems) {
    Map<String, String> first = new HashMap<>();
    for (StaticFile file :
        files.stream().sorted(Comparator.comparing(StaticFile::relativePath)).toList()) {
      if (data.get(file.relativePath()).isEmpty()) {
        continue;
      }
      String path = file.source().value();
      String earlier = first.putIfAbsent(path.substring(0, path.lastIndexOf('.')), path);
      if (earlier != null) {
        problems.add(
            Problem.warning(
                "duplicate-data-file",
                Place.ofFile(path),
                "\"%s\" and \"%s\" have one name in the tree of data".formatted(earlier, path),
                "rename one of the two; what both have is taken from the first"));
      }
    }
  }

  public Read read(SourcePath file, byte[] bytes) {
    boolean csv = file.extension().equalsIgnoreCase(CSV);
    // jbake: render.encoding is not for YAML
    SourceText.Decoded decoded =
        SourceText.decode(file, bytes, csv ? encoding : StandardCharsets.UTF_8);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    if (csv) {
      Optional<List<Map<String, String>>> rows = CsvTable.parse(decoded.source(), problems);
      return new Read(rows.map(Function.identity()), Optional.empty(), problems);
    }
    Yaml yaml = Yaml.ofData(decoded.source());
    Optional<Object> value = value(yaml, problems);
    return new Read(value, value.flatMap(now -> older(yaml, now)), problems);
  }

  /** Returns the value by YAML 1.1; in JSON, 1.1 and 1.2 do not differ. */
  private Optional<Object> older(Yaml yaml, Object now) {
    return yaml.root()
        .map(root -> YamlValues.of(root, older::value))
        .filter(then -> !then.equals(now));
  }

  private static Optional<Object> value(Yaml yaml, List<Problem> problems) {
    problems.addAll(yaml.problems());
    if (yaml.root().isPresent()) {
      return yaml.root().map(YamlValues::of).or(() -> Optional.of(Map.of()));
    }
    return yaml.problems().isEmpty() ? Optional.of(Map.of()) : Optional.empty();
  }
}
