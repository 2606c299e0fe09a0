package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.OldSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.problem.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A site of Hugo: its folder, or a zip file of it. */
final class Hugo implements Source {

  private static final Pattern CONFIG =
      Pattern.compile("((?:[^/]+/)?)(?:config/_default/)?(?:hugo|config)\\.(toml|ya?ml|json)");
  private static final Set<String> TEXTS = Set.of("md", "markdown", "html", "htm");
  private static final Set<String> READ =
      Set.of(
          "title",
          "date",
          "lastmod",
          "expiryDate",
          "draft",
          "slug",
          "url",
          "author",
          "authors",
          "categories",
          "tags",
          "description",
          "summary",
          "series",
          "type",
          "layout",
          "images",
          "publishDate",
          "outputs",
          "cascade",
          "build",
          "_build",
          "headless",
          "menu",
          "menus",
          "cover");

  private final Export export;
  private final String root;
  private final Map<String, Object> config;
  private final Map<String, String> addresses = new TreeMap<>();

  private Hugo(Export export, String root, Map<String, Object> config) {
    this.export = export;
    this.root = root;
    this.config = config;
  }

  static Optional<Source> open(Export export) throws IOException {
    for (String name : export.names()) {
      Matcher matcher = CONFIG.matcher(name);
      if (matcher.matches() && hasContent(export, matcher.group(1))) {
        String text = export.text(name);
        Map<String, Object> config =
            switch (matcher.group(2)) {
              case "toml" -> FrontMatterFile.parseToml(text);
              case "json" -> FrontMatterFile.parseJson(text);
              default -> FrontMatterFile.of(name, "---\n" + text + "\n---\n").header();
            };
        return Optional.of(new Hugo(export, matcher.group(1), config));
      }
    }
    return Optional.empty();
  }

  private static boolean hasContent(Export export, String root) {
    return export.names(root + "content/").stream()
        .anyMatch(name -> name.endsWith(".md") || name.endsWith(".html"));
  }

  @Override
  public String name() {
    return "Hugo";
  }

  @Override
  public ImportedSite site() {
    String base = text("baseURL").isEmpty() ? text("baseurl") : text("baseURL");
    Map<String, Object> params = FrontMatterFile.map(config.get("params"));
    String description = FrontMatterFile.text(params, "description");
    String language =
        text("languageCode").isEmpty() ? text("defaultContentLanguage") : text("languageCode");
    return new ImportedSite(
        text("title"),
        description,
        base.matches("https?://.+") ? base.replaceFirst("/+$", "") : "",
        language);
  }

  private String text(String key) {
    return FrontMatterFile.text(config, key);
  }

  /**
   * A page.
   *
   * @param path of the file below {@code content/}
   * @param section of the page; empty at the top
   */
  private record Page(FrontMatterFile file, String path, String section, boolean bundle) {

    String folder() {
      return path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
    }

    String baseName() {
      return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
    }

    /** Returns the name of the file, or of the folder of a bundle. */
    String name() {
      return bundle ? folder().replaceFirst("/$", "").replaceFirst(".*/", "") : baseName();
    }

    boolean isList() {
      return baseName().equals("_index");
    }

    String date() {
      String date = FrontMatterFile.date(file.text("date"));
      return date.isEmpty() ? FrontMatterFile.date(file.text("publishDate")) : date;
    }
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    List<Page> pages = new ArrayList<>();
    String content = root + "content/";
    Set<String> bundles = new TreeSet<>();
    for (String name : export.names(content)) {
      if (name.matches(".*/index\\.(?:md|markdown|html)")) {
        bundles.add(name.substring(0, name.lastIndexOf('/') + 1));
      }
    }
    for (String name : export.names(root)) {
      String path = name.substring(root.length());
      if (name.startsWith(content)) {
        content(name, name.substring(content.length()), bundles, pages, receiver);
      } else if (path.startsWith("static/")) {
        receiver.file("assets/" + path.substring("static/".length()), () -> export.open(name));
      } else if (path.startsWith("data/")) {
        receiver.file(path, () -> export.open(name));
      } else if (path.contains("/")) {
        receiver.skip("files of " + path.substring(0, path.indexOf('/')));
      }
    }
    OldSite old = OldSite.ofFiles(site().address(), receiver.basePath());
    for (Page page : pages) {
      String address = address(page);
      String file = page.path().replaceFirst("(?:/_?index)?\\.\\w+$", "");
      addresses.put(page.path(), address);
      addresses.put(file, address);
      addresses.putIfAbsent(page.name(), address);
      addresses.putIfAbsent(page.path().replaceFirst(".*/", ""), address);
      old.page(address, address);
    }
    Set<String> terms = new TreeSet<>();
    for (Page page : pages) {
      document(page, old, terms, receiver);
    }
    lists(pages, terms, receiver);
  }

