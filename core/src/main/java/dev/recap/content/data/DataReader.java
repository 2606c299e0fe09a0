package dev.recap.content.data;

import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
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
