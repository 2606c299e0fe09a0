package dev.recap.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The template engines beside Freemarker and the model extractors that a project brings. Safe to
 * ask from any thread.
 */
public interface TemplateEngines {

  /** Of a project that brings none. */
  TemplateEngines NONE =
      new TemplateEngines() {
        @Override
        public List<String> extensions() {
          return List.of();
        }

        @Override
        public String render(String template, Map<String, @Nullable Object> variables) {
          throw new UnsupportedOperationException(template);
        }

        @Override
        public Set<String> extracted() {
          return Set.of();
        }

        @Override
        public @Nullable Object extract(String key, Map<String, @Nullable Object> variables) {
          return null;
        }
      };

  /** The file name extensions, without a dot, in the order in which templates are looked for. */
  List<String> extensions();

  /**
   * The text of a page.
   *
   * @param template a file of the templates' folder with one of the {@link #extensions}
   * @param variables what the page itself has, as plain Java values
   */
  String render(String template, Map<String, @Nullable Object> variables) throws EngineException;

  /** The variables that the project's own extractors make, in templates of every kind. */
  Set<String> extracted();

  /** The value of such a variable on a page. */
  @Nullable Object extract(String key, Map<String, @Nullable Object> variables)
      throws EngineException;
}
