package dev.recap.importer.source;

import dev.recap.importer.markup.OutsideCode;
import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.model.Slug;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Content of Pelican: Markdown with lines {@code Key: value} at the top. */
final class Pelican implements Source {

  private static final Pattern HEADER = Pattern.compile("([A-Za-z][\\w-]*):[ \\t]*(.*)");
  private static final Set<String> READ =
      Set.of(
          "title",
          "date",
          "modified",
          "slug",
          "status",
          "tags",
          "category",
          "author",
          "authors",
          "summary");
  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mkd");

  private static final Pattern PLACE =
      Pattern.compile(
          "\\{(filename|static|attach)}([^\\s)\">#]+)|\\|(filename|static|attach)\\|([^\\s)\">#]+)");

  private final Export export;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final String root;

  private Pelican(Export export, String root) {
    this.export = export;
    this.root = root;
  }

  static Optional<Source> open(Export export) throws IOException {
    boolean headers = false;
    for (String head : export.heads(EXTENSIONS).values()) {
      headers |= header(head).keySet().containsAll(Set.of("title", "date"));
    }
    if (!headers) {
      return Optional.empty();
    }
    Optional<String> file =
        export.names().stream()
            .filter(name -> name.matches("(?:[^/]+/)?pelicanconf\\.py"))
            .findFirst();
    String folder = file.map(name -> name.replaceFirst("[^/]*$", "")).orElse("");
    boolean content = !export.names(folder + "content/").isEmpty();
    Pelican source = new Pelican(export, content ? folder + "content/" : folder);
    if (file.isPresent()) {
      Matcher setting =
          Pattern.compile("(?m)^(\\w+)\\s*=\\s*(?:u?\"([^\"\\n]*)\"|u?'([^'\\n]*)')")
              .matcher(export.text(file.get()));
      while (setting.find()) {
        source.settings.put(
            setting.group(1), setting.group(2) != null ? setting.group(2) : setting.group(3));
      }
    }
    return Optional.of(source);
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
    return new ImportedSite(
        settings.getOrDefault("SITENAME", ""),
        settings.getOrDefault("SITESUBTITLE", ""),
        settings.getOrDefault("SITEURL", "").replaceFirst("/$", ""),
        settings.getOrDefault("DEFAULT_LANG", ""));
  }

  /** A file with its header. */
  private record Page(String name, String path, Map<String, String> header, String body) {

    boolean isPost() {
      return header.containsKey("date") && !path.startsWith("pages/");
    }

    String slug() {
      String slug = header.getOrDefault("slug", "");
      return slug.isEmpty() ? Slug.of(header.getOrDefault("title", "")) : slug;
    }

