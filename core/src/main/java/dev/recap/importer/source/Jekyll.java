package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.OldSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.model.DatedName;
import dev.recap.model.Slug;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A site of Jekyll: its folder, or a zip file of it. */
final class Jekyll implements Source {

  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mkd", "mkdn", "mkdown");
  private static final Set<String> HTML = Set.of("html", "htm");
  private static final Pattern POSTS = Pattern.compile("(?:^|.*/)_posts/.*");
  private static final Pattern DRAFTS = Pattern.compile("(?:^|.*/)_drafts/.*");
  private static final Pattern LEFT =
      Pattern.compile(
          "(?:.*/)?(?:_site|_sass|_layouts|_includes|_plugins|vendor|\\.[^/]*|node_modules)(?:/.*)?"
              + "|Gemfile.*|Rakefile|Makefile|[^/]*\\.gemspec|package(?:-lock)?\\.json|README.*|LICEN[CS]E.*"
              + "|CHANGELOG.*|CONTRIBUTING.*|_config.*\\.ya?ml|Dockerfile|docker-compose.*|CNAME");
  private static final Set<String> READ =
      Set.of(
          "layout",
          "title",
          "date",
          "published",
          "categories",
          "category",
          "tags",
          "tag",
          "permalink",
          "slug",
          "excerpt",
          "last_modified_at",
          "author",
          "authors",
          "draft");
  private static final Map<String, String> STYLES =
      Map.of(
          "date", "/:categories/:year/:month/:day/:title.html",
          "pretty", "/:categories/:year/:month/:day/:title/",
          "ordinal", "/:categories/:year/:y_day/:title.html",
          "weekdate", "/:categories/:year/:month/:day/:title.html",
          "none", "/:categories/:title.html");

  private final Export export;
  private final String root;
  private final Map<String, Object> config;
  private final Map<String, String> addresses = new TreeMap<>();

  private Jekyll(Export export, String root, Map<String, Object> config) {
    this.export = export;
    this.root = root;
    this.config = config;
  }

  static Optional<Source> open(Export export) throws IOException {
    for (String name : export.names()) {
      boolean config = name.matches("(?:[^/]+/)?_config\\.ya?ml");
      if (config || name.matches("(?:[^/]+/)?_posts/.*\\.(?:md|markdown|html)")) {
        String root = name.substring(0, name.lastIndexOf(config ? "_config" : "_posts/"));
        String file =
            export.has(root + "_config.yml") ? root + "_config.yml" : root + "_config.yaml";
        Map<String, Object> settings =
            export.has(file)
                ? FrontMatterFile.of(file, "---\n" + export.text(file) + "\n---\n").header()
                : new LinkedHashMap<>();
        return Optional.of(new Jekyll(export, root, settings));
      }
    }
    return Optional.empty();
  }

  @Override
  public String name() {
    return "Jekyll";
  }

  @Override
  public ImportedSite site() {
    String url = FrontMatterFile.text(config, "url");
    String base = FrontMatterFile.text(config, "baseurl").replaceFirst("/$", "");
    return new ImportedSite(
        FrontMatterFile.text(config, "title"),
        FrontMatterFile.text(config, "description"),
        url.isEmpty() ? "" : url.replaceFirst("/$", "") + base,
        FrontMatterFile.text(config, "lang"));
  }

  /** A file with a header. */
  private record Page(FrontMatterFile file, String path, boolean post, boolean draft) {}