  private void content(
      String name, String path, Set<String> bundles, List<Page> pages, Receiver receiver)
      throws IOException {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean inBundle =
        bundles.stream().anyMatch(name::startsWith) && !path.matches("(?:.*/)?index\\.\\w+");
    if (TEXTS.contains(extension) && !inBundle) {
      int slash = path.indexOf('/');
      boolean bundle = path.matches(".*/index\\.\\w+");
      String section = slash < 0 ? "" : path.substring(0, slash);
      boolean top = bundle && path.indexOf('/') == path.lastIndexOf('/');
      pages.add(new Page(FrontMatterFile.read(export, name), path, top ? "" : section, bundle));
    } else if (inBundle) {
      receiver.file("content/" + path, () -> export.open(name));
    } else {
      receiver.file("assets/" + path, () -> export.open(name));
    }
  }

  private String address(Page page) {
    String url = page.file().text("url");
    if (!url.isEmpty()) {
      return url.startsWith("/") ? url : "/" + url;
    }
    if (page.isList()) {
      return "/" + page.folder().toLowerCase(Locale.ROOT);
    }
    String slug = page.file().text("slug");
    String last = slug.isEmpty() ? path(page.name()) : slug;
    String folder = page.bundle() ? page.folder().replaceFirst("[^/]*/$", "") : page.folder();
    String pattern = pattern(page.section());
    String address;
    if (pattern.isEmpty()) {
      address = "/" + path(folder) + last + "/";
    } else {
      Map<String, String> tokens = new TreeMap<>(Permalinks.ofDate(page.date()));
      String title = path(page.file().text("title"));
      tokens.put("section", page.section());
      tokens.put("sections", folder.replaceFirst("/$", ""));
      tokens.put("title", title);
      tokens.put("slug", slug.isEmpty() ? title.isEmpty() ? last : title : slug);
      tokens.put("filename", path(page.name()));
      tokens.put("contentbasename", path(page.name()));
      tokens.put("slugorfilename", last);
      tokens.put("slugorcontentbasename", last);
      address = Permalinks.fill(pattern, tokens);
    }
    boolean ugly = text("uglyURLs").equals("true") || text("uglyurls").equals("true");
    return ugly ? address.replaceFirst("/$", ".html") : address;
  }

  /** Makes a path as Hugo does. */
  private static String path(String text) {
    return text.toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", "-")
        .replaceAll("[^\\p{L}\\p{N}\\p{M}._/+~#%-]", "")
        .replaceAll("-{2,}", "-");
  }

  private String pattern(String section) {
    Map<String, Object> permalinks = FrontMatterFile.map(config.get("permalinks"));
    Map<String, Object> pages = FrontMatterFile.map(permalinks.get("page"));
    String pattern = FrontMatterFile.text(pages, section);
    return section.isEmpty()
        ? ""
        : pattern.isEmpty() ? FrontMatterFile.text(permalinks, section) : pattern;
  }

