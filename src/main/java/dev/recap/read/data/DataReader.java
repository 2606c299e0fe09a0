package dev.recap.read.data;

import dev.recap.model.Problem;
import dev.recap.model.SourcePath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the files of {@code data/}: YAML, JSON and CSV. */
public final class DataReader {

  private static final Set<String> YAML = Set.of("yaml", "yml", "json");
  private static final String CSV = "csv";

  private final Charset encoding;
  private final OldYamlScalars scalars;

  /**
   * A reader for one project.
   *
   * @param encoding of CSV; jbake: YAML is in UTF-8
   * @param zone of dates that name none
   */
  public DataReader(Charset encoding, ZoneId zone) {
    this.encoding = encoding;
    this.scalars = new OldYamlScalars(zone);
  }

  /**
   * What a file holds.
   *
   * @param value maps, lists, strings, booleans, numbers and nulls, unmodifiable; an empty map for
   *     an empty file; nothing where the file cannot be read
   * @param old the same with the types of YAML 1.1, dates among them, where it is YAML
   */
  public record Read(Optional<Object> value, Optional<Object> old, List<Problem> problems) {
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
    boolean csv = file.extension().equalsIgnoreCase(CSV);
    SourceText.Decoded decoded =
        SourceText.decode(file, bytes, csv ? encoding : StandardCharsets.UTF_8);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    return csv
        ? new Read(
            CsvTable.parse(decoded.source(), problems).map(rows -> rows),
            Optional.empty(),
            problems)
        : yaml(decoded.source(), problems);
  }

  private Read yaml(SourceText source, List<Problem> problems) {
    Yaml yaml = Yaml.parse(source);
    problems.addAll(yaml.problems());
    if (source.file().extension().equalsIgnoreCase("json") && yaml.problems().isEmpty()) {
      Optional<Problem> mistake = JsonGrammar.mistake(source);
      if (mistake.isPresent() && !source.text().isBlank()) {
        problems.add(mistake.get());
        return new Read(Optional.empty(), Optional.empty(), problems);
      }
    }
    if (yaml.root().isPresent()) {
      Node root = yaml.root().get();
      return new Read(
          Optional.of(Objects.requireNonNullElse(YamlValues.of(root), Map.of())),
          Optional.ofNullable(YamlValues.of(root, scalars)),
          problems);
    }
    return new Read(
        yaml.problems().isEmpty() ? Optional.of(Map.of()) : Optional.empty(),
        Optional.empty(),
        problems);
  }
}
