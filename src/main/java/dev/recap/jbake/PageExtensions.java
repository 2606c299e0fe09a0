package dev.recap.jbake;

import dev.recap.render.ForeignTemplates;
import java.util.Optional;

/** What the jars of a project add to the making of pages. */
public record PageExtensions(ForeignTemplates templates, Optional<RenderingTools> tools) {

  public static final PageExtensions NONE =
      new PageExtensions(ForeignTemplates.NONE, Optional.empty());
}
