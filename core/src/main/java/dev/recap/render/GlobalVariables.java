package dev.recap.render;

import dev.recap.incremental.Dependency;
import dev.recap.model.OutputPath;
import dev.recap.plan.Slice;
import dev.recap.render.jbake.DataFiles;
import dev.recap.render.jbake.DataModel;
import dev.recap.render.jbake.DbModel;
import dev.recap.render.jbake.DbObjectWrapper;
import dev.recap.render.view.ConfigModel;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderContext;
import dev.recap.render.view.SiteModel;
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
final class GlobalVariables {

  /** jbake: what has a template is a type too, and mostly has lists, in which nothing is. */
  private static final Set<String> PUBLISHED_PAGES =
      Set.of("masterindex", "error404", "sitemap", "tagsindex");

  private static final Set<String> PAGES =
      Set.of("masterindex", "error404", "sitemap", "tagsindex", "index", "archive", "feed");

  private final RenderContext context;
  private final PageInfo page;
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
  GlobalVariables(
      RenderContext context,
      PageInfo page,
      ConfigModel config,
      DataFiles data,
      Optional<TemplateModel> term,
      Optional<Slice> slice) {
    this.context = context;
    this.page = page;
    this.config = config;
    this.data = data;
    this.term = term;
    this.slice = slice;
  }

  @Nullable TemplateModel get(String key) {
    // jbake: a project may have documents of the types "author", "year" and "month".
    TemplateModel ofType = page.jbake() && !key.equals("tags") ? documentsOfType(key) : null;
    return ofType == null ? common(key) : ofType;
  }

  private @Nullable TemplateModel common(String key) {
    Site site = context.site();
    Optional<String> ofTalks =
        site.taxonomies().containsKey("speaker") ? ofTalks(key) : Optional.empty();
    if (ofTalks.isPresent()) {
      return terms(ofTalks.get());
    }
    return switch (key) {
      case "config" -> config;
      case "data" -> new DataModel(data, context, page);
      case "db" -> new DbModel(context, page, data, slice);
      case "renderer" -> page.jbake() ? TemplateValues.text("") : null;
      case "site" -> new SiteModel(context, page);
      case "version" -> config.version();
      case "published_posts" -> listed("post");
      case "published_pages" -> listed("page");
      case "posts" -> rendered("post");
      case "pages" -> rendered("page");
      case "published_content" ->
          context.documents(Dependency.listed(""), context.inOrder(site.published(), page), page);
      case "all_content" ->
          context.documents(Dependency.rendered(""), context.inOrder(site.documents(), page), page);
      case "tags" -> terms("tag");
      case "categories" -> terms("category");
      case "authors" -> terms("author");
      case "years" -> terms("year");
      case "months" -> terms("month");
      case "all_series" -> terms("series");
      case "alltags" -> tagLabels();
      case "tag_posts", "tagged_documents" -> context.documents(List.of(), page);
      case "published_date" -> now();
      case "sitemap_url" -> sitemapUrl();
      case "index_links" -> indexLinks();
      case "feed_links" -> TemplateValues.of(feedLinks());
      default -> page.jbake() ? null : documentsOfType(key);
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
  private @Nullable TemplateModel documentsOfType(String key) {
    boolean published = key.startsWith("published_");
    String plural = published ? key.substring("published_".length()) : key;
    if (!plural.endsWith("s")) {
      return null;
    }
    String type = plural.substring(0, plural.length() - 1);
    if (page.jbake() && type.equals(data.type())) {
      return published ? context.documents(List.of(), page) : datas();
    }
    if (page.jbake() && (published ? PUBLISHED_PAGES : PAGES).contains(type)) {
      return context.documents(List.of(), page);
    }
    if (!context.settings().pages().templates().containsKey(type)) {
      return null;
    }
    return published ? listed(type) : rendered(type);
  }

  private TemplateModel listed(String type) {
    return context.documents(Dependency.listed(type), context.site().published(type), page);
  }

  private TemplateModel rendered(String type) {
    return context.documents(Dependency.rendered(type), context.site().all(type), page);
  }

  private TemplateModel datas() {
    page.reads().record(Dependency.data());
    return TemplateValues.list(data.documents(), document -> DbObjectWrapper.of(document.stored()));
  }

  private TemplateModel terms(String taxonomy) {
    page.reads().record(Dependency.terms(taxonomy));
    return context.terms(taxonomy, context.site().taxonomy(taxonomy).terms(), page);
  }

  private @Nullable TemplateModel tagLabels() {
    page.reads().record(Dependency.terms("tag"));
    return TemplateValues.of(
        context.site().taxonomy("tag").terms().stream().map(Term::label).toList());
  }

  private TemplateModel now() {
    page.reads().record(Dependency.unknown());
    return new SimpleDate(Date.from(context.now()), TemplateDateModel.DATETIME);
  }

  private @Nullable TemplateModel sitemapUrl() {
    return TemplateValues.text(context.plan().singleOf("sitemap").map(context.links()::absolute));
  }

  private TemplateModel indexLinks() {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    for (String taxonomy : context.site().taxonomies().keySet()) {
      context
          .plan()
          .indexOf(taxonomy)
          .ifPresent(path -> links.put(taxonomy, context.links().fromRoot(path)));
    }
    context
        .plan()
        .singleOf("index")
        .ifPresent(path -> links.put("home", context.links().fromRoot(path)));
    context
        .plan()
        .singleOf("archive")
        .ifPresent(path -> links.put("archive", context.links().fromRoot(path)));
    return TemplateValues.map(links);
  }

  private List<Map<String, Object>> feedLinks() {
    List<Map<String, Object>> feeds = new ArrayList<>();
    String title = context.settings().site().title();
    if (term.orElse(null) instanceof TermModel model) {
      model
          .feed()
          .ifPresent(path -> feeds.add(feed(title + ": " + model.getAsString(), path, "atom")));
    }
    context.plan().singleOf("atom").ifPresent(path -> feeds.add(feed(title, path, "atom")));
    context.plan().singleOf("feed").ifPresent(path -> feeds.add(feed(title, path, "rss")));
    return feeds;
  }

  private Map<String, Object> feed(String title, OutputPath path, String format) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("title", title);
    feed.put("link", context.links().fromRoot(path));
    feed.put("url", context.links().absolute(path));
    feed.put("type", "application/" + format + "+xml");
    return feed;
  }
}
