package dev.recap.importer.source;

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
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An export of WordPress, WXR 1.0 to 1.2, in one or several files. They are read twice: first for
 * what posts refer to, then for the posts.
 */
final class WordPress implements Source {

  private static final int POSTS_PER_PAGE = 10;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Set<String> PUBLIC = Set.of("publish", "inherit");

  private final Export export;
  private final List<String> files;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, String> authors = new TreeMap<>();
  private final Map<String, String> authorSlugs = new TreeMap<>();
  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final Map<String, String> blocks = new TreeMap<>();
  private ImportedSite site = ImportedSite.UNKNOWN;

  /** The part of an item that others refer to. */
  private record Item(
      String type,
      boolean isPublic,
      String link,
      String guid,
      String parent,
      String file,
      String title,
      String alt,
      String caption) {}

  /** A category by its slug. */
  private record Category(String name, String parent) {}

  private WordPress(Export export, List<String> files) {
    this.export = export;
    this.files = files;
  }

  static Optional<Source> open(Export export) throws IOException {
    List<String> files =
        export.filesWith(
            Set.of("xml", "wxr", "rss"), (name, head) -> head.contains("wordpress.org/export/"));
    if (files.isEmpty()) {
      return Optional.empty();
    }
    WordPress source = new WordPress(export, files);
    source.index();
    return Optional.of(source);
  }

  @Override
  public String name() {
    return "WordPress";
  }

  @Override
  public ImportedSite site() {
    return site;
  }

  private void index() throws IOException {
    Map<String, String> channel = new TreeMap<>();
    for (String file : files) {
      try {
        XmlStream.read(
            export,
            file,
            element -> {
              switch (element.name) {
                case "item" -> index(element);
                case "wp:author" -> {
                  String name = element.text("wp:author_display_name");
                  String login = element.text("wp:author_login");
                  authors.put(login, name.isEmpty() ? login : name);
                  authorSlugs.put(slug(login), authors.get(login));
                }
                case "wp:category" ->
                    categories.put(
                        element.text("wp:category_nicename"),
                        new Category(
                            element.text("wp:cat_name"), element.text("wp:category_parent")));
                case "wp:tag" -> tags.put(element.text("wp:tag_slug"), element.text("wp:tag_name"));
                default -> channel.putIfAbsent(element.name, element.text().strip());
              }
            });
      } catch (dev.recap.importer.model.ExportException reportedWhenRead) {
        // The posts before the damage can be imported.
      }
    }
    String address = channel.getOrDefault("wp:base_blog_url", channel.getOrDefault("link", ""));
    site =
        new ImportedSite(
            unescaped(channel.getOrDefault("title", "")),
            unescaped(channel.getOrDefault("description", "")),
            address.replaceFirst("/+$", ""),
            channel.getOrDefault("language", ""));
  }

  private static String slug(String login) {
    return login.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
  }

  private static String unescaped(String text) {
    return org.jsoup.parser.Parser.unescapeEntities(text, false).strip();
  }

  private void index(XmlElement item) {
    String type = item.text("wp:post_type");
    if (type.equals("wp_block")) {
      blocks.put(item.text("wp:post_id"), item.text("content:encoded"));
    }
    boolean attachment = type.equals("attachment");
    items.put(
        item.text("wp:post_id"),
        new Item(
            type,
            isPublic(item),
            item.text("link"),
            item.text("guid"),
            item.text("wp:post_parent"),
            item.text("wp:attachment_url"),
            unescaped(item.text("title")),
            attachment ? meta(item, "_wp_attachment_image_alt") : "",
            attachment ? item.text("excerpt:encoded") : ""));
  }

  private static boolean isPublic(XmlElement item) {
    return PUBLIC.contains(item.text("wp:status")) && item.text("wp:post_password").isEmpty();
  }

  private static String meta(XmlElement item, String key) {
    for (XmlElement meta : item.all("wp:postmeta")) {
      if (meta.text("wp:meta_key").equals(key)) {
        return meta.text("wp:meta_value");
      }
    }
    return "";
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    OldSite old = new OldSite(site.address(), receiver.basePath());
    items.forEach(
        (id, item) -> {
          String path = old.path(item.link());
          if (item.isPublic() && isDocument(item.type()) && isPlain(path)) {
            old.page(path, path);
            old.page("/?p=" + id, path);
            old.page("/?page_id=" + id, path);
          }
        });
    Reading reading = new Reading(old, receiver);
    for (String file : files) {
      XmlStream.read(
          export,
          file,
          element -> {
            if (element.name.equals("item")) {
              reading.item(element, Place.ofLine(file, element.line));
            }
          });
    }
    reading.archives();
  }

  private static boolean isPlain(String path) {
    return path.length() > 1 && path.indexOf('?') < 0;
  }

