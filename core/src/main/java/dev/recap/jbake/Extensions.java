package dev.recap.jbake;

import dev.recap.config.Settings;
import dev.recap.content.MarkupReader;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project's own jars, written against JBake, do for a bake: nothing where the folder {@code
 * lib} has none, and then no class of JBake's is loaded for it. Closed when the bake ends.
 */
public final class Extensions implements AutoCloseable {

  /** Known by its name only: each project's loader makes it anew. */
  private static final String WORLD = "dev.recap.jbake.inside.JBakeRuntime";

  private final Optional<ProjectLoader> loader;
  private final Optional<JBakeBridge> world;

  private Extensions(Optional<ProjectLoader> loader, Optional<JBakeBridge> world) {
    this.loader = loader;
    this.world = world;
  }

  /**
   * Opens a project's jars.
   *
   * @param problems is told of jars and classes that can't be used
   * @throws IOException if the folder can't be read
   */
  public static Extensions of(Settings settings, Problems problems) throws IOException {
    List<Path> jars = ProjectJars.of(settings.folders().project(), problems);
    if (jars.isEmpty()) {
      return new Extensions(Optional.empty(), Optional.empty());
    }
    ProjectLoader loader = new ProjectLoader(jars);
    return new Extensions(Optional.of(loader), Optional.of(bridge(loader, settings, problems)));
  }

  private static JBakeBridge bridge(ProjectLoader loader, Settings settings, Problems problems) {
    try {
      return (JBakeBridge)
          loader
              .loadClass(WORLD)
              .getConstructor(Settings.class, Problems.class)
              .newInstance(settings, problems);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the project has no jars of its own. */
  public boolean isEmpty() {
    return world.isEmpty();
  }

  public MarkupReader markup() {
    return world.map(JBakeBridge::markup).orElse(MarkupReader.NONE);
  }

  /** What they do for the pages of a site. */
  public PageExtensions pages(PlainSiteModel site) {
    return world.map(found -> found.pages(site)).orElse(PageExtensions.NONE);
  }

  @Override
  public void close() throws IOException {
    if (loader.isPresent()) {
      loader.get().close();
    }
  }
}