  @Override
  public void read(Receiver receiver) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String name : export.names(root)) {
      String path = name.substring(root.length());
      if (!LEFT.matcher(path).matches()) {
        sort(name, path, pages, receiver);
      }
    }
    OldSite old = OldSite.ofFiles(site().address(), receiver.basePath());
    String newest =
        pages.stream()
            .map(Jekyll::date)
            .filter(date -> !date.isEmpty())
            .max(String::compareTo)
            .orElse("1970-01-01");
    for (Page page : pages) {
      String address = address(page);
      addresses.put(page.path().replaceFirst("\\.\\w+$", ""), address);
      addresses.put(page.path(), address);
      addresses.put(page.path().replaceFirst("\\.\\w+$", "").replaceFirst("_posts/", ""), address);
      addresses.putIfAbsent(fileName(page.path()).replaceFirst("\\.\\w+$", ""), address);
      old.page(address, address);
    }
    Lists lists = new Lists();
    for (Page page : pages) {
      document(page, old, newest, lists, receiver);
    }
    lists.redirect(receiver, config);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String extension(String path) {
    String name = fileName(path);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void sort(String name, String path, List<Page> pages, Receiver receiver)
      throws IOException {
    boolean post = POSTS.matcher(path).matches();
    boolean draft = DRAFTS.matcher(path).matches();
    boolean text = MARKDOWN.contains(extension(path)) || HTML.contains(extension(path));
    boolean header = FrontMatterFile.startsWithHeader(export.head(name).replace("\r\n", "\n"));
    boolean inCollection = path.startsWith("_") && !post && !draft;
    if (inCollection && path.startsWith("_data/")) {
      receiver.file("data/" + path.substring("_data/".length()), () -> export.open(name));
    } else if (text && (header || post || draft)) {
      pages.add(new Page(FrontMatterFile.read(export, name), path, post || draft, draft));
    } else if (post || draft) {
      skipped(receiver, name, "Recap reads no ." + extension(path), "convert it to Markdown");
    } else if (header) {
      skipped(receiver, name, "it is a template", "write one for Recap, or copy its result");
    } else if (!inCollection) {
      receiver.file("assets/" + path, () -> export.open(name));
    } else {
      receiver.skip("files of " + path.substring(0, Math.max(1, path.indexOf('/'))));
    }
  }

  private static void skipped(Receiver receiver, String name, String reason, String hint) {
    receiver.problem(
        Problem.warning("import-skipped", Place.ofFile(name), "not imported: " + reason, hint));
  }

  private static String date(Page page) {
    String written = FrontMatterFile.date(page.file().text("date"));
    return !written.isEmpty()
        ? written
        : page.post()
            ? DatedName.of(fileName(page.path())).map(name -> name.date().toString()).orElse("")
            : "";
  }

  private static String slug(Page page) {
    String slug = page.file().text("slug");
    String name = fileName(page.path()).replaceFirst("\\.\\w+$", "");
    return !slug.isEmpty()
        ? slug
        : DatedName.of(name + ".md")
            .map(dated -> dated.rest().replaceFirst("\\.md$", ""))
            .filter(rest -> page.post())
            .orElse(name);
  }

  private static List<String> categories(Page page) {
    Set<String> all = new TreeSet<>();
    List<String> ordered = new ArrayList<>();
    if (page.post()) {
      String folder = page.path().replaceFirst("(?:^|/)_(?:posts|drafts)/.*", "");
      Arrays.stream(folder.split("/")).filter(part -> !part.isEmpty()).forEach(ordered::add);
    }
    ordered.addAll(page.file().list("\\s+", "categories"));
    ordered.addAll(page.file().list("\n", "category"));
    return ordered.stream().filter(all::add).toList();
  }

  private String address(Page page) {
    String own = page.file().text("permalink");
    String setting = FrontMatterFile.text(config, "permalink");
    String pattern = !own.isEmpty() ? own : page.post() ? setting.isEmpty() ? "date" : setting : "";
    pattern = STYLES.getOrDefault(pattern, pattern);
    if (pattern.isEmpty()) {
      String path = "/" + page.path().replaceFirst("\\.\\w+$", "");
      boolean pretty = setting.equals("pretty") || setting.endsWith("/");
      return path.endsWith("/index")
          ? path.substring(0, path.length() - "index".length())
          : pretty ? path + "/" : path + ".html";
    }
    Map<String, String> tokens = new TreeMap<>(Permalinks.ofDate(date(page)));
    tokens.put("title", slug(page));
    tokens.put("slug", Slug.of(slug(page)));
    tokens.put("name", slug(page));
    tokens.put(
        "categories",
        Permalinks.join(
            categories(page).stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList()));
    tokens.put("basename", slug(page));
    tokens.put("path", page.path().replaceFirst("/?[^/]*$", ""));
    tokens.put("output_ext", ".html");
    return Permalinks.fill(pattern, tokens);
  }

  private void document(Page page, OldSite old, String newest, Lists lists, Receiver receiver)
      throws IOException {
    FrontMatterFile file = page.file();
    file.report(receiver);
    String address = addresses.getOrDefault(page.path(), "");
    boolean html = HTML.contains(extension(page.path()));
    if (html && !page.post() && file.body().contains("{%")) {
      skipped(receiver, file.name(), "it is a template", "write one for Recap, or copy its result");
      if (!address.equals("/")) {
        receiver.redirect(address, "/", "");
      }
      return;
    }
    String date = date(page);
    String draft =
        page.draft()
            ? "it is in _drafts"
            : file.text("published").equals("false")
                ? "it has published: false"
                : file.flag("draft") ? "it has draft: true" : "";
    List<String> names = categories(page);
    List<String> tags = new ArrayList<>(file.list(",|\\s+", "tags"));
    tags.addAll(file.list("\n", "tag"));
    ImportedDocument.Builder document =
        ImportedDocument.at(
                Place.ofFile(file.name()),
                page.post() ? "post" : "page",
                () -> body(page, html, old, receiver))
            .title(file.text("title"))
            .date(date.isEmpty() && page.post() ? newest : date)
            .slug(slug(page))
            .draft(draft)
            .address(address.equals("/") ? "" : address)
            .key("updated", FrontMatterFile.date(file.text("last_modified_at")))
            .key("authors", file.list(",", "author", "authors"))
            .key("categories", names)
            .key("tags", tags.stream().distinct().toList())
            .key("description", file.text("description").isEmpty() ? file.text("excerpt") : "");
    file.addRest(document, READ);
    if (address.equals("/")) {
      skipped(receiver, file.name(), "it is the home page", "Recap writes one");
      return;
    }
    if (page.post() && draft.isEmpty()) {
      lists.count(date, names, tags);
    }
    receiver.document(document.build());
  }

  private ImportedBody body(Page page, boolean html, OldSite old, Receiver receiver) {
    FrontMatterFile file = page.file();
    Map<String, Integer> unknown = new TreeMap<>();
    Liquid liquid =
        new Liquid(
            name -> addresses.getOrDefault(name.strip().replaceFirst("^/", ""), ""),
            variable -> variable(variable, file),
            tag -> unknown.merge(tag, 1, Integer::sum));
    String text = file.body().strip();
    String separator = FrontMatterFile.text(config, "excerpt_separator");
    if (!separator.isBlank() && !separator.equals("<!--more-->")) {
      text = text.replace(separator, "<!--more-->");
    }
    String markdown = liquid.toMarkdown(text);
    Unknown.report(unknown, Place.ofFile(file.name()), receiver);
    if (!html) {
      return new ImportedBody.Markdown(markdown);
    }
    Element body = Jsoup.parseBodyFragment(markdown).body();
    old.rewrite(body, receiver::media);
    return new ImportedBody.Html(body);
  }

  private String variable(String name, FrontMatterFile file) {
    if (name.startsWith("page.")) {
      return file.text(name.substring("page.".length()));
    }
    return name.startsWith("site.")
        ? FrontMatterFile.text(config, name.substring("site.".length()))
        : "";
  }

  /** The old addresses of lists. */
  private static final class Lists {

    private final Set<String> months = new TreeSet<>();
    private final Set<String> categories = new TreeSet<>();
    private final Set<String> tags = new TreeSet<>();
    private int posts;

    void count(String date, List<String> names, List<String> words) {
      posts++;
      categories.addAll(names);
      tags.addAll(words);
      if (date.length() >= 7) {
        months.add(date.substring(0, 7));
      }
    }

    void redirect(Receiver receiver, Map<String, Object> config) {
      receiver.archive("/feed.xml", "feed", "");
      receiver.archive("/atom.xml", "feed", "");
      String size = FrontMatterFile.text(config, "paginate");
      if (size.matches("[1-9]\\d{0,4}")) {
        String path = FrontMatterFile.text(config, "paginate_path");
        for (int page = 2; (page - 1) * Integer.parseInt(size) < posts; page++) {
          receiver.redirect(
              Permalinks.fill(
                  (path.isEmpty() ? "/page:num/" : path).replace(":num", "" + page), Map.of()),
              "/",
              "");
        }
      }
      @Nullable Object archives = config.get("jekyll-archives");
      Map<String, Object> patterns =
          FrontMatterFile.map(archives instanceof Map<?, ?> map ? map.get("permalinks") : null);
      if (archives != null) {
        String category = pattern(patterns, "category", "/category/:name/");
        categories.forEach(
            name ->
                receiver.archive(
                    Permalinks.fill(category, Map.of("name", Slug.of(name))), "category", name));
        String tag = pattern(patterns, "tag", "/tag/:name/");
        tags.forEach(
            name ->
                receiver.archive(Permalinks.fill(tag, Map.of("name", Slug.of(name))), "tag", name));
        for (String month : months) {
          Map<String, String> tokens =
              Map.of("year", month.substring(0, 4), "month", month.substring(5));
          receiver.archive(
              Permalinks.fill(pattern(patterns, "year", "/:year/"), tokens),
              "year",
              month.substring(0, 4));
          receiver.archive(
              Permalinks.fill(pattern(patterns, "month", "/:year/:month/"), tokens),
              "month",
              month);
        }
      }
    }

    private static String pattern(Map<String, Object> patterns, String kind, String standard) {
      String pattern = FrontMatterFile.text(patterns, kind);
      return pattern.isEmpty() ? standard : pattern;
    }
  }
}
