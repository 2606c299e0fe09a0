package dev.recap.jbake;

import dev.recap.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** The rendering tools of a project's jars, one at least. */
public interface RenderingTools {

  /**
   * Lets each do its work on the pages of the site.
   *
   * @param pages the folder that holds them; the tools take it for the output
   * @return what failed
   */
  List<Problem> run(Path pages);
}