    String category() {
      int slash = path.indexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      return header.getOrDefault("category", isPost() ? folder : "");
    }
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String name : export.names(root)) {
      String path = name.substring(root.length());
      String extension = path.substring(path.lastIndexOf('.') + 1);
      if (EXTENSIONS.contains(extension)) {
        String text = export.text(name);
        Map<String, String> header = header(text);
        if (header.containsKey("title")) {
          String body = text.lines().skip(header.size()).collect(Collectors.joining("\n")).strip();
          pages.add(new Page(name, path, header, body));
        } else {
          skipped(name, "it has no header", receiver);
        }
      } else if (extension.equals("rst") || extension.equals("ipynb")) {
        skipped(name, "Recap reads no ." + extension, receiver);
      } else if (!path.matches("(?:.*\\.py|Makefile|output/.*|\\..*)")) {
        receiver.file("assets/" + path, () -> export.open(name));
      }
    }
    Map<String, String> addresses = new LinkedHashMap<>();
    pages.forEach(page -> addresses.put(page.path(), address(page)));
    for (Page page : pages) {
      document(page, addresses, receiver);
    }
    for (String feed : List.of("/feeds/all.atom.xml", "/feeds/all.rss.xml")) {
      receiver.archive(feed, "feed", "");
    }
    for (String list :
        List.of("/archives.html", "/categories.html", "/tags.html", "/authors.html")) {
      receiver.redirect(list, "/", "");
    }
  }

  private static void skipped(String name, String reason, Receiver receiver) {
    receiver.problem(
        Problem.warning(
            "import-skipped",
            Place.ofFile(name),
            "not imported: " + reason,
            "convert it to Markdown"));
  }

  private String address(Page page) {
    String pattern =
        page.isPost()
            ? settings.getOrDefault("ARTICLE_URL", "{slug}.html")
            : settings.getOrDefault("PAGE_URL", "pages/{slug}.html");
    String date = FrontMatterFile.date(page.header().getOrDefault("date", ""));
    String tokens =
        pattern
            .replaceAll("\\{date:%Y}", ":year")
            .replaceAll("\\{date:%m}", ":month")
            .replaceAll("\\{date:%d}", ":day")
            .replaceAll("\\{date:%b}", ":short_month")
            .replaceAll("\\{(\\w+)}", ":$1");
    Map<String, String> values = new TreeMap<>(Permalinks.ofDate(date));
    values.put("slug", page.slug());
    values.put("category", Slug.of(page.category()));
    values.put("author", Slug.of(page.header().getOrDefault("author", "")));
    values.put("lang", page.header().getOrDefault("lang", ""));
    return Permalinks.fill(tokens, values);
  }

  private void document(Page page, Map<String, String> addresses, Receiver receiver)
      throws IOException {
    Map<String, String> header = page.header();
    String status = header.getOrDefault("status", "published").toLowerCase(Locale.ROOT);
    List<String> tags = list(header.getOrDefault("tags", ""));
    List<String> authors =
        list(
            header.getOrDefault(
                "authors", header.getOrDefault("author", settings.getOrDefault("AUTHOR", ""))));
    List<String> categories = page.category().isEmpty() ? List.of() : List.of(page.category());
    ImportedDocument.Builder document =
        ImportedDocument.at(
                Place.ofFile(page.name()),
                page.isPost() ? "post" : "page",
                () -> new ImportedBody.Markdown(body(page, addresses)))
            .title(header.getOrDefault("title", ""))
            .date(FrontMatterFile.date(header.getOrDefault("date", "")))
            .slug(page.slug())
            .draft(status.equals("published") ? "" : "its status in Pelican is " + status)
            .address(addresses.getOrDefault(page.path(), ""))
            .key("updated", FrontMatterFile.date(header.getOrDefault("modified", "")))
            .key("authors", authors)
            .key("categories", categories)
            .key("tags", tags)
            .key("description", header.getOrDefault("summary", ""));
    header.forEach(
        (key, value) -> {
          if (!READ.contains(key)) {
            document.key(key, value);
          }
        });
    receiver.document(document.build());
    if (page.isPost() && status.equals("published")) {
      tags.forEach(tag -> receiver.archive("/tag/" + Slug.of(tag) + ".html", "tag", tag));
      categories.forEach(
          name -> receiver.archive("/category/" + Slug.of(name) + ".html", "category", name));
      authors.forEach(
          name -> receiver.archive("/author/" + Slug.of(name) + ".html", "author", name));
    }
  }

  /** Replaces {@code {filename}x.md} and the like. */
  private static String body(Page page, Map<String, String> addresses) {
    String folder =
        page.path().contains("/") ? page.path().substring(0, page.path().lastIndexOf('/') + 1) : "";
    return OutsideCode.change(
        page.body(),
        text ->
            PLACE
                .matcher(text)
                .replaceAll(
                    match -> {
                      boolean braces = match.group(1) != null;
                      String path = braces ? match.group(2) : match.group(4);
                      String whole = path.startsWith("/") ? path.substring(1) : folder + path;
                      String plain = Path.of(whole).normalize().toString().replace('\\', '/');
                      return Matcher.quoteReplacement(addresses.getOrDefault(plain, "/" + plain));
                    }));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("[,;]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
