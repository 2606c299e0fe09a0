package dev.recap.render;

import dev.recap.incremental.TrackedTerm;
import dev.recap.model.OutputPath;
import dev.recap.render.jbake.DataFiles;
import dev.recap.render.jbake.DataModel;
import dev.recap.render.jbake.DbModel;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.SiteModel;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of every page, computed when a template asks for them. */
final class GlobalVariables {

  /** The names of the variables that every page has. */
  static final List<String> NAMES =
      List.of(
          "config",
          "data",
          "db",
          "site",
          "version",
          "published_posts",
          "published_pages",
          "posts",
          "pages",
          "published_content",
          "all_content",
          "tags",
          "categories",
          "authors",
          "years",
          "months",
          "all_series",
          "alltags",
          "tag_posts",
          "tagged_documents",
          "published_date",
          "sitemap_url",
          "index_links",
          "feed_links");

  private final PageContext page;
  private final DataFiles data;
  private final Optional<TermModel> term;

  /**
   * @param term the term that the page is about
   */
  GlobalVariables(PageContext page, DataFiles data, Optional<TermModel> term) {
    this.page = page;
    this.data = data;
    this.term = term;
  }

  @Nullable TemplateModel get(String key) {
    TemplateModel variable = page.dialect().variable(key, page);
    return variable == null ? common(key) : variable;
  }

  private @Nullable TemplateModel common(String key) {
    Optional<String> ofTalks =
        page.site().taxonomies().contains("speaker") ? ofTalks(key) : Optional.empty();
    if (ofTalks.isPresent()) {
      return terms(ofTalks.get());
    }
    return switch (key) {
      case "config" -> page.shared().config();
      case "data" -> new DataModel(data, page);
      case "db" -> new DbModel(page, data);
      case "site" -> new SiteModel(page);
      case "version" -> page.shared().config().version();
      case "published_posts" -> page.documents(page.site().published("post"));
      case "published_pages" -> page.documents(page.site().published("page"));
      case "posts" -> page.documents(page.site().all("post"));
      case "pages" -> page.documents(page.site().all("page"));
      case "published_content" -> page.mixed(page.site().published());
      case "all_content" -> page.mixed(page.site().all());
      case "tags" -> terms("tag");
      case "categories" -> terms("category");
      case "authors" -> terms("author");
      case "years" -> terms("year");
      case "months" -> terms("month");
      case "all_series" -> terms("series");
      case "alltags" ->
          TemplateValues.of(page.site().terms("tag").stream().map(TrackedTerm::label).toList());
      case "tag_posts", "tagged_documents" -> page.documents(List.of());
      case "published_date" -> page.now();
      case "sitemap_url" -> TemplateValues.text(page.site().singleOf("sitemap").map(page::url));
      case "index_links" -> indexLinks();
      case "feed_links" -> TemplateValues.of(feedLinks());
      default -> page.documentsOfType(key);
    };
  }

  /** These names may be the project's own document types if it has no talks. */
  private static Optional<String> ofTalks(String key) {
    return switch (key) {
      case "speakers" -> Optional.of("speaker");
      case "events" -> Optional.of("event");
      case "levels" -> Optional.of("level");
      default -> Optional.empty();
    };
  }

  private TemplateModel terms(String taxonomy) {
    return page.terms(page.site().terms(taxonomy));
  }

  private TemplateModel indexLinks() {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    for (String taxonomy : page.site().taxonomies()) {
      page.site().indexOf(taxonomy).ifPresent(path -> links.put(taxonomy, page.link(path)));
    }
    page.site().singleOf("index").ifPresent(path -> links.put("home", page.link(path)));
    page.site().singleOf("archive").ifPresent(path -> links.put("archive", page.link(path)));
    page.site().singleOf("search").ifPresent(path -> links.put("search", page.link(path)));
    return TemplateValues.map(links);
  }

  private List<Map<String, Object>> feedLinks() {
    List<Map<String, Object>> feeds = new ArrayList<>();
    String title = page.settings().site().title();
    term.ifPresent(
        model ->
            model
                .feed()
                .ifPresent(
                    path -> feeds.add(feed(title + ": " + model.getAsString(), path, "atom"))));
    page.site().singleOf("atom").ifPresent(path -> feeds.add(feed(title, path, "atom")));
    page.site().singleOf("feed").ifPresent(path -> feeds.add(feed(title, path, "rss")));
    return feeds;
  }

  private Map<String, Object> feed(String title, OutputPath path, String format) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("title", title);
    feed.put("link", page.link(path));
    feed.put("url", page.url(path));
    feed.put("type", "application/" + format + "+xml");
    return feed;
  }
}
