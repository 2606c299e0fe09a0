package dev.recap.read.data;

import dev.recap.model.Problem;
import dev.recap.model.SourcePath;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of {@code data/}: YAML, JSON and CSV. */
public final class DataReader {

  private static final Set<String> YAML = Set.of("yaml", "yml", "json");
  private static final String CSV = "csv";

  private final Charset encoding;

  public DataReader(Charset encoding) {
    this.encoding = encoding;
  }

  /**
   * What a file holds.
   *
   * @param value maps, lists, strings, booleans, numbers and nulls, unmodifiable; an empty map for
   *     an empty file; nothing where the file cannot be read
   */
  public record Read(Optional<Object> value, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Whether a file's extension is one that this reads. */
  public static boolean reads(SourcePath file) {
    String extension = file.extension().toLowerCase(Locale.ROOT);
    return YAML.contains(extension) || extension.equals(CSV);
  }

  public Read read(SourcePath file, byte[] bytes) {
    SourceText.Decoded decoded = SourceText.decode(file, bytes, encoding);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    Optional<Object> value =
        file.extension().equalsIgnoreCase(CSV)
            ? CsvTable.parse(decoded.source(), problems).map(rows -> (Object) rows)
            : yaml(decoded.source(), problems);
    return new Read(value, problems);
  }

  private static Optional<Object> yaml(SourceText source, List<Problem> problems) {
    Yaml yaml = Yaml.parse(source);
    problems.addAll(yaml.problems());
    if (source.file().extension().equalsIgnoreCase("json") && yaml.problems().isEmpty()) {
      Optional<Problem> mistake = JsonGrammar.mistake(source);
      if (mistake.isPresent() && !source.text().isBlank()) {
        problems.add(mistake.get());
        return Optional.empty();
      }
    }
    if (yaml.root().isPresent()) {
      return yaml.root().map(YamlValues::of).or(() -> Optional.of(Map.of()));
    }
    return yaml.problems().isEmpty() ? Optional.of(Map.of()) : Optional.empty();
  }
}
