package dev.recap.jbake;

import dev.recap.render.TemplateEngines;
import java.util.Optional;

/** What the jars of a project add to the making of pages. */
public record PageExtensions(TemplateEngines templates, Optional<RenderingTools> tools) {

  public static final PageExtensions NONE =
      new PageExtensions(TemplateEngines.NONE, Optional.empty());
}
