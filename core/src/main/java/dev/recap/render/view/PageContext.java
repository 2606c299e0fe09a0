package dev.recap.render.view;

import dev.recap.config.Settings;
import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.PageKind;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that is being rendered, and everything that its values are made from.
 *
 * @param site records what the page depends on
 * @param markup true if the template escapes as HTML, so that bodies must be marked as markup
 * @param absolute true if links in bodies must be absolute, as in feeds
 */
public record PageContext(
    OutputPath path,
    PageKind kind,
    TrackedSite site,
    RenderContext shared,
    TemplateDialect dialect,
    boolean markup,
    boolean absolute) {

  public Settings settings() {
    return site.settings();
  }

  public DocumentView view(Document document) {
    return new DocumentView(site.track(document), this);
  }

  public DocumentModel model(Document document) {
    return dialect.document(view(document));
  }

  public TemplateModel documents(List<Document> documents) {
    return TemplateValues.list(site.track(documents), this::model);
  }

  /** A list of documents of all types, in the order of the dialect. */
  public TemplateModel mixed(List<Document> documents) {
    return documents(dialect.order(documents, site));
  }

  public TermModel term(TrackedTerm term) {
    return dialect.term(term, this);
  }

  public TemplateModel terms(List<TrackedTerm> terms) {
    return TemplateValues.list(terms, this::term);
  }

  /** The documents of the variable {@code Xs} or {@code published_Xs}, if X is a type. */
  public @Nullable TemplateModel documentsOfType(String key) {
    boolean published = key.startsWith("published_");
    String type = typeOf(key);
    if (!settings().pages().templates().containsKey(type)) {
      return null;
    }
    return documents(published ? site.published(type) : site.all(type));
  }

  /** The type X in {@code Xs} or {@code published_Xs}; empty for other keys. */
  public static String typeOf(String key) {
    String plural = key.startsWith("published_") ? key.substring("published_".length()) : key;
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : "";
  }

  /** A link from the site's root, as templates write it after {@code rootpath}. */
  public String link(OutputPath target) {
    return site.links().fromRoot(target);
  }

  /** A URL with scheme and host. */
  public String url(OutputPath target) {
    return site.links().absolute(target);
  }

  /** A date in the author's local time; see {@link Dates}. */
  @Nullable TemplateModel date(Optional<OffsetDateTime> date) {
    return shared.dates().local(date);
  }

  /** The moment of the bake, so that the page is rendered again in every bake. */
  public TemplateModel now() {
    site.recordUnknown();
    return new SimpleDate(Date.from(shared.now()), TemplateDateModel.DATETIME);
  }
}
