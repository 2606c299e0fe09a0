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

/** The rendering tools of the project's jars; what JBake's own do is Recap's work. */
record Tools(List<RenderingTool> tools) {

  /**
   * @param problems is told of classes that can't be used
   */
  static Tools find(Problems problems) {
    List<RenderingTool> tools = new ArrayList<>();
    ClassLoader loader = Tools.class.getClassLoader();
    EngineFailure.of(
            () ->
                ServiceLoader.load(RenderingTool.class, loader).stream()
                    .filter(provider -> !isJBakes(provider.type()))
                    .forEach(provider -> tools.add(provider.get())))
        .ifPresent(engineFailure -> problems.add(broken(engineFailure)));
    return new Tools(List.copyOf(tools));
  }

  private static boolean isJBakes(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    return Tools.class.getClassLoader().getParent().getResource(file) != null;
  }

  private static Problem broken(EngineFailure engineFailure) {
    return Problem.error(
        "broken-extension",
        JarOrigin.LIB,
        "a rendering tool can't be used: " + ExceptionText.of(engineFailure.thrown()),
        engineFailure.hint());
  }

  boolean isEmpty() {
    return tools.isEmpty();
  }

  /** Lets each do its work, and gives what failed. */
  List<Problem> run(
      DelegatingTemplateEngine engines, ContentStore store, JBakeConfiguration configuration) {
    Renderer renderer = new Renderer(store, configuration, engines);
    List<Problem> problems = new ArrayList<>();
    for (RenderingTool tool : tools) {
      Optional<EngineFailure> failure =
          EngineFailure.of(() -> tool.render(renderer, store, configuration));
      failure.ifPresent(thrown -> problems.add(failed(tool, thrown)));
    }
    return problems;
  }

  private static Problem failed(RenderingTool tool, EngineFailure engineFailure) {
    return Problem.error(
        "extension-failed",
        JarOrigin.place(tool.getClass()),
        "the rendering tool %s failed: %s"
            .formatted(tool.getClass().getName(), ExceptionText.of(engineFailure.thrown())),
        engineFailure.hint());
  }
}
