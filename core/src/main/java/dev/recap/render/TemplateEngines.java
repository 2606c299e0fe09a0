package dev.recap.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The template engines and model extractors that a project brings. Thread-safe. */
public interface TemplateEngines {

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

  /** The file name extensions, without a dot, in the order of the search for templates. */
  List<String> extensions();

  /**
   * Renders a page.
   *
   * @param template a file in the templates' folder with one of the {@link #extensions}
   * @param variables those of the page itself, as plain Java values
   */
  String render(String template, Map<String, @Nullable Object> variables) throws EngineException;

  /** The names of the extractors' variables, for templates of every kind. */
  Set<String> extracted();

  /** Computes such a variable for a page. */
  @Nullable Object extract(String key, Map<String, @Nullable Object> variables)
      throws EngineException;
}
