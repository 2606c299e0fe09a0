package dev.recap.jbake;

import dev.recap.problem.Problem;
import dev.recap.render.TemplateEngines;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The extensions of a project that take part in rendering pages. */
public record PageExtensions(TemplateEngines templates, Optional<RenderingTools> tools) {

  public static final PageExtensions NONE =
      new PageExtensions(TemplateEngines.NONE, Optional.empty());

  /** The rendering tools of a project's jars, at least one. */
  public interface RenderingTools {

    /**
     * Runs each tool on the pages of the site.
     *
     * @param pages the folder of the pages, which the tools see as the output folder
     * @return what failed
     */
    List<Problem> run(Path pages);
  }
}