  private static final Set<String> NOT_DOCUMENTS =
      Set.of(
          "attachment",
          "nav_menu_item",
          "revision",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "wp_block",
          "wp_template",
          "wp_template_part",
          "wp_global_styles",
          "wp_navigation",
          "wp_font_family",
          "wp_font_face",
          "acf-field",
          "acf-field-group",
          "wpcf7_contact_form",
          "feedback",
          "jp_pay_order",
          "jp_pay_product",
          "shop_order",
          "shop_coupon",
          "scheduled-action");

  private static boolean isDocument(String type) {
    return !NOT_DOCUMENTS.contains(type);
  }

  /** The second reading. */
  private final class Reading {

    private final OldSite old;
    private final Receiver receiver;
    private final Map<String, Integer> dates = new TreeMap<>();
    private final Map<String, Integer> perCategory = new TreeMap<>();
    private final Map<String, Integer> perTag = new TreeMap<>();
    private final Set<String> usedAuthors = new LinkedHashSet<>();
    private int posts;
    private boolean pretty;

    Reading(OldSite old, Receiver receiver) {
      this.old = old;
      this.receiver = receiver;
    }

    void item(XmlElement item, Place place) throws IOException {
      String type = item.text("wp:post_type");
      String status = item.text("wp:status");
      if (status.equals("auto-draft") && item.text("content:encoded").isEmpty()) {
        receiver.skip("empty drafts");
      } else if (isDocument(type)) {
        document(item, place);
      } else {
        receiver.skip(type.equals("attachment") ? "pages of attachments" : type);
        if (isPublic(item)) {
          other(item);
        }
      }
    }

    /** Redirects the addresses of an item that becomes no page. */
    private void other(XmlElement item) {
      @Nullable Item parent = items.get(item.text("wp:post_parent"));
      String to = "/";
      if (parent != null && parent.isPublic() && isPlain(old.path(parent.link()))) {
        to = old.path(parent.link());
      }
      String file = item.text("wp:attachment_url");
      if (!file.isEmpty()) {
        to = receiver.media(file).orElse(to);
      }
      redirect(item.text("link"), to);
      redirect(item.text("guid"), to);
    }

    private void redirect(String url, String to) {
      String path = old.path(url);
      boolean known = path.startsWith("/?") || (isPlain(path) && !path.contains("wp-content/"));
      if (known && !path.equals("/?")) {
        receiver.redirect(path, to, "");
      }
    }

    private void document(XmlElement item, Place place) throws IOException {
      String id = item.text("wp:post_id");
      String type = item.text("wp:post_type");
      boolean post = type.equals("post");
      String link = old.path(item.text("link"));
      String draft = draft(item);
      String date = date(item, "wp:post_date");
      String content = item.first("content:encoded").map(XmlElement::text).orElse("");
      if (!draft.isEmpty() && content.isBlank() && item.text("title").isBlank()) {
        receiver.skip("empty drafts");
        return;
      }
      String modified = date(item, "wp:post_modified");
      List<String> names = names(item, "category");
      List<String> authorNames = authorNames(item);
      String excerpt = Jsoup.parseBodyFragment(item.text("excerpt:encoded")).text().strip();
      String thumbnail = meta(item, "_thumbnail_id");
      @Nullable Item image = thumbnail.isEmpty() ? null : items.get(thumbnail);
      ImportedDocument.Builder document =
          ImportedDocument.at(place, post ? "post" : "page", () -> body(content, id, place))
              .title(unescaped(item.text("title")))
              .date(date)
              .slug(OldSite.decoded(item.text("wp:post_name")))
              .draft(draft)
              .key("updated", day(modified).equals(day(date)) ? "" : modified)
              .key("authors", authorNames)
              .key("categories", names)
              .key("tags", names(item, "post_tag"))
              .key("description", excerpt.isEmpty() ? meta(item, "_yoast_wpseo_metadesc") : excerpt)
              .key("wordpress_type", post || type.equals("page") ? "" : type)
              .key("sticky", item.text("wp:is_sticky").equals("1") ? true : null);
      taxonomies(item).forEach(document::key);
      if (image != null && !image.file().isEmpty()) {
        document.key("image", receiver.media(image.file()).orElse(image.file()));
        document.key("image_alt", image.alt());
      }
      if (draft.isEmpty()) {
        if (isPlain(link)) {
          pretty = true;
          document.address(link);
        }
        oldAddresses(item, id, post, link).forEach(document::oldAddress);
        List<Map<String, Object>> comments = comments(item);
        document.comments(comments);
        if (!comments.isEmpty() && isPlain(link)) {
          document.oldAddress(link.replaceFirst("/?$", "/feed/"));
        }
        if (post) {
          count(item, date, authorNames);
        }
      }
      receiver.document(document.build());
    }

