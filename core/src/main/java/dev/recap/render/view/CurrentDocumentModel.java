package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.model.Talk;
import dev.recap.site.Related;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code content} on a document's own page: the document, and the posts around it. */
public final class CurrentDocumentModel extends LazyHash {

  /** What it knows beyond the document itself, but for {@code related}. */
  public static final List<String> NEIGHBOURS =
      List.of("next", "previous", "nextContent", "previousContent");

  private static final int RELATED = 5;

  private final Document document;
  private final RenderContext context;
  private final PageInfo page;
  private final DocumentModel model;
  // Templates ask whether there are any and then for them.
  private @Nullable TemplateModel related;

  public CurrentDocumentModel(DocumentView view) {
    this.document = view.document();
    this.context = view.context();
    this.page = view.page();
    this.model = new DocumentModel(view);
  }

  public Document document() {
    return document;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (model.isAsWritten(key)) {
      return model.get(key);
    }
    return switch (key) {
      case "next" -> whole(newer());
      case "previous" -> whole(older());
      case "nextContent" -> brief(newer());
      case "previousContent" -> brief(older());
      case "related" -> related();
      case "mentions" -> document.as(Talk.class).isPresent() ? mentions() : model.get(key);
      default -> model.get(key);
    };
  }

  private TemplateModel mentions() {
    return context.documents(
        Dependency.mentions(document), context.mentions().documentsMentioning(document), page);
  }

  private TemplateModel related() {
    if (related == null) {
      Taxonomy tags = context.site().taxonomy("tag");
      for (Term tag : tags.termsOf(document)) {
        page.reads().record(Dependency.common(tags.name(), tag));
        if (!Related.isCommon(tag)) {
          page.reads().record(Dependency.posts(tags.name(), tag));
        }
      }
      related = context.documents(context.site().related(document, RELATED), page);
    }
    return related;
  }

  private Optional<Document> newer() {
    page.reads().record(Dependency.neighbours(document));
    return context.site().newer(document);
  }

  private Optional<Document> older() {
    page.reads().record(Dependency.neighbours(document));
    return context.site().older(document);
  }

  private @Nullable TemplateModel whole(Optional<Document> neighbour) {
    return ifPlanned(neighbour).orElse(null);
  }

  /** jbake: of a neighbour templates know where it is and what it is called. */
  private @Nullable TemplateModel brief(Optional<Document> neighbour) {
    return ifPlanned(neighbour)
        .map(
            other -> {
              Map<String, @Nullable Object> brief = new HashMap<>();
              for (String key : List.of("title", "uri", "noExtensionUri")) {
                brief.put(key, other.get(key));
              }
              return TemplateValues.map(brief);
            })
        .orElse(null);
  }

  /** jbake: these two are there even where a document has no such neighbour. */
  @Override
  Collection<String> names() {
    return model.isOfJBake()
        ? model.namesOfJBake(List.of("nextContent", "previousContent"))
        : model.names();
  }

  private Optional<DocumentModel> ifPlanned(Optional<Document> neighbour) {
    return neighbour.filter(context.plan()::has).map(other -> context.model(other, page));
  }
}