  private void document(Page page, OldSite old, Set<String> terms, Receiver receiver)
      throws IOException {
    FrontMatterFile file = page.file();
    file.report(receiver);
    String address = addresses.getOrDefault(page.path(), "");
    boolean empty = file.body().isBlank();
    if (page.isList() && (empty || address.equals("/"))) {
      receiver.skip("pages of lists");
      if (!address.equals("/")) {
        receiver.redirect(address, "/", "");
      }
      return;
    }
    String date = page.date();
    boolean post = !date.isEmpty() && !page.section().isEmpty() && !page.isList();
    List<String> categories = file.list(",", "categories");
    List<String> tags = file.list(",", "tags");
    List<String> series = file.list("\n", "series");
    List<String> images = file.list("\n", "images");
    String extension = page.path().replaceFirst(".*\\.", "");
    ImportedDocument.Builder document =
        ImportedDocument.at(
                Place.ofFile(file.name()),
                post ? "post" : "page",
                () -> body(page, !extension.matches("md|markdown"), old, receiver))
            .title(file.text("title"))
            .date(date)
            .slug(file.text("slug").isEmpty() ? page.name() : file.text("slug"))
            .draft(
                file.flag("draft")
                    ? "it has draft: true"
                    : file.flag("headless") ? "it is headless" : "")
            .address(address)
            .file(page.isList() ? page.path().replace("_index", "index") : page.path())
            .key("updated", FrontMatterFile.date(file.text("lastmod")))
            .key("expires", FrontMatterFile.date(file.text("expiryDate")))
            .key("authors", file.list(",", "author", "authors"))
            .key("categories", categories)
            .key("tags", tags)
            .key("series", series.isEmpty() ? "" : series.get(0))
            .key(
                "description",
                file.text("description").isEmpty()
                    ? file.text("summary")
                    : file.text("description"))
            .key(
                "image",
                file.header().containsKey("image")
                        || file.header().containsKey("cover")
                        || images.isEmpty()
                    ? ""
                    : images.get(0));
    cover(file, document);
    file.addRest(document, READ);
    if (post && !file.flag("draft")) {
      categories.forEach(name -> terms.add("category/" + name));
      tags.forEach(name -> terms.add("tag/" + name));
    }
    receiver.document(document.build());
  }

  /** Adds the picture that many themes have in {@code cover}, as a map or as an address. */
  private static void cover(FrontMatterFile file, ImportedDocument.Builder document) {
    Map<String, Object> cover = FrontMatterFile.map(file.header().get("cover"));
    String image = FrontMatterFile.text(cover, "image");
    document
        .key("image", image.isEmpty() ? file.text("cover") : image)
        .key("image_alt", FrontMatterFile.text(cover, "alt"));
  }

  private ImportedBody body(Page page, boolean html, OldSite old, Receiver receiver) {
    Map<String, Integer> unknown = new TreeMap<>();
    HugoShortcodes shortcodes =
        new HugoShortcodes(
            path -> find(page, path),
            name -> value(page, name),
            name -> unknown.merge(name, 1, Integer::sum));
    String text = shortcodes.toMarkdown(page.file().body().strip());
    Unknown.report(unknown, Place.ofFile(page.file().name()), receiver);
    if (!html) {
      return new ImportedBody.Markdown(text.replace("<!-- more -->", "<!--more-->"));
    }
    Element body = Jsoup.parseBodyFragment(text).body();
    old.rewrite(body, receiver::media);
    return new ImportedBody.Html(body);
  }

  private String find(Page page, String path) {
    String plain = path.replaceFirst("/$", "").replaceFirst("\\.\\w+$", "");
    String relative = page.folder() + plain.replaceFirst("^\\./", "");
    for (String wanted : new String[] {plain.replaceFirst("^/", ""), relative}) {
      @Nullable String found = addresses.get(wanted.replaceFirst("/_?index$", ""));
      if (found != null) {
        return found;
      }
    }
    return "";
  }

  private String value(Page page, String name) {
    String own = page.file().text(name);
    return own.isEmpty()
        ? FrontMatterFile.text(FrontMatterFile.map(config.get("params")), name)
        : own;
  }

  private void lists(List<Page> pages, Set<String> terms, Receiver receiver) {
    receiver.archive("/index.xml", "feed", "");
    Set<String> sections = new TreeSet<>();
    pages.stream().map(Page::section).filter(name -> !name.isEmpty()).forEach(sections::add);
    for (String section : sections) {
      if (!addresses.containsKey(section)) {
        receiver.redirect("/" + path(section) + "/", "/", "");
      }
      receiver.archive("/" + path(section) + "/index.xml", "feed", "");
    }
    Map<String, String> folders = new LinkedHashMap<>();
    folders.put("category", "categories");
    folders.put("tag", "tags");
    for (String term : terms) {
      String taxonomy = term.substring(0, term.indexOf('/'));
      String name = term.substring(term.indexOf('/') + 1);
      String path = "/" + folders.get(taxonomy) + "/" + path(name) + "/";
      receiver.archive(path, taxonomy, name);
      receiver.archive(path + "index.xml", "feed", "");
    }
    if (!terms.isEmpty()) {
      folders.values().forEach(folder -> receiver.archive("/" + folder + "/index.xml", "feed", ""));
    }
  }
}