    private Set<String> oldAddresses(XmlElement item, String id, boolean post, String link) {
      Set<String> addresses = new LinkedHashSet<>();
      if (!isPlain(link) && link.startsWith("/?")) {
        addresses.add(link);
      }
      addresses.add("/?" + (post ? "p=" : "page_id=") + id);
      String guid = old.path(item.text("guid"));
      if (guid.startsWith("/?") || (isPlain(guid) && !guid.equals(link))) {
        addresses.add(guid);
      }
      return addresses;
    }

    private void count(XmlElement item, String date, List<String> authorNames) {
      posts++;
      if (date.length() >= 10) {
        dates.merge(date.substring(0, 10), 1, Integer::sum);
      }
      slugs(item, "category").forEach(slug -> perCategory.merge(slug, 1, Integer::sum));
      slugs(item, "post_tag").forEach(slug -> perTag.merge(slug, 1, Integer::sum));
      usedAuthors.addAll(authorNames);
    }

    private static String day(String date) {
      return date.length() < 10 ? date : date.substring(0, 10);
    }

    private String draft(XmlElement item) {
      String status = item.text("wp:status");
      if (!status.equals("publish")) {
        return "its status in WordPress is " + (status.isEmpty() ? "unknown" : status);
      }
      return item.text("wp:post_password").isEmpty() ? "" : "it is protected by a password";
    }

    private static String date(XmlElement item, String key) {
      @Nullable LocalDateTime local = parse(item.text(key));
      @Nullable LocalDateTime utc = parse(item.text(key + "_gmt"));
      if (local == null && utc == null) {
        return "";
      }
      if (local == null || utc == null) {
        return (local == null ? utc + "Z" : local.format(DATE));
      }
      long minutes = Duration.between(utc, local).toMinutes();
      return Math.abs(minutes) > 18 * 60
          ? local.format(DATE)
          : local
              .atOffset(ZoneOffset.ofTotalSeconds((int) minutes * 60))
              .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
    }

    private static @Nullable LocalDateTime parse(String text) {
      try {
        return text.isEmpty() || text.startsWith("0000") ? null : LocalDateTime.parse(text, DATE);
      } catch (DateTimeParseException e) {
        return null;
      }
    }

    private List<String> names(XmlElement item, String domain) {
      return item.all("category").stream()
          .filter(category -> category.attribute("domain").equals(domain))
          .map(category -> unescaped(category.text()))
          .filter(name -> !name.isEmpty())
          .distinct()
          .toList();
    }

    private List<String> slugs(XmlElement item, String domain) {
      for (XmlElement category : item.all("category")) {
        String slug = category.attribute("nicename");
        String name = unescaped(category.text());
        if (category.attribute("domain").equals("category")) {
          categories.putIfAbsent(slug, new Category(name, ""));
        } else if (category.attribute("domain").equals("post_tag")) {
          tags.putIfAbsent(slug, name);
        }
      }
      return item.all("category").stream()
          .filter(category -> category.attribute("domain").equals(domain))
          .map(category -> category.attribute("nicename"))
          .distinct()
          .toList();
    }

    /** Returns the authors of the plugin Co-Authors Plus, or the author. */
    private List<String> authorNames(XmlElement item) {
      List<String> several = names(item, "author");
      String login = item.text("dc:creator");
      String name = authors.getOrDefault(login, login);
      return !several.isEmpty()
          ? several.stream().map(author -> authors.getOrDefault(author, author)).toList()
          : name.isEmpty() ? List.of() : List.of(name);
    }

    /** Returns the terms of the site's own taxonomies. */
    private Map<String, Object> taxonomies(XmlElement item) {
      Map<String, List<String>> terms = new TreeMap<>();
      for (XmlElement category : item.all("category")) {
        String domain = category.attribute("domain");
        if (!Set.of("", "category", "post_tag", "author", "nav_menu", "post_format", "wp_theme")
            .contains(domain)) {
          terms.computeIfAbsent(domain, none -> new ArrayList<>()).add(unescaped(category.text()));
        }
      }
      Map<String, Object> keys = new TreeMap<>();
      terms.forEach(
          (domain, names) ->
              keys.put(domain, domain.equals("series") ? names.get(0) : List.copyOf(names)));
      return keys;
    }

    private List<Map<String, Object>> comments(XmlElement item) {
      List<Map<String, Object>> comments = new ArrayList<>();
      for (XmlElement comment : item.all("wp:comment")) {
        String type = comment.text("wp:comment_type");
        if (!comment.text("wp:comment_approved").equals("1")) {
          receiver.skip("comments that were not approved");
        } else if (!type.isEmpty() && !type.equals("comment")) {
          receiver.skip("pingbacks and the like");
        } else {
          comments.add(
              Comments.of(
                  comment.text("wp:comment_id"),
                  comment.text("wp:comment_author"),
                  comment.text("wp:comment_author_url"),
                  date(comment, "wp:comment_date"),
                  comment.text("wp:comment_parent").replaceFirst("^0$", ""),
                  comment.text("wp:comment_content")));
        }
      }
      return comments;
    }

