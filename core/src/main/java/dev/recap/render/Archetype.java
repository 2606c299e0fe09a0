package dev.recap.render;

import dev.recap.config.Settings;
import dev.recap.problem.Problems;
import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * A Freemarker template for the header and the first text of new documents.
 *
 * @param name its file name in the folder of archetypes
 */
public record Archetype(String name, String template) {

  /** The folder for a project's own archetypes. */
  public static final String FOLDER = "archetypes";

  /**
   * Renders the text of a new document; returns nothing if the template has an error.
   *
   * @param problems receives the error
   */
  public Optional<String> render(Map<String, Object> values, Settings settings, Problems problems) {
    TemplateProblems complaints = new TemplateProblems(FOLDER, TemplateSources.of(name, template));
    StringWriter text = new StringWriter();
    try {
      new Template(name, template, Templates.configure(settings)).process(values, text);
      return Optional.of(text.toString());
    } catch (ParseException e) {
      problems.add(complaints.syntax(e));
    } catch (TemplateException e) {
      problems.add(complaints.failure(name, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }
}
