package dev.recap.render.jbake;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that a project's JBake headers define. In JBake a document has a key only if its own
 * header has it, and templates rely on that ({@code content.link??}). So Recap's field of that name
 * is not available in the project's other documents.
 */
public record JBakeHeaderKeys(Set<String> names) {

  private static final Set<String> EVERYWHERE = Set.of("title", "type", "status", "date", "tags");

  public JBakeHeaderKeys {
    names = Set.copyOf(names);
  }

  public static JBakeHeaderKeys of(List<Document> documents) {
    Set<String> names = new HashSet<>();
    for (Document document : documents) {
      if (document.front().style() == HeaderStyle.JBAKE) {
        names.addAll(document.front().extra().keySet());
      }
    }
    names.removeAll(EVERYWHERE);
    return new JBakeHeaderKeys(names);
  }

  boolean has(String key) {
    return names.contains(key);
  }
}
