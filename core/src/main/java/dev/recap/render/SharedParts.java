package dev.recap.render;

import dev.recap.incremental.DependencyTracker;
import dev.recap.incremental.RecordedDependencies;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts of pages that {@code <@shared template="lib/footer.ftlh" root=links.root/>} renders once
 * for all pages with the same arguments. A part sees its arguments and the variables of the site,
 * but none of the page, so it doesn't matter which page renders it. Thread-safe.
 */
final class SharedParts {

  /** The name of the directive. */
  static final String DIRECTIVE = "shared";

  private static final String TEMPLATE = "template";

  /** Renders the template of a part with its arguments as variables. */
  interface PartRenderer {
    String render(String template, Map<String, Object> arguments, DependencyTracker tracker)
        throws IOException, TemplateException;
  }

  private record Request(String template, Map<String, Object> arguments) {}

  private record Part(String text, RecordedDependencies dependencies) {}

  private final PartRenderer renderer;
  private final Map<Request, Part> parts = new ConcurrentHashMap<>();

  SharedParts(PartRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Returns the directive for one page.
   *
   * @param page receives the dependencies of each part on it
   */
  TemplateDirectiveModel directive(DependencyTracker page) {
    return (environment, parameters, loopVariables, body) -> {
      if (body != null) {
        throw new TemplateException("<@shared> has no content; end it with />", environment);
      }
      Request request = request(parameters, environment);
      Part part = parts.get(request);
      if (part == null) {
        part = render(request, environment);
        parts.putIfAbsent(request, part);
      }
      part.dependencies().addTo(page);
      environment.getOut().write(part.text());
    };
  }

  private Part render(Request request, Environment environment)
      throws IOException, TemplateException {
    RecordedDependencies dependencies = new RecordedDependencies();
    try {
      String text = renderer.render(request.template(), request.arguments(), dependencies);
      return new Part(text, dependencies);
    } catch (TemplateNotFoundException e) {
      throw new TemplateException(
          "<@shared> names the template \"" + e.getTemplateName() + "\", which doesn't exist",
          e,
          environment);
    }
  }

  private static Request request(Map<?, ?> parameters, Environment environment)
      throws TemplateException, IOException {
    Map<String, Object> arguments = new HashMap<>();
    String template = null;
    for (Map.Entry<?, ?> parameter : parameters.entrySet()) {
      String name = String.valueOf(parameter.getKey());
      TemplateModel value = (TemplateModel) parameter.getValue();
      if (!name.equals(TEMPLATE)) {
        arguments.put(name, plain(name, value, environment));
      } else if (value instanceof TemplateScalarModel text) {
        template =
            environment.toFullTemplateName(
                environment.getCurrentTemplate().getName(), text.getAsString());
      }
    }
    if (template == null) {
      throw new TemplateException(
          "<@shared> needs the name of a template: <@shared template=\"lib/footer.ftlh\"/>",
          environment);
    }
    return new Request(template, arguments);
  }

  private static Object plain(String name, @Nullable TemplateModel value, Environment environment)
      throws TemplateException {
    try {
      Object plain = DeepUnwrap.unwrap(value);
      return plain == null ? "" : plain;
    } catch (TemplateModelException e) {
      throw new TemplateException(
          "\"" + name + "\" of <@shared> is no text, number, boolean, list or hash of these",
          e,
          environment);
    }
  }
}
