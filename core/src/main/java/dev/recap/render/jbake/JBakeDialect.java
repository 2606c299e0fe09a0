package dev.recap.render.jbake;

import dev.recap.config.TaxonomySettings;
import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.render.view.DocumentModel;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.LazyHash;
import dev.recap.render.view.PageContent;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.TemplateDialect;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of templates that JBake can render as well, with JBake's names and values. */
public record JBakeDialect(JBakeHeaderKeys headerKeys, DataFiles data) implements TemplateDialect {

  // JBake makes a document type of every key "template.X.file", and most of them have lists.
  private static final Set<String> EMPTY_LISTS =
      Set.of("masterindexs", "error404s", "sitemaps", "tagsindexs", "indexs", "archives", "feeds");
  private static final Set<String> EMPTY_PUBLISHED_LISTS =
      Set.of(
          "published_masterindexs",
          "published_error404s",
          "published_sitemaps",
          "published_tagsindexs");

  static boolean isUsedBy(PageContext page) {
    return page.dialect() instanceof JBakeDialect;
  }

  /** A project may have documents of the types "author", "year" and "month", but not "tag". */
  @Override
  public @Nullable TemplateModel variable(String key, PageContext page) {
    if (key.equals("renderer")) {
      return TemplateValues.text("");
    }
    if (key.equals("tags")) {
      return null;
    }
    if (PageContext.typeOf(key).equals(data.type())) {
      return key.startsWith("published_") ? page.documents(List.of()) : datas(page);
    }
    if (EMPTY_LISTS.contains(key) || EMPTY_PUBLISHED_LISTS.contains(key)) {
      return page.documents(List.of());
    }
    return page.documentsOfType(key);
  }

  private TemplateModel datas(PageContext page) {
    return TemplateValues.list(
        data.documents(page.site().data()), document -> DbObjectWrapper.of(document.stored()));
  }

  @Override
  public DocumentModel document(DocumentView view) {
    return view.front().style() == HeaderStyle.JBAKE
        ? new JBakeDocumentModel(view, headerKeys)
        : new DocumentModel(view, JBakeDocumentModel.FIELDS);
  }

  @Override
  public LazyHash content(String type, PageContext page) {
    return new JBakePageContent(type, page, headerKeys);
  }

  /** Templates ask for {@code content.uri} to find out if the page shows a document. */
  private static final class JBakePageContent extends PageContent {

    private final JBakeHeaderKeys headerKeys;

    JBakePageContent(String type, PageContext page, JBakeHeaderKeys headerKeys) {
      super(type, page);
      this.headerKeys = headerKeys;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
      boolean hidden = key.equals("uri") || (!names().contains(key) && headerKeys.has(key));
      return hidden ? null : super.get(key);
    }

    @Override
    public List<String> names() {
      return List.of("type", "rootpath");
    }
  }

  @Override
  public TermModel term(TrackedTerm term, PageContext page) {
    return new JBakeTermModel(term, page);
  }

  private static final class JBakeTermModel extends TermModel {

    private static final List<String> NAMES =
        List.of("name", "uri", "tagged_posts", "tagged_documents");

    private final TrackedTerm term;
    private final PageContext page;

    JBakeTermModel(TrackedTerm term, PageContext page) {
      super(term, page);
      this.term = term;
      this.page = page;
    }

    /** A tag has a URI even if tags have no pages. */
    @Override
    protected Optional<String> uri() {
      TaxonomySettings taxonomy = page.settings().taxonomies().get(term.taxonomy());
      return super.uri()
          .or(
              () ->
                  Optional.ofNullable(taxonomy)
                      .map(TaxonomySettings::path)
                      .map(path -> path + "/" + term.label())
                      .map(path -> path + page.settings().addresses().extension()));
    }

    @Override
    public List<String> names() {
      return NAMES.stream().filter(key -> get(key) != null).toList();
    }
  }

  /** One type after the other; only the documents of one type are ordered by date. */
  @Override
  public List<Document> order(List<Document> documents, TrackedSite site) {
    return site.byType(documents);
  }
}
