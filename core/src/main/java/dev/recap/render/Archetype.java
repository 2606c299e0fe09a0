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
 * What a new document begins with: a Freemarker template of its header and, if need be, its text.
 *
 * @param name of its file in the folder of archetypes
 */
public record Archetype(String name, String template) {

  /** The folder of a project that has archetypes of its own. */
  public static final String FOLDER = "archetypes";

  /**
   * The document's text.
   *
   * @param problems is told why there is none
   */
  public Optional<String> filledIn(
      Map<String, Object> values, Settings settings, Problems problems) {
    TemplateProblems complaints = new TemplateProblems(FOLDER);
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
