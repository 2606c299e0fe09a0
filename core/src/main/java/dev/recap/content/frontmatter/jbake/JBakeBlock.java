package dev.recap.content.frontmatter.jbake;

import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.YamlValues;
import dev.recap.content.frontmatter.Line;
import dev.recap.content.frontmatter.Value;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The lines of a JBake header, found as JBake 2.7.0 finds it: every line above one that is exactly
 * the separator is empty or contains a {@code =}; {@code type=} and {@code status=} begin a line
 * each, unless the settings have a default.
 *
 * @param lines the lines with a {@code =}
 * @param bodyStart the offset of the line after the separator
 */
record JBakeBlock(SourceText source, List<Line> lines, int bodyStart) {

  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*(?:\".*|)\\}");

  static Optional<JBakeBlock> find(SourceText source, ReadSettings settings) {
    String text = source.text();
    List<Line> lines = new ArrayList<>();
    boolean hasType = !settings.defaultType(source.file()).isEmpty();
    boolean hasStatus = !settings.defaultStatus().isEmpty();
    for (int at = 0; at < text.length(); ) {
      Line line = Line.at(text, at);
      String words = line.textIn(text);
      if (words.equals(settings.headerSeparator())) {
        return hasType && hasStatus
            ? Optional.of(new JBakeBlock(source, lines, line.next()))
            : Optional.empty();
      }
      if (words.contains("=")) {
        lines.add(line);
        hasType |= words.trim().startsWith("type=");
        hasStatus |= words.trim().startsWith("status=");
      } else if (!words.isEmpty()) {
        return Optional.empty();
      }
      at = line.next();
    }
    return Optional.empty();
  }

  /** Returns the values by key; of two equal keys the last counts, as in JBake. */
  Map<String, Value> values(List<Problem> problems) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Line line : lines) {
      String words = line.textIn(source.text());
      int equals = words.indexOf('=');
      String key = canonical(words.substring(0, equals).trim());
      Value value = value(line.start() + equals + 1, line.end(), problems);
      Value earlier = values.put(key, value);
      if (earlier != null) {
        problems.add(
            Problem.warning(
                "duplicate-key",
                source.placeAt(line.start()),
                "the key \"%s\" is there twice, first in line %s"
                    .formatted(key, earlier.place().line()),
                "delete one of the two; the last one counts"));
      }
    }
    return values;
  }

  /** Lowers the keys whose case JBake ignores. */
  private static String canonical(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.equals("date") || lower.equals("tags") || lower.equals("cached") ? lower : key;
  }

  private Value value(int start, int end, List<Problem> problems) {
    String written = source.text().substring(start, end);
    String text = written.trim();
    int at = start + Math.max(0, written.indexOf(text));
    Place place = source.placeAt(at);
    if (!JSON_OBJECT.matcher(text).matches()) {
      return new Value.Text(place, text, text);
    }
    Yaml json = Yaml.parse(source, at, at + text.length());
    if (json.root().orElse(null) instanceof MappingNode map && json.problems().isEmpty()) {
      return new Value.Group(place, Value.entries(map, json.places()), YamlValues.of(map));
    }
    problems.add(
        Problem.warning(
            "bad-json",
            json.problems().stream().findFirst().map(Problem::place).orElse(place),
            "the value in braces is not JSON, so it stays a text",
            "write it as {\"key\": \"value\"}"));
    return new Value.Text(place, text, text);
  }
}
