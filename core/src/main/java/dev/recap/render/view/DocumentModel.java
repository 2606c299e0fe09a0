package dev.recap.render.view;

import dev.recap.model.Document;
import freemarker.template.TemplateModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as templates see it: {@link DocumentFields}, and every other key of its header. Made
 * anew for each page that shows it.
 */
public final class DocumentModel extends LazyHash {

  /** What JBake sets itself, after the header. */
  private static final Set<String> OF_JBAKE =
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

  /** What Recap knows from headers, which to JBake are keys like any other. */
  private static final Set<String> OF_HEADERS =
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

  private final DocumentView view;

  DocumentModel(DocumentView view) {
    this.view = view;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    DocumentFields.Value value = DocumentFields.ALL.get(key);
    return value == null || isAsWritten(key)
        ? TemplateValues.of(view.front().extra().get(key))
        : value.get(view);
  }

  public Document document() {
    return view.document();
  }

  /** The names of all values that it may have. */
  public List<String> possibleKeys() {
    Set<String> keys = new LinkedHashSet<>(DocumentFields.ALL.keySet());
    keys.addAll(view.front().extra().keySet());
    return List.copyOf(keys);
  }

  /** Whether JBake can read the document too, and the template is one that it can render. */
  boolean isOfJBake() {
    return view.isOfJBake();
  }

  /**
   * jbake: templates get the keys of a header as they are written, whatever Recap knows by that
   * name; and templates that ask whether there is a summary mean one that the author wrote.
   */
  boolean isAsWritten(String key) {
    if (!isOfJBake() || OF_JBAKE.contains(key)) {
      return false;
    }
    return OF_HEADERS.contains(key)
        || view.context().ownKeys().has(key)
        || view.front().extra().containsKey(key);
  }

  @Override
  public Collection<String> names() {
    if (isOfJBake()) {
      return namesOfJBake(List.of());
    }
    Set<String> keys = new LinkedHashSet<>(DocumentFields.ALL.keySet());
    keys.removeIf(key -> get(key) == null);
    keys.addAll(view.front().extra().keySet());
    return keys;
  }

  /** The keys that the document has in JBake, in the order that a hash map gives them there. */
  Collection<String> namesOfJBake(List<String> more) {
    Set<String> keys = new HashSet<>(List.of("title", "type", "status", "date", "tags"));
    keys.addAll(view.front().extra().keySet());
    keys.addAll(OF_JBAKE);
    keys.addAll(more);
    keys.removeIf(key -> isMissing(key) && !more.contains(key));
    return new HashSet<>(keys);
  }

  private boolean isMissing(String key) {
    return switch (key) {
      case "title" -> !view.hasTitle();
      case "tags" -> !view.hasTags();
      case "body" -> !view.document().hasBody() && !view.front().extra().containsKey(key);
      case "noExtensionUri" -> !view.context().settings().addresses().noExtension();
      default -> false;
    };
  }
}
