package dev.recap.importer.source;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.OldSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The JSON export of Ghost. */
final class Ghost implements Source {

  private static final String HOST = "__GHOST_URL__";

  private final String file;
  private final Map<String, Object> data;
  private final MarkdownRenderer renderer =
      new MarkdownRenderer(new MarkdownSettings(Flavor.MODERN, List.of(), false, false), false);
  private final Map<String, String> settings = new TreeMap<>();

  private Ghost(String file, Map<String, Object> data) {
    this.file = file;
    this.data = data;
    for (Map<String, Object> row : rows("settings")) {
      settings.put(FrontMatterFile.text(row, "key"), FrontMatterFile.text(row, "value"));
    }
  }

  static Optional<Source> open(Export export) throws IOException {
    for (Map.Entry<String, String> head : export.heads(Set.of("json")).entrySet()) {
      if (head.getValue().matches("(?s)\\s*\\{\\s*\"(?:db|meta|data)\"\\s*:.*")) {
        Map<String, Object> root = FrontMatterFile.parseJson(export.text(head.getKey()));
        @Nullable Object first =
            root.get("db") instanceof List<?> list && !list.isEmpty() ? list.get(0) : root;
        Map<String, Object> data = FrontMatterFile.map(FrontMatterFile.map(first).get("data"));
        if (data.get("posts") instanceof List) {
          return Optional.of(new Ghost(head.getKey(), data));
        }
      }
    }
    return Optional.empty();
  }

  private List<Map<String, Object>> rows(String table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (data.get(table) instanceof List<?> list) {
      list.forEach(row -> rows.add(FrontMatterFile.map(row)));
    }
    return rows;
  }

  @Override
  public String name() {
    return "Ghost";
  }

  @Override
  public ImportedSite site() {
    return new ImportedSite(
        settings.getOrDefault("title", ""),
        settings.getOrDefault("description", ""),
        settings.getOrDefault("url", "").replaceFirst("/$", ""),
        settings.getOrDefault("locale", settings.getOrDefault("lang", "")));
  }

  /** Returns the rows that a table of pairs gives to each post, in order. */
  private Map<String, List<Map<String, Object>>> byPost(String pairs, String table, String key) {
    Map<String, Map<String, Object>> byId = new TreeMap<>();
    rows(table).forEach(row -> byId.put(FrontMatterFile.text(row, "id"), row));
    List<Map<String, Object>> sorted = new ArrayList<>(rows(pairs));
    sorted.sort((a, b) -> Integer.compare(order(a), order(b)));
    Map<String, List<Map<String, Object>>> found = new TreeMap<>();
    for (Map<String, Object> pair : sorted) {
      @Nullable Map<String, Object> row = byId.get(FrontMatterFile.text(pair, key));
      if (row != null) {
        found
            .computeIfAbsent(FrontMatterFile.text(pair, "post_id"), none -> new ArrayList<>())
            .add(row);
      }
    }
    return found;
  }

  private static int order(Map<String, Object> row) {
    String text = FrontMatterFile.text(row, "sort_order");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    // The placeholder stands for the address in every link.
    OldSite old = new OldSite("https://" + HOST, receiver.basePath());
    Map<String, List<Map<String, Object>>> tags = byPost("posts_tags", "tags", "tag_id");
    Map<String, List<Map<String, Object>>> authors = byPost("posts_authors", "users", "author_id");
    Map<String, Map<String, Object>> meta = new TreeMap<>();
    rows("posts_meta").forEach(row -> meta.put(FrontMatterFile.text(row, "post_id"), row));
    List<Map<String, Object>> posts = rows("posts");
    for (Map<String, Object> post : posts) {
      String path = "/" + FrontMatterFile.text(post, "slug") + "/";
      old.page(path, path);
    }
    int number = 0;
    for (Map<String, Object> post : posts) {
      number++;
      String id = FrontMatterFile.text(post, "id");
      document(
          post,
          Place.ofFile(file + "#posts[" + number + "]"),
          tags.getOrDefault(id, List.of()),
          authors.getOrDefault(id, List.of()),
          meta.getOrDefault(id, Map.of()),
          old,
          receiver);
    }
    receiver.archive("/rss/", "feed", "");
    for (Map<String, Object> tag : rows("tags")) {
      String name = FrontMatterFile.text(tag, "name");
      if (!name.startsWith("#")) {
        receiver.archive("/tag/" + FrontMatterFile.text(tag, "slug") + "/", "tag", name);
        receiver.archive("/tag/" + FrontMatterFile.text(tag, "slug") + "/rss/", "feed", "");
      }
    }
    for (Map<String, Object> user : rows("users")) {
      String path = "/author/" + FrontMatterFile.text(user, "slug") + "/";
      receiver.archive(path, "author", FrontMatterFile.text(user, "name"));
      receiver.archive(path + "rss/", "feed", "");
    }
  }

