package dev.recap.content.data;

import dev.recap.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML 1.2 text (also JSON) as nodes with places.
 *
 * @param root empty if the text is empty or cannot be read; no node contains itself
 */
public record Yaml(Optional<Node> root, YamlPlaces places, List<Problem> problems) {

  // Limits how deep aliases to values with aliases nest.
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new YamlComposer.UnmergedSchema())
          .setMaxAliasesForCollections(1000)
          .setCodePointLimit(Integer.MAX_VALUE)
          .setAllowNonScalarKeys(true)
          .build();

  public Yaml {
    problems = List.copyOf(problems);
  }

  public static Yaml parse(SourceText source) {
    return parse(source, 0, source.text().length());
  }

  /** Parses a data file, which must be strict JSON if it is named {@code .json}. */
  public static Yaml ofData(SourceText source) {
    Yaml yaml = parse(source);
    boolean json = source.file().extension().equalsIgnoreCase("json");
    return json && yaml.problems().isEmpty() && !source.text().isBlank()
        ? JsonCheck.check(source).map(mistake -> unreadable(yaml.places(), mistake)).orElse(yaml)
        : yaml;
  }

  /** Parses a part of a file; places are those in the whole file. */
  public static Yaml parse(SourceText source, int start, int end) {
    YamlPlaces places = new YamlPlaces(source, start, end);
    String text = source.text().substring(start, end);
    Optional<Problem> unprintable = unprintable(text, places);
    if (unprintable.isPresent()) {
      return unreadable(places, unprintable.get());
    }
    Optional<Node> root;
    try {
      ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
      root = new YamlComposer(SETTINGS, parser).getSingleNode();
    } catch (MarkedYamlEngineException mistake) {
      return unreadable(places, new YamlErrorExplainer(mistake, text, places).explain());
    } catch (YamlEngineException tooManyAliases) {
      return unreadable(places, YamlLint.tooLarge(places.placeAt(0)));
    }
    if (root.isEmpty()) {
      return new Yaml(root, places, List.of());
    }
    YamlLint.Findings findings = YamlLint.check(root.get(), places);
    return findings.fatal().isPresent()
        ? unreadable(places, findings.fatal().get())
        : new Yaml(root, places, findings.problems());
  }

  private static Yaml unreadable(YamlPlaces places, Problem problem) {
    return new Yaml(Optional.empty(), places, List.of(problem));
  }

  /** Finds control characters, which YAML 1.2 does not allow (section 5.1). */
  private static Optional<Problem> unprintable(String text, YamlPlaces places) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (!StreamReader.isPrintable(c)) {
        return Optional.of(
            Problem.error(
                "bad-yaml",
                places.atOffset(at),
                "YAML allows no control character such as U+%04X here".formatted(c),
                "delete it, or write it as \"\\u%04X\" in double quotes".formatted(c)));
      }
    }
    return Optional.empty();
  }
}
