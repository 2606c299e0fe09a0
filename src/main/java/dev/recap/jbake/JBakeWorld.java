package dev.recap.jbake;

import dev.recap.content.MarkupReader;
import dev.recap.render.SiteValues;

/**
 * What the classes in a project's jars do for a bake. Made anew for each bake, by the loader that
 * has those classes.
 */
public interface JBakeWorld {

  MarkupReader markup();

  PageExtensions pages(SiteValues site);
}