  private void document(
      Map<String, Object> post,
      Place place,
      List<Map<String, Object>> tags,
      List<Map<String, Object>> authors,
      Map<String, Object> meta,
      OldSite old,
      Receiver receiver)
      throws IOException {
    String slug = FrontMatterFile.text(post, "slug");
    String published = FrontMatterFile.date(FrontMatterFile.text(post, "published_at"));
    String date =
        published.isEmpty()
            ? FrontMatterFile.date(FrontMatterFile.text(post, "created_at"))
            : published;
    boolean page =
        FrontMatterFile.text(post, "type").equals("page")
            || FrontMatterFile.text(post, "page").matches("true|1");
    String description = FrontMatterFile.text(post, "custom_excerpt");
    description = description.isEmpty() ? first(post, meta, "meta_description") : description;
    String image = first(post, meta, "feature_image");
    String updated = FrontMatterFile.date(FrontMatterFile.text(post, "updated_at"));
    boolean changed =
        updated.length() >= 10
            && date.length() >= 10
            && !updated.substring(0, 10).equals(date.substring(0, 10));
    Optional<String> cover = receiver.media(image.replace(HOST, ""));
    String found = cover.orElse(image);
    receiver.document(
        ImportedDocument.at(place, page ? "page" : "post", () -> body(post, place, old, receiver))
            .title(FrontMatterFile.text(post, "title"))
            .date(date)
            .slug(slug)
            .draft(draft(post))
            .address("/" + slug + "/")
            .key("updated", changed ? updated : "")
            .key("authors", names(authors))
            .key("tags", names(tags))
            .key("description", description)
            .key(cover.isEmpty() && !image.startsWith("http") ? "feature_image" : "image", found)
            .key("image_alt", first(post, meta, "feature_image_alt"))
            .build());
  }

  private static List<String> names(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> FrontMatterFile.text(row, "name"))
        .filter(name -> !name.isEmpty() && !name.startsWith("#"))
        .toList();
  }

  private static String first(Map<String, Object> post, Map<String, Object> meta, String key) {
    String text = FrontMatterFile.text(post, key);
    return text.isEmpty() ? FrontMatterFile.text(meta, key) : text;
  }

  private static String draft(Map<String, Object> post) {
    String status = FrontMatterFile.text(post, "status");
    String visibility = FrontMatterFile.text(post, "visibility");
    if (!status.equals("published")) {
      return "its status in Ghost is " + status;
    }
    return visibility.isEmpty() || visibility.equals("public")
        ? ""
        : "it is only for " + visibility.toLowerCase(Locale.ROOT);
  }

  private static String absolute(String text) {
    return text.replace(HOST, "https://" + HOST);
  }

  private ImportedBody body(Map<String, Object> post, Place place, OldSite old, Receiver receiver) {
    String html = FrontMatterFile.text(post, "html");
    String lexical = FrontMatterFile.text(post, "lexical");
    String mobiledoc = FrontMatterFile.text(post, "mobiledoc");
    Map<String, Integer> unknown = new TreeMap<>();
    // The placeholder stands for the address in HTML and in the strings of JSON.
    Element body =
        html.isEmpty()
            ? GhostText.parse(
                    absolute(lexical),
                    absolute(mobiledoc),
                    renderer,
                    card -> unknown.merge(card, 1, Integer::sum))
                .orElseGet(() -> new Element("body"))
            : Jsoup.parseBodyFragment(absolute(html)).body();
    Unknown.report(unknown, place, receiver);
    if (html.isEmpty() && !(lexical + mobiledoc).isEmpty() && body.childNodeSize() == 0) {
      receiver.problem(
          Problem.warning(
              "import-lost",
              place,
              "the text of this post is empty, or in a form of Ghost that is not known",
              "open it in Ghost, and save and export it again if it has a text"));
    }
    for (Element bookmark : body.select("figure.kg-bookmark-card")) {
      @Nullable Element link = bookmark.selectFirst("a[href]");
      @Nullable Element title = bookmark.selectFirst(".kg-bookmark-title");
      if (link != null) {
        Element plain = new Element("a").attr("href", link.attr("href"));
        plain.text(title == null ? link.attr("href") : title.text());
        bookmark.replaceWith(new Element("p").appendChild(plain));
      }
    }
    old.rewrite(body, url -> receiver.media(url.replace("https://" + HOST, "")));
    Map<String, String> left = new LinkedHashMap<>();
    left.put("href", "a");
    left.put("src", "img, iframe, video, audio, source");
    left.forEach(
        (key, select) ->
            body.select(select)
                .forEach(
                    element -> {
                      if (element.attr(key).contains(HOST)) {
                        element.attr(key, element.attr(key).replace("https://" + HOST, ""));
                      }
                    }));
    return new ImportedBody.Html(body);
  }
}
