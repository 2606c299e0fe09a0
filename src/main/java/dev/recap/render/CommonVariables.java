package dev.recap.render;

import dev.recap.incremental.Input;
import dev.recap.model.OutputPath;
import dev.recap.plan.Slice;
import dev.recap.render.jbake.DataFiles;
import dev.recap.render.jbake.DataModel;
import dev.recap.render.jbake.DbModel;
import dev.recap.render.jbake.StoredValues;
import dev.recap.render.view.ConfigModel;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.SiteModel;
import dev.recap.render.view.SiteView;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every page has, made when a template asks for it. */
final class CommonVariables {

  /** jbake: what has a template is a type too, and mostly has lists, in which nothing is. */
  private static final Set<String> PUBLISHED_PAGES =
      Set.of("masterindex", "error404", "sitemap", "tagsindex");

  private static final Set<String> PAGES =
      Set.of("masterindex", "error404", "sitemap", "tagsindex", "index", "archive", "feed");

  private final SiteView view;
  private final PageContext page;
  private final ConfigModel config;
  private final DataFiles data;
  private final Optional<TemplateModel> term;
  private final Optional<Slice> slice;

  /**
   * Of one page.
   *
   * @param term what the page is about, if that is a term
   * @param slice the posts of the page, if it is one page of the home page
   */
  CommonVariables(
      SiteView view,
      PageContext page,
      ConfigModel config,
      DataFiles data,
      Optional<TemplateModel> term,
      Optional<Slice> slice) {
    this.view = view;
    this.page = page;
    this.config = config;
    this.data = data;
    this.term = term;
    this.slice = slice;
  }

  @Nullable TemplateModel get(String key) {
    // jbake: a project may have documents of the types "author", "year" and "month".
    TemplateModel ofType = page.jbake() && !key.equals("tags") ? ofType(key) : null;
    return ofType == null ? common(key) : ofType;
  }

  private @Nullable TemplateModel common(String key) {
    Site site = view.site();
    Optional<String> ofTalks =
        site.groupings().containsKey("speaker") ? ofTalks(key) : Optional.empty();
    if (ofTalks.isPresent()) {
      return terms(ofTalks.get());
    }
    return switch (key) {
      case "config" -> config;
      case "data" -> new DataModel(data, view, page);
      case "db" -> new DbModel(view, page, data, slice);
      case "renderer" -> page.jbake() ? TemplateValues.text("") : null;
      case "site" -> new SiteModel(view, page);
      case "version" -> config.version();
      case "published_posts" -> listed("post");
      case "published_pages" -> listed("page");
      case "posts" -> rendered("post");
      case "pages" -> rendered("page");
      case "published_content" ->
          view.documents(Input.listed(""), view.inOrder(site.published(), page), page);
      case "all_content" ->
          view.documents(Input.rendered(""), view.inOrder(site.documents(), page), page);
      case "tags" -> terms("tag");
      case "categories" -> terms("category");
      case "authors" -> terms("author");
      case "years" -> terms("year");
      case "months" -> terms("month");
      case "all_series" -> terms("series");
      case "alltags" -> tagLabels();
      case "tag_posts", "tagged_documents" -> view.documents(List.of(), page);
      case "published_date" -> now();
      case "sitemap_url" -> sitemapUrl();
      case "index_links" -> indexLinks();
      case "feed_links" -> TemplateValues.of(feedLinks());
      default -> page.jbake() ? null : ofType(key);
    };
  }

  /** Elsewhere these names may be those of a project's own types. */
  private static Optional<String> ofTalks(String key) {
    return switch (key) {
      case "speakers" -> Optional.of("speaker");
      case "events" -> Optional.of("event");
      case "levels" -> Optional.of("level");
      default -> Optional.empty();
    };
  }

  /** jbake: every document type X has {@code Xs} and {@code published_Xs}. */
  private @Nullable TemplateModel ofType(String key) {
    boolean published = key.startsWith("published_");
    String plural = published ? key.substring("published_".length()) : key;
    if (!plural.endsWith("s")) {
      return null;
    }
    String type = plural.substring(0, plural.length() - 1);
    if (page.jbake() && type.equals(data.type())) {
      return published ? view.documents(List.of(), page) : datas();
    }
    if (page.jbake() && (published ? PUBLISHED_PAGES : PAGES).contains(type)) {
      return view.documents(List.of(), page);
    }
    if (!view.settings().pages().templates().containsKey(type)) {
      return null;
    }
    return published ? listed(type) : rendered(type);
  }

  private TemplateModel listed(String type) {
    return view.documents(Input.listed(type), view.site().published(type), page);
  }

  private TemplateModel rendered(String type) {
    return view.documents(Input.rendered(type), view.site().all(type), page);
  }

  private TemplateModel datas() {
    page.reads().read(Input.data());
    return TemplateValues.list(data.documents(), document -> StoredValues.of(document.stored()));
  }

  private TemplateModel terms(String grouping) {
    page.reads().read(Input.terms(grouping));
    return view.terms(grouping, view.site().grouping(grouping).terms(), page);
  }

  private @Nullable TemplateModel tagLabels() {
    page.reads().read(Input.terms("tag"));
    return TemplateValues.of(
        view.site().grouping("tag").terms().stream().map(Term::label).toList());
  }

  private TemplateModel now() {
    page.reads().read(Input.unknown());
    return new SimpleDate(Date.from(view.now()), TemplateDateModel.DATETIME);
  }

  private @Nullable TemplateModel sitemapUrl() {
    return TemplateValues.text(view.plan().singleOf("sitemap").map(view.links()::absolute));
  }

  private TemplateModel indexLinks() {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    for (String grouping : view.site().groupings().keySet()) {
      view.plan()
          .indexOf(grouping)
          .ifPresent(path -> links.put(grouping, view.links().fromRoot(path)));
    }
    view.plan().singleOf("index").ifPresent(path -> links.put("home", view.links().fromRoot(path)));
    view.plan()
        .singleOf("archive")
        .ifPresent(path -> links.put("archive", view.links().fromRoot(path)));
    return TemplateValues.map(links);
  }

  private List<Map<String, Object>> feedLinks() {
    List<Map<String, Object>> feeds = new ArrayList<>();
    String title = view.settings().site().title();
    if (term.orElse(null) instanceof TermModel model) {
      model
          .feed()
          .ifPresent(path -> feeds.add(feed(title + ": " + model.getAsString(), path, "atom")));
    }
    view.plan().singleOf("atom").ifPresent(path -> feeds.add(feed(title, path, "atom")));
    view.plan().singleOf("feed").ifPresent(path -> feeds.add(feed(title, path, "rss")));
    return feeds;
  }

  private Map<String, Object> feed(String title, OutputPath path, String format) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("title", title);
    feed.put("link", view.links().fromRoot(path));
    feed.put("url", view.links().absolute(path));
    feed.put("type", "application/" + format + "+xml");
    return feed;
  }
}
