package dev.recap.render.jbake;

import dev.recap.render.view.DocumentFields;
import dev.recap.render.view.DocumentModel;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.TemplateValues;
import freemarker.template.TemplateModel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document with a JBake header in a template that JBake can render as well. Such templates get
 * the keys of the header as they are written, whatever Recap makes of that name.
 */
final class JBakeDocumentModel extends DocumentModel {

  /** The fields of a document in such templates, also if its header is not one of JBake's. */
  static final Map<String, DocumentFields.Value> FIELDS = fields();

  /** The keys that JBake sets itself, after the header. */
  private static final Set<String> SET_BY_JBAKE =
      Set.of(
          "body",
          "uri",
          "rootpath",
          "noExtensionUri",
          "file",
          "sourceuri",
          "sha1",
          "rendered",
          "cached");

  /** Fields of Recap, whose names have no meaning in a header for JBake. */
  private static final Set<String> UNKNOWN_TO_JBAKE =
      Set.of(
          "summary",
          "description",
          "author",
          "authors",
          "categories",
          "image",
          "updated",
          "expires",
          "slug",
          "permalink");

  private final JBakeHeaderKeys headerKeys;

  JBakeDocumentModel(DocumentView view, JBakeHeaderKeys headerKeys) {
    super(view, FIELDS);
    this.headerKeys = headerKeys;
  }

  private static Map<String, DocumentFields.Value> fields() {
    Map<String, DocumentFields.Value> fields = new LinkedHashMap<>(DocumentFields.ALL);
    // A document in a list leads from its own page to the root.
    fields.put("rootpath", view -> TemplateValues.text(view.path().toRoot()));
    fields.remove("extra");
    fields.put(
        "sha1", view -> TemplateValues.text(Sha1.of(view.page().site().file(view.document()))));
    fields.put("cached", view -> TemplateValues.bool(true));
    fields.put("rendered", view -> TemplateValues.bool(RenderingOrder.isRendered(view)));
    fields.put("extra", view -> TemplateValues.of(view.front().extra()));
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "title" -> hasTitle() ? super.get(key) : null;
      case "file" -> TemplateValues.text(file().toString());
      default -> super.get(key);
    };
  }

  /** The title of JBake's header; Recap takes that of the first heading otherwise. */
  private boolean hasTitle() {
    return view().front().places().containsKey("title");
  }

  private Path file() {
    Path content = view().page().settings().folders().content();
    return content.resolve(document().relativePath());
  }

  @Override
  protected boolean isAsWritten(String key) {
    return !SET_BY_JBAKE.contains(key)
        && (UNKNOWN_TO_JBAKE.contains(key)
            || headerKeys.has(key)
            || view().front().extra().containsKey(key));
  }

  @Override
  public Collection<String> names() {
    return names(List.of());
  }

  /** These two exist even if a document has no such neighbour. */
  @Override
  protected Collection<String> namesOnItsPage() {
    return names(List.of("nextContent", "previousContent"));
  }

  /** Returns the keys in the order of JBake's hash map. */
  private Collection<String> names(List<String> more) {
    Set<String> keys = new HashSet<>(List.of("title", "type", "status", "date", "tags"));
    keys.addAll(view().front().extra().keySet());
    keys.addAll(SET_BY_JBAKE);
    keys.addAll(more);
    keys.removeIf(key -> isMissing(key) && !more.contains(key));
    return new HashSet<>(keys);
  }

  private boolean isMissing(String key) {
    return switch (key) {
      case "title" -> !hasTitle();
      case "tags" -> !view().hasTags();
      case "body" -> !document().hasBody() && !view().front().extra().containsKey(key);
      case "noExtensionUri" -> !view().page().settings().addresses().noExtension();
      default -> false;
    };
  }
}
