package dev.recap.render.view;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that a project's JBake headers use. JBake has a key where a header has it and nowhere
 * else, and templates ask for just that ({@code content.link??}): what a project writes into some
 * header is the project's word, and no name of Recap's in the others.
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
