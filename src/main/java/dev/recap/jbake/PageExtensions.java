package dev.recap.jbake;

import dev.recap.model.Problem;
import dev.recap.render.ForeignTemplates;
import java.nio.file.Path;
import java.util.List;

/** What the jars of a project add to the making of pages. */
public interface PageExtensions extends ForeignTemplates {

  /** Whether there are rendering tools. */
  boolean hasTools();

  /**
   * Lets every rendering tool work on the pages of the site.
   *
   * @param pages the folder that holds them; the tools take it for the output
   * @return what failed
   */
  List<Problem> runTools(Path pages);
}