    private ImportedBody body(String content, String id, Place place) {
      Map<String, Integer> unknown = new TreeMap<>();
      Element body =
          new WordPressBody(
                  blocks, ids -> gallery(ids, id), name -> unknown.merge(name, 1, Integer::sum))
              .parse(content);
      unknown.forEach(
          (name, count) ->
              receiver.problem(
                  Problem.warning(
                      "import-shortcode",
                      place,
                      "%s stays as it is%s"
                          .formatted(name, count > 1 ? ", " + count + " times" : ""),
                      "write it in Markdown or HTML")));
      old.rewrite(body, receiver::media);
      return new ImportedBody.Html(body);
    }

    private String gallery(String ids, String post) {
      List<String> chosen = new ArrayList<>();
      if (ids.isBlank()) {
        items.forEach(
            (id, item) -> {
              if (item.parent().equals(post)
                  && item.file().matches("(?i).*\\.(jpe?g|png|gif|webp|avif|svg)")) {
                chosen.add(id);
              }
            });
      } else {
        chosen.addAll(List.of(ids.strip().split("[\\s,]+")));
      }
      Element gallery = new Element("figure");
      for (String id : chosen) {
        @Nullable Item item = items.get(id);
        if (item != null && !item.file().isEmpty()) {
          Element figure = gallery.appendElement("figure");
          figure
              .appendElement("img")
              .attr("src", item.file())
              .attr("alt", item.alt().isEmpty() ? item.title() : item.alt());
          if (!item.caption().isEmpty()) {
            figure.appendElement("figcaption").text(Jsoup.parseBodyFragment(item.caption()).text());
          }
        }
      }
      return gallery.childrenSize() == 0 ? "" : "\n\n" + gallery.outerHtml() + "\n\n";
    }

    /** Redirects the addresses of lists and feeds. */
    void archives() {
      for (String feed :
          List.of(
              "/feed/",
              "/feed/rss/",
              "/feed/rss2/",
              "/feed/atom/",
              "/feed/rdf/",
              "/comments/feed/")) {
        receiver.archive(feed, "feed", "");
      }
      for (String kind : List.of("rss2", "atom", "rss", "rdf")) {
        receiver.archive("/?feed=" + kind, "feed", "");
      }
      pages("/", posts, "home", "");
      perCategory.forEach(
          (slug, count) -> {
            Category category = categories.getOrDefault(slug, new Category(slug, ""));
            archive("/category/" + pathOf(slug), count, "category", category.name());
          });
      categories.forEach(
          (slug, category) ->
              archive("/category/" + pathOf(slug), 0, "category", unescaped(category.name())));
      perTag.forEach(
          (slug, count) ->
              archive(
                  "/tag/" + OldSite.decoded(slug) + "/",
                  count,
                  "tag",
                  tags.getOrDefault(slug, slug)));
      tags.forEach(
          (slug, name) ->
              archive("/tag/" + OldSite.decoded(slug) + "/", 0, "tag", unescaped(name)));
      authorSlugs.forEach((slug, name) -> archive("/author/" + slug + "/", 0, "author", name));
      if (pretty) {
        dates
            .keySet()
            .forEach(
                day -> {
                  String year = day.substring(0, 4);
                  String month = day.substring(5, 7);
                  receiver.archive("/" + year + "/", "year", year);
                  receiver.archive("/" + year + "/" + month + "/", "month", year + "-" + month);
                  receiver.archive(
                      "/" + year + "/" + month + "/" + day.substring(8) + "/",
                      "month",
                      year + "-" + month);
                });
      }
    }

    private String pathOf(String slug) {
      StringBuilder path = new StringBuilder();
      String at = slug;
      for (int depth = 0; !at.isEmpty() && depth < 20; depth++) {
        path.insert(0, OldSite.decoded(at) + "/");
        @Nullable Category category = categories.get(at);
        at = category == null ? "" : category.parent();
      }
      return path.toString();
    }

    private void archive(String path, int count, String taxonomy, String label) {
      receiver.archive(path, taxonomy, label);
      receiver.archive(path + "feed/", "feed", "");
      pages(path, count, taxonomy, label);
    }

    private void pages(String path, int count, String taxonomy, String label) {
      for (int page = 2; (page - 1) * POSTS_PER_PAGE < count; page++) {
        receiver.archive(path + "page/" + page + "/", taxonomy, label);
      }
    }
  }
}
