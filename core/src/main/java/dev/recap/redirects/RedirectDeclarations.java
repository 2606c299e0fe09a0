package dev.recap.redirects;

import dev.recap.config.Settings;
import dev.recap.content.data.CsvTable;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads redirects where authors declare them: in front matter, as Hugo and jekyll-redirect-from do,
 * and in {@code data/redirects.csv} or {@code data/redirects.yaml}.
 */
public final class RedirectDeclarations {

  private static final String ALIASES = "aliases";
  private static final String REDIRECT_FROM = "redirect_from";
  private static final String FROM = "from";
  private static final String FORM = "write from, to and status, as docs/redirects.md shows";

  private final Settings settings;
  private final Problems problems;

  /**
   * @param problems receives what cannot be read
   */
  public RedirectDeclarations(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Returns the old addresses in the header of a document.
   *
   * @param path of its page
   */
  public List<DeclaredRedirect> of(Document document, OutputPath path) {
    List<DeclaredRedirect> declared = new ArrayList<>();
    // jbake: a key of a JBake header is the project's own
    if (document.front().style() == HeaderStyle.YAML) {
      add(document, ALIASES, folderOf(path), declared);
      add(document, REDIRECT_FROM, "/", declared);
    }
    settings.redirects().keys().forEach(key -> add(document, key, "/", declared));
    return declared;
  }

  /** Hugo's relative aliases begin in the folder that contains the page's own. */
  private static String folderOf(OutputPath path) {
    String folder = path.withoutIndex().replaceFirst("/$", "");
    return "/" + folder.substring(0, folder.lastIndexOf('/') + 1);
  }

  private void add(Document document, String key, String folder, List<DeclaredRedirect> declared) {
    @Nullable Object value = document.front().extra().get(key);
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        Place place =
            document
                .front()
                .places()
                .getOrDefault(FrontMatter.itemKey(key, i), document.placeOf(key));
        item(document, key, items.get(i), folder, place).ifPresent(declared::add);
      }
    } else {
      item(document, key, value, folder, document.placeOf(key)).ifPresent(declared::add);
    }
  }

  private Optional<DeclaredRedirect> item(
      Document document, String key, @Nullable Object value, String folder, Place place) {
    if (value instanceof Map || value instanceof List) {
      problems.add(
          Problem.error(
              "wrong-type",
              place,
              "%s is not an address or a list of addresses".formatted(key),
              "write %s: [/old/, /older/]".formatted(key)));
      return Optional.empty();
    }
    String text = value == null ? "" : value.toString().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String from = text.startsWith("/") || text.contains("://") ? text : folder + text;
    return Optional.of(new DeclaredRedirect(from, place, Optional.of(document), "", place, ""));
  }

  /** Returns the redirects of a data file. */
  public List<DeclaredRedirect> in(StaticFile file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.file());
    } catch (IOException reportedWithTheData) {
      return List.of();
    }
    boolean csv = file.source().extension().equalsIgnoreCase("csv");
    SourceText source =
        SourceText.decode(
                file.source(), bytes, csv ? settings.read().encoding() : StandardCharsets.UTF_8)
            .source();
    return csv ? rows(source) : nodes(source);
  }

  private List<DeclaredRedirect> rows(SourceText source) {
    // Mistakes of form are reported when the data of templates is read.
    List<CsvTable.Row> rows = CsvTable.read(source, new ArrayList<>());
    if (!rows.isEmpty() && !rows.get(0).values().containsKey(FROM)) {
      unlike(Place.ofLine(source.file().value(), 1));
      return List.of();
    }
    return rows.stream()
        .map(
            row -> {
              Place place = Place.ofLine(source.file().value(), row.line());
              return declared(
                  row.values().getOrDefault(FROM, ""),
                  place,
                  row.values().getOrDefault("to", ""),
                  place,
                  row.values().getOrDefault("status", ""));
            })
        .toList();
  }

  private static DeclaredRedirect declared(
      String from, Place place, String to, Place toPlace, String status) {
    return new DeclaredRedirect(
        from.strip(), place, Optional.empty(), to.strip(), toPlace, status.strip());
  }

  private List<DeclaredRedirect> nodes(SourceText source) {
    Yaml yaml = Yaml.ofData(source);
    List<DeclaredRedirect> declared = new ArrayList<>();
    @Nullable Node root = yaml.root().orElse(null);
    if (root instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        Map<String, ScalarNode> entry = entry(item);
        @Nullable ScalarNode from = entry.get(FROM);
        if (from == null) {
          unlike(yaml.places().placeOf(item));
          continue;
        }
        Node to = entry.getOrDefault("to", from);
        declared.add(
            declared(
                from.getValue(),
                yaml.places().placeOf(from),
                text(entry, "to"),
                yaml.places().placeOf(to),
                text(entry, "status")));
      }
    } else if (root instanceof MappingNode map) {
      for (NodeTuple pair : map.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode from
            && pair.getValueNode() instanceof ScalarNode to
            && (from.getValue().startsWith("/") || from.getValue().contains("://"))) {
          declared.add(
              declared(
                  from.getValue(),
                  yaml.places().placeOf(from),
                  to.getValue(),
                  yaml.places().placeOf(to),
                  ""));
        } else {
          unlike(yaml.places().placeOf(pair.getKeyNode()));
        }
      }
    }
    return declared;
  }

  private static Map<String, ScalarNode> entry(Node item) {
    Map<String, ScalarNode> entry = new TreeMap<>();
    if (item instanceof MappingNode map) {
      for (NodeTuple pair : map.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key
            && pair.getValueNode() instanceof ScalarNode value) {
          entry.putIfAbsent(key.getValue(), value);
        }
      }
    }
    return entry;
  }

  private static String text(Map<String, ScalarNode> entry, String key) {
    return Optional.ofNullable(entry.get(key)).map(ScalarNode::getValue).orElse("");
  }

  /** Reports a file that is not one of redirects, unless it may be data of the project's own. */
  private void unlike(Place place) {
    if (settings.places().containsKey("redirects.formats")) {
      problems.add(
          Problem.error("bad-redirect", place, "this is no redirect: it has no old address", FORM));
    }
  }
}
