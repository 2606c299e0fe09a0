package dev.recap.render;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as templates see it: {@link DocumentValues}, and every other key of its header. Made
 * anew for each page that shows it.
 */
final class DocumentModel implements TemplateHashModelEx {

  /** What JBake sets itself, after the header. */
  private static final Set<String> OF_JBAKE =
      Set.of("body", "uri", "rootpath", "noExtensionUri", "file", "sourceuri");

  private final ShownDocument shown;

  DocumentModel(ShownDocument shown) {
    this.shown = shown;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    DocumentValues.Value value = DocumentValues.ALL.get(key);
    return value == null || isAsWritten(key)
        ? TemplateValues.of(shown.front().extra().get(key))
        : value.of(shown);
  }

  /**
   * jbake: templates get the keys of a header as they are written, whatever Recap knows by that
   * name. A header without tags has none, and templates that ask whether there is a summary mean
   * one that the author wrote.
   */
  boolean isAsWritten(String key) {
    if (!shown.page().jbake()
        || shown.front().style() != HeaderStyle.JBAKE
        || OF_JBAKE.contains(key)) {
      return false;
    }
    return shown.front().extra().containsKey(key)
        || key.equals("summary")
        || (key.equals("tags") && shown.front().tags().isEmpty());
  }

  Document document() {
    return shown.document();
  }

  /** The names of all values that it may have. */
  List<String> possibleKeys() {
    Set<String> keys = new LinkedHashSet<>(DocumentValues.ALL.keySet());
    keys.addAll(shown.front().extra().keySet());
    return List.copyOf(keys);
  }

  private Set<String> presentKeys() {
    Set<String> keys = new LinkedHashSet<>(DocumentValues.ALL.keySet());
    keys.removeIf(key -> get(key) == null);
    keys.addAll(shown.front().extra().keySet());
    return keys;
  }

  @Override
  public int size() {
    return presentKeys().size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(presentKeys(), null);
  }

  @Override
  public TemplateCollectionModel values() {
    return new SimpleCollection(presentKeys().stream().map(this::get).toList(), null);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
