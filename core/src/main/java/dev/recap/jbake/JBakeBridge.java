package dev.recap.jbake;

import dev.recap.content.MarkupReader;
import dev.recap.render.PlainSiteModel;

/**
 * What the classes in a project's jars do for a bake. Made anew for each bake, by the loader that
 * has those classes.
 */
public interface JBakeBridge {

  MarkupReader markup();

  PageExtensions pages(PlainSiteModel site);
}
