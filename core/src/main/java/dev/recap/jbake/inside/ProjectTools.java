package dev.recap.jbake.inside;

import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.DelegatingTemplateEngine;

/** The rendering tools of the project's jars; Recap does the work of JBake's own. */
record ProjectTools(List<RenderingTool> tools) {

  /**
   * @param problems collects classes that cannot be used
   */
  static ProjectTools find(Problems problems) {
    List<RenderingTool> tools = new ArrayList<>();
    ClassLoader loader = ProjectTools.class.getClassLoader();
    ExtensionFailure.attempt(
            () ->
                ServiceLoader.load(RenderingTool.class, loader).stream()
                    .filter(provider -> !isFromJBake(provider.type()))
                    .forEach(provider -> tools.add(provider.get())))
        .ifPresent(failure -> problems.add(broken(failure)));
    return new ProjectTools(List.copyOf(tools));
  }

  private static boolean isFromJBake(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    return ProjectTools.class.getClassLoader().getParent().getResource(file) != null;
  }

  private static Problem broken(ExtensionFailure failure) {
    return Problem.error(
        "broken-extension",
        JarOrigin.LIB,
        "a rendering tool can't be used: " + failure.sentence(),
        failure.hint());
  }

  boolean isEmpty() {
    return tools.isEmpty();
  }

  /** Runs each tool and returns what failed. */
  List<Problem> run(
      DelegatingTemplateEngine engines, ContentStore store, JBakeConfiguration configuration) {
    Renderer renderer = new Renderer(store, configuration, engines);
    List<Problem> problems = new ArrayList<>();
    for (RenderingTool tool : tools) {
      Optional<ExtensionFailure> failure =
          ExtensionFailure.attempt(() -> tool.render(renderer, store, configuration));
      failure.ifPresent(thrown -> problems.add(failed(tool, thrown)));
    }
    return problems;
  }

  private static Problem failed(RenderingTool tool, ExtensionFailure failure) {
    return Problem.error(
        "extension-failed",
        JarOrigin.place(tool.getClass()),
        "the rendering tool %s failed: %s".formatted(tool.getClass().getName(), failure.sentence()),
        failure.hint());
  }
}
