package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.render.jbake.DataFiles;
import dev.recap.render.jbake.JBakeDialect;
import dev.recap.render.jbake.JBakeHeaderKeys;
import dev.recap.render.view.DocumentModel;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.RenderContext;
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
 * The site as plain Java values, for other template engines than Freemarker and for JBake's
 * extensions: the same values under the same names as in Freemarker's templates. Thread-safe.
 */
public final class PlainSiteModel {

  /** Variables of every page that JBake does not have, or has in another form. */
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

  private final TrackedSite site;
  private final RenderContext shared;
  private final JBakeDialect dialect;
  private final PlainValues plain;
  private final Map<SourcePath, Map<String, @Nullable Object>> documents =
      new ConcurrentHashMap<>();

  /**
   * @param site records nothing
   * @param now the value of {@code published_date}
   */
  public PlainSiteModel(TrackedSite site, Instant now) {
    Settings settings = site.settings();
    this.site = site;
    this.shared = RenderContext.of(settings, now);
    this.dialect = new JBakeDialect(JBakeHeaderKeys.of(site.all()), new DataFiles(settings));
    this.plain = new PlainValues(this, new MachineDates(settings.site().zone()));
  }

  TrackedSite site() {
    return site;
  }

  RenderContext shared() {
    return shared;
  }

  JBakeDialect dialect() {
    return dialect;
  }

  /**
   * A document as plain values.
   *
   * @param listed true if lists show it
   * @param tags labels of the tags whose pages list it
   * @param values unmodifiable
   */
  public record Item(boolean listed, Set<String> tags, Map<String, @Nullable Object> values) {}

  public Settings settings() {
    return site.settings();
  }

  /** Computes a fingerprint of everything that all pages depend on. */
  public long globalFingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    new TreeSet<>(dialect.headerKeys().names()).forEach(fingerprint::add);
    fingerprint.add(site.isWhole());
    for (String taxonomy : site.taxonomies()) {
      fingerprint.add(site.indexOf(taxonomy).map(OutputPath::value).orElse(""));
    }
    for (String single : List.of("index", "archive", "sitemap", "atom", "feed", "search")) {
      fingerprint.add(site.singleOf(single).map(OutputPath::value).orElse(""));
    }
    Folders folders = settings().folders();
    for (Path folder : List.of(folders.assets(), folders.data(), folders.templates())) {
      fingerprint.add(Files.isDirectory(folder));
    }
    return fingerprint.value();
  }

  /** All documents that have a page, newest first. */
  public List<Item> documents() {
    return site.all().stream().map(this::item).toList();
  }

  private Item item(Document document) {
    boolean listed = site.isPublished(document);
    return new Item(
        listed,
        listed
            ? Set.copyOf(site.termsOf("tag", document).stream().map(TrackedTerm::label).toList())
            : Set.of(),
        values(document));
  }

  /** The values of a document, whose links start at its own page; all pages share them. */
  Map<String, @Nullable Object> values(Document document) {
    return documents.computeIfAbsent(document.source(), source -> build(document));
  }

  private Map<String, @Nullable Object> build(Document document) {
    PageContext own = page(site.pathOf(document), new PageKind.DocumentPage(document));
    DocumentModel model = own.model(document);
    try {
      return Collections.unmodifiableMap(plain.map(model, model.possibleKeys()));
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Converts the variables that only one page has. */
  Map<String, @Nullable Object> pageVariables(PageKind kind, Map<String, TemplateModel> own) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    own.forEach((key, model) -> values.put(key, plain.toPlain(model)));
    // jbake: on the page of a tag, "tag" is its label.
    if (kind.isOf("tag")) {
      kind.term().ifPresent(term -> values.put("tag", term.label()));
    }
    return values;
  }

  /** The variables of a page that an engine other than Freemarker renders. */
  Map<String, @Nullable Object> pageVariables(Output.Page page) {
    return pageVariables(page.kind(), PageVariables.of(page(page.path(), page.kind())));
  }

  private PageContext page(OutputPath path, PageKind kind) {
    return new PageContext(path, kind, site, shared, dialect, false, false);
  }

  /** The labels of all tags, sorted. */
  public List<String> tags() {
    return site.terms("tag").stream().map(TrackedTerm::label).toList();
  }

  /** The label of the tag that a spelling means. */
  public String tag(String spelling) {
    return site.term("tag", spelling).map(TrackedTerm::label).orElse(spelling);
  }

  /** The data files by path, as JBake's templates see them. */
  public Map<String, Map<String, @Nullable Object>> data() {
    Map<String, Map<String, @Nullable Object>> files = new LinkedHashMap<>();
    dialect
        .data()
        .documents(site.data())
        .forEach(document -> files.put(document.path(), document.contents()));
    return files;
  }

  /** The names of the variables that every page has in addition to JBake's. */
  public Set<String> common() {
    return COMMON;
  }

  /** The value of one of {@link #common}. */
  public @Nullable Object common(String key) {
    return plain.toPlain(new GlobalVariables(anyPage(), dialect.data(), Optional.empty()).get(key));
  }

  /** The moment of the bake, in the site's zone. */
  public Date now() {
    return plain.toPlain(anyPage().now()) instanceof Date date ? date : Date.from(shared.now());
  }

  private PageContext anyPage() {
    return page(new OutputPath("index.html"), new PageKind.SinglePage("index"));
  }
}
