package dev.recap.render.view;

import dev.recap.incremental.TrackedSite;
import dev.recap.model.Document;
import dev.recap.model.Talk;
import freemarker.template.TemplateModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code content} on a document's own page: the document, and the documents around it. */
public final class CurrentDocumentModel extends LazyHash {

  /** The keys for its neighbours. */
  public static final List<String> NEIGHBOURS =
      List.of("next", "previous", "nextContent", "previousContent");

  private static final int RELATED = 5;

  private final DocumentModel model;
  private final PageContext page;
  private final TrackedSite site;
  // Templates ask first if there is a value, and then for it; a title is on a page many times.
  private final Map<String, @Nullable TemplateModel> known = new HashMap<>();

  public CurrentDocumentModel(DocumentModel model, PageContext page) {
    this.model = model;
    this.page = page;
    this.site = page.site();
  }

  public Document document() {
    return model.document();
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    TemplateModel value = known.get(key);
    if (value == null && !known.containsKey(key)) {
      value = value(key);
      known.put(key, value);
    }
    return value;
  }

  private @Nullable TemplateModel value(String key) {
    if (model.isAsWritten(key)) {
      return model.get(key);
    }
    return switch (key) {
      case "next" -> site.newer(document()).map(page::model).orElse(null);
      case "previous" -> site.older(document()).map(page::model).orElse(null);
      case "nextContent" -> brief(site.newer(document()));
      case "previousContent" -> brief(site.older(document()));
      case "related" -> page.documents(site.related(document(), RELATED));
      case "mentions" ->
          document().as(Talk.class).isPresent()
              ? page.documents(site.mentions(document()))
              : model.get(key);
      default -> model.get(key);
    };
  }

  /** jbake: a neighbour as its title and its URI. */
  private @Nullable TemplateModel brief(Optional<Document> neighbour) {
    if (neighbour.isEmpty()) {
      return null;
    }
    DocumentModel whole = page.model(neighbour.get());
    Map<String, @Nullable Object> brief = new HashMap<>();
    for (String key : List.of("title", "uri", "noExtensionUri")) {
      brief.put(key, whole.get(key));
    }
    return TemplateValues.map(brief);
  }

  @Override
  public List<String> possibleKeys() {
    return Stream.of(model.possibleKeys(), NEIGHBOURS, List.of("related"))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Collection<String> names() {
    return model.namesOnItsPage();
  }
}
