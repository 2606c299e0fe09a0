package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A project of JBake, whose headers become YAML. */
final class JBakeProject implements Source {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?s)\\A\\s*((?:[^=\\n"
              + "~]+=[^\\n"
              + "]*\\n"
              + "|[ \\t]*\\n"
              + "|#[^\\n"
              + "]*\\n"
              + "|//[^\\n"
              + "]*\\n"
              + ")+)~{6,}[ \\t]*(?:\\n"
              + "|\\z)");
  private static final Set<String> READ =
      Set.of("title", "date", "type", "status", "tags", "author", "description", "summary");

  private final Export export;
  private final String root;
  private final Map<String, String> settings;

  private JBakeProject(Export export, String root, Map<String, String> settings) {
    this.export = export;
    this.root = root;
    this.settings = settings;
  }

  static Optional<Source> open(Export export) throws IOException {
    for (String name : export.names()) {
      if (name.matches("(?:[^/]+/)?jbake\\.properties")) {
        String root = name.substring(0, name.length() - "jbake.properties".length());
        return Optional.of(new JBakeProject(export, root, keys(export.text(name))));
      }
    }
    boolean headers =
        export.heads(Set.of("md", "markdown", "html")).values().stream()
            .anyMatch(head -> HEADER.matcher(head).find());
    return headers ? Optional.of(new JBakeProject(export, "", Map.of())) : Optional.empty();
  }

  private static Map<String, String> keys(String text) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.stripLeading().startsWith("#")) {
        keys.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return keys;
  }

  @Override
  public String name() {
    return "JBake";
  }

  @Override
  public ImportedSite site() {
    return new ImportedSite(
        settings.getOrDefault("site.title", ""),
        settings.getOrDefault("site.description", ""),
        settings.getOrDefault("site.host", "").replaceFirst("/$", ""),
        settings.getOrDefault("site.language", ""));
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    for (String name : export.names(root)) {
      String path = name.substring(root.length());
      if (path.startsWith("assets/") || path.startsWith("data/")) {
        receiver.file(path, () -> export.open(name));
      } else if (path.startsWith("content/")) {
        content(name, path.substring("content/".length()), receiver);
      } else if (!path.contains("/") && path.matches(".*\\.(?:md|markdown|html)")) {
        content(name, path, receiver);
      } else if (path.contains("/")) {
        receiver.skip("files of " + path.substring(0, path.indexOf('/')));
      }
    }
    receiver.archive("/" + settings.getOrDefault("feed.file", "feed.xml"), "feed", "");
    receiver.redirect("/" + settings.getOrDefault("archive.file", "archive.html"), "/", "");
  }

  private void content(String name, String path, Receiver receiver) throws IOException {
    if (!path.matches(".*\\.(?:md|markdown|html)")) {
      receiver.file("content/" + path, () -> export.open(name));
      return;
    }
    String text = export.text(name);
    Matcher header = HEADER.matcher(text);
    if (!header.find()) {
      boolean yaml = FrontMatterFile.startsWithHeader(text);
      if (yaml) {
        receiver.file("content/" + path, () -> export.open(name));
      } else {
        receiver.problem(
            Problem.warning(
                "import-skipped",
                Place.ofFile(name),
                "not imported: it has no header",
                "give it one"));
      }
      return;
    }
    Map<String, String> keys = keys(header.group(1));
    String body = text.substring(header.end()).strip();
    String status = keys.getOrDefault("status", settings.getOrDefault("default.status", ""));
    String type = keys.getOrDefault("type", settings.getOrDefault("default.type", "post"));
    boolean html = path.endsWith(".html");
    List<String> tags =
        Arrays.stream(keys.getOrDefault("tags", "").split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList();
    ImportedDocument.Builder document =
        ImportedDocument.at(
                Place.ofFile(name),
                type,
                () ->
                    html
                        ? new ImportedBody.Html(Jsoup.parseBodyFragment(body).body())
                        : new ImportedBody.Markdown(body))
            .title(keys.getOrDefault("title", ""))
            .date(FrontMatterFile.date(keys.getOrDefault("date", "")))
            .draft(
                status.matches("published.*")
                    ? ""
                    : "its status in JBake is " + (status.isEmpty() ? "draft" : status))
            .file(path)
            .address(
                "/"
                    + path.replaceFirst(
                        "\\.\\w+$", settings.getOrDefault("output.extension", ".html")))
            .key("status", status.equals("published-date") ? status : "")
            .key("authors", keys.containsKey("author") ? List.of(keys.get("author")) : List.of())
            .key("tags", tags)
            .key("description", keys.getOrDefault("description", keys.getOrDefault("summary", "")));
    keys.forEach(
        (key, value) -> {
          if (!READ.contains(key)) {
            document.key(
                key, value.startsWith("{") || value.startsWith("[") ? jsonOf(value) : value);
          }
        });
    receiver.document(document.build());
    if (status.startsWith("published") && type.equals("post")) {
      String folder = settings.getOrDefault("tag.path", "tags");
      tags.forEach(tag -> receiver.archive("/" + folder + "/" + tag + ".html", "tag", tag));
    }
  }

  private static Object jsonOf(String value) {
    Map<String, Object> parsed = FrontMatterFile.parseJson("{\"value\":" + value + "}");
    return parsed.getOrDefault("value", value);
  }
}
