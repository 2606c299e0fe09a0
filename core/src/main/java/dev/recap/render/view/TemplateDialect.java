package dev.recap.render.view;

import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import freemarker.template.TemplateModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables as one kind of template knows them. The methods here are Recap's own dialect;
 * templates that JBake can render as well get JBake's.
 */
public interface TemplateDialect {

  TemplateDialect RECAP = new TemplateDialect() {};

  /** A variable that takes precedence over those of all dialects; null if there is none. */
  default @Nullable TemplateModel variable(String key, PageContext page) {
    return null;
  }

  default DocumentModel document(DocumentView view) {
    return new DocumentModel(view, DocumentFields.ALL);
  }

  /** The {@code content} of a page that shows no document. */
  default LazyHash content(String type, PageContext page) {
    return new PageContent(type, page);
  }

  default TermModel term(TrackedTerm term, PageContext page) {
    return new TermModel(term, page);
  }

  /** The order of a list of documents of several types. */
  default List<Document> order(List<Document> documents, TrackedSite site) {
    return documents;
  }
}
