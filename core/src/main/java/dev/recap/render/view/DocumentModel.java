package dev.recap.render.view;

import dev.recap.model.Document;
import freemarker.template.TemplateModel;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document as templates see it: fields that Recap knows, and the other keys of its header. */
public class DocumentModel extends LazyHash {

  private final DocumentView view;
  private final Map<String, DocumentFields.Value> fields;

  /**
   * @param fields by name, in the order in which {@code ?keys} lists them
   */
  public DocumentModel(DocumentView view, Map<String, DocumentFields.Value> fields) {
    this.view = view;
    this.fields = fields;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    DocumentFields.Value value = isAsWritten(key) ? null : fields.get(key);
    return value == null ? TemplateValues.of(view.front().extra().get(key)) : value.get(view);
  }

  /** Returns true if templates get the value of the header and nothing that Recap makes of it. */
  protected boolean isAsWritten(String key) {
    return false;
  }

  protected DocumentView view() {
    return view;
  }

  public Document document() {
    return view.document();
  }

  @Override
  public List<String> possibleKeys() {
    Set<String> keys = new LinkedHashSet<>(fields.keySet());
    keys.addAll(view.front().extra().keySet());
    return List.copyOf(keys);
  }

  @Override
  public Collection<String> names() {
    Set<String> keys = new LinkedHashSet<>(fields.keySet());
    keys.removeIf(key -> get(key) == null);
    keys.addAll(view.front().extra().keySet());
    return keys;
  }

  /** The {@linkplain #names keys} on the document's own page. */
  protected Collection<String> namesOnItsPage() {
    return names();
  }
}
