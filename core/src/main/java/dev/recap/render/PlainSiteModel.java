package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.incremental.DependencyTracker;
import dev.recap.links.Mentions;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.plan.Plan;
import dev.recap.render.jbake.DataFiles;
import dev.recap.render.view.BodyWriter;
import dev.recap.render.view.ConfigModel;
import dev.recap.render.view.Dates;
import dev.recap.render.view.DocumentModel;
import dev.recap.render.view.ImageSizes;
import dev.recap.render.view.JBakeHeaderKeys;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderContext;
import dev.recap.render.view.RenderingOrder;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The site as plain Java values, for template engines beside Freemarker and for JBake's extensions:
 * the same values under the same names as Freemarker's templates see them. Safe to ask from any
 * thread.
 */
public final class PlainSiteModel {

  /** Variables of every page that JBake has not, or has in another form. */
  private static final Set<String> COMMON =
      Set.of(
          "tags",
          "categories",
          "authors",
          "years",
          "months",
          "all_series",
          "site",
          "index_links",
          "feed_links",
          "sitemap_url");

  private final RenderContext context;
  private final ConfigModel config;
  private final DataFiles data;
  private final PlainValues plain;
  private final Map<SourcePath, Map<String, @Nullable Object>> documents =
      new ConcurrentHashMap<>();

  /**
   * @param now what templates see as {@code published_date}
   */
  public PlainSiteModel(
      Site site, Plan plan, Links links, Mentions mentions, Settings settings, Instant now) {
    ImageSizes sizes = new ImageSizes();
    this.context =
        new RenderContext(
            site,
            plan,
            links,
            mentions,
            settings,
            now,
            new Dates(settings.site().zone()),
            new BodyWriter(plan, links, sizes, settings),
            sizes,
            JBakeHeaderKeys.of(site.documents()));
    this.config = new ConfigModel(settings);
    this.data = new DataFiles(site.data(), settings);
    this.plain = new PlainValues(this, new MachineDates(settings.site().zone()));
  }

  RenderContext view() {
    return context;
  }

  ConfigModel config() {
    return config;
  }

  DataFiles dataFiles() {
    return data;
  }

  /**
   * One document.
   *
   * @param listed whether lists show it
   * @param tags labels of the tags whose pages list it
   * @param values not to be changed
   */
  public record Item(boolean listed, Set<String> tags, Map<String, @Nullable Object> values) {}

  public Settings settings() {
    return context.settings();
  }

  /** Tells what all pages are made from, beside their inputs, from what it was before. */
  public long globalFingerprint() {
    Fingerprint common = new Fingerprint();
    new TreeSet<>(context.ownKeys().names()).forEach(common::add);
    common.add(context.plan().isWhole());
    for (String taxonomy : context.site().taxonomies().keySet()) {
      common.add(context.plan().indexOf(taxonomy).map(OutputPath::value).orElse(""));
    }
    for (String single : List.of("index", "archive", "sitemap", "atom", "feed")) {
      common.add(context.plan().singleOf(single).map(OutputPath::value).orElse(""));
    }
    Folders folders = context.settings().folders();
    for (Path folder : List.of(folders.assets(), folders.data(), folders.templates())) {
      common.add(Files.isDirectory(folder));
    }
    return common.value();
  }

  /** All documents that have a page, newest first. */
  public List<Item> documents() {
    return context.site().documents().stream().filter(context.plan()::has).map(this::item).toList();
  }

  private Item item(Document document) {
    boolean listed = context.site().isPublished(document);
    return new Item(
        listed,
        listed
            ? Set.copyOf(
                context.site().taxonomy("tag").termsOf(document).stream().map(Term::label).toList())
            : Set.of(),
        values(document));
  }

  /** Made once; lists on all pages share it. Links in its body start at its own page. */
  Map<String, @Nullable Object> values(Document document) {
    return documents.computeIfAbsent(document.source(), source -> build(document));
  }

  private Map<String, @Nullable Object> build(Document document) {
    PageInfo own = page(context.plan().pathOf(document), new PageKind.DocumentPage(document));
    DocumentModel model = context.model(document, own);
    try {
      return Collections.unmodifiableMap(plain.map(model, model.possibleKeys()));
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the page itself has: its content, what it is about, and how it goes on. */
  Map<String, @Nullable Object> pageVariables(PageKind pageKind, Map<String, TemplateModel> own) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    own.forEach((key, model) -> values.put(key, plain.toPlain(model)));
    // jbake: of the tag that a page is about templates know the label.
    if (pageKind.isOf("tag")) {
      pageKind.term().ifPresent(term -> values.put("tag", term.label()));
    }
    return values;
  }

  /** The same, for a page that no Freemarker template renders. */
  Map<String, @Nullable Object> pageVariables(Output.Page page) {
    PageInfo info = page(page.path(), page.kind());
    return pageVariables(page.kind(), PageVariables.of(page.kind(), context, info));
  }

  private static PageInfo page(OutputPath path, PageKind pageKind) {
    return new PageInfo(
        path, true, false, false, RenderingOrder.before(pageKind), DependencyTracker.NONE);
  }

  /** The labels of all tags, sorted. */
  public List<String> tags() {
    return context.site().taxonomy("tag").terms().stream().map(Term::label).toList();
  }

  /** The label of the tag that a spelling means. */
  public String tag(String spelling) {
    return context.site().taxonomy("tag").find(spelling).map(Term::label).orElse(spelling);
  }

  /** The files below the folder of data, by path, as JBake's templates see them. */
  public Map<String, Map<String, @Nullable Object>> data() {
    Map<String, Map<String, @Nullable Object>> files = new LinkedHashMap<>();
    data.documents().forEach(document -> files.put(document.path(), document.contents()));
    return files;
  }

  /** The names of variables that every page has beside JBake's. */
  public Set<String> common() {
    return COMMON;
  }

  /** The value of one of {@link #common}. */
  public @Nullable Object common(String key) {
    return plain.toPlain(
        new GlobalVariables(context, anywhere(), config, data, Optional.empty(), Optional.empty())
            .get(key));
  }

  /** When the bake happens, by the site's clock. */
  public Date now() {
    TemplateModel now = new SimpleDate(Date.from(context.now()), TemplateDateModel.DATETIME);
    return plain.toPlain(now) instanceof Date date ? date : Date.from(context.now());
  }

  private static PageInfo anywhere() {
    return page(new OutputPath("index.html"), new PageKind.SinglePage("index"));
  }
}
