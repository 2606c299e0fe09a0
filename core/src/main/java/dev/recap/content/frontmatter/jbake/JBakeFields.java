package dev.recap.content.frontmatter.jbake;

import dev.recap.content.frontmatter.HeaderFields;
import dev.recap.content.frontmatter.Value;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a JBake header. JBake gives every key to the templates as it is written, so only
 * the keys that JBake itself knows are removed, and a value of the wrong kind is no mistake: the
 * key is one of the project's own.
 */
final class JBakeFields extends HeaderFields {

  private static final Set<String> KNOWN_TO_JBAKE =
      Set.of("title", "type", "status", "date", "tags");

  JBakeFields(Map<String, Value> entries) {
    super(entries);
  }

  @Override
  protected boolean isRemovedWhenRead(String name, String canonical) {
    return name.equals(canonical) && KNOWN_TO_JBAKE.contains(name);
  }

  @Override
  protected void wrongType(
      String name, Value value, String canonical, String wanted, String hint) {}
}
