package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.problem.Place;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Content of Pelican: Markdown with lines {@code Key: value} at the top. */
final class Pelican implements Source {

  private static final Pattern HEADER = Pattern.compile("([A-Za-z][\\w-]*):[ \\t]*(.*)");
  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mkd");

  private final Export export;

  private Pelican(Export export) {
    this.export = export;
  }

  static Optional<Source> open(Export export) throws IOException {
    boolean headers =
        export.heads(EXTENSIONS).values().stream()
            .anyMatch(head -> header(head).keySet().containsAll(Set.of("title", "date")));
    return headers ? Optional.of(new Pelican(export)) : Optional.empty();
  }

  private static Map<String, String> header(String text) {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = HEADER.matcher(line);
      if (!matcher.matches()) {
        break;
      }
      header.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
    }
    return header;
  }

  @Override
  public String name() {
    return "Pelican";
  }

  @Override
  public ImportedSite site() {
    return ImportedSite.UNKNOWN;
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    for (String name : export.names()) {
      if (EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1))) {
        read(name, export.text(name), receiver);
      }
    }
  }

  private static void read(String name, String text, Receiver receiver) throws IOException {
    Map<String, String> header = header(text);
    int lines = header.size();
    String body = text.lines().skip(lines).reduce("", (all, line) -> all + line + "\n").strip();
    String status = header.getOrDefault("status", "published");
    receiver.document(
        ImportedDocument.at(
                Place.ofFile(name),
                header.containsKey("date") ? "post" : "page",
                () -> new ImportedBody.Markdown(body))
            .title(header.getOrDefault("title", ""))
            .date(header.getOrDefault("date", ""))
            .slug(header.getOrDefault("slug", ""))
            .draft(status.equals("published") ? "" : "its status is " + status)
            .key("categories", list(header.getOrDefault("category", "")))
            .key("tags", list(header.getOrDefault("tags", "")))
            .key("description", header.getOrDefault("summary", ""))
            .build());
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
