package dev.recap.jbake;

import dev.recap.config.Settings;
import dev.recap.content.MarkupReader;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The extensions in a project's own jars, written against JBake. Without such jars in the folder
 * {@code lib} there are none, and no class of JBake is loaded. Closed when the bake ends.
 */
public final class Extensions implements AutoCloseable {

  /** Known by its name only: each project's loader defines the class again. */
  private static final String RUNTIME = "dev.recap.jbake.inside.JBakeRuntime";

  /** The extensions as the project's own loader has them. */
  public interface Bridge {

    MarkupReader markup();

    PageExtensions pages(PlainSiteModel site);
  }

  private final ProjectJars jars;
  private final Optional<ProjectLoader> loader;
  private final Optional<Bridge> bridge;

  private Extensions(ProjectJars jars, Optional<ProjectLoader> loader, Optional<Bridge> bridge) {
    this.jars = jars;
    this.loader = loader;
    this.bridge = bridge;
  }

  /**
   * Opens a project's jars.
   *
   * @param problems collects jars and classes that cannot be used
   * @throws IOException if the folder cannot be read
   */
  public static Extensions of(Settings settings, Problems problems) throws IOException {
    ProjectJars jars = ProjectJars.in(settings.folders().project(), problems);
    Optional<ProjectLoader> loader =
        jars.files().isEmpty()
            ? Optional.empty()
            : Optional.of(new ProjectLoader(jars.files().stream().map(StaticFile::file).toList()));
    return new Extensions(
        jars,
        loader,
        loader.filter(found -> jars.extendJBake()).map(found -> bridge(found, settings, problems)));
  }

  private static Bridge bridge(ProjectLoader loader, Settings settings, Problems problems) {
    try {
      return (Bridge)
          loader
              .loadClass(RUNTIME)
              .getConstructor(Settings.class, Problems.class)
              .newInstance(settings, problems);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all jars of the project, also those that do not extend JBake. */
  public List<StaticFile> jars() {
    return jars.files();
  }

  /** Returns true if none of the project's jars extends JBake. */
  public boolean isEmpty() {
    return bridge.isEmpty();
  }

  /** Returns the loader of the classes in the project's jars, or else of Recap's own. */
  public ClassLoader classes() {
    return loader.<ClassLoader>map(found -> found).orElse(Extensions.class.getClassLoader());
  }

  public MarkupReader markup() {
    return bridge.map(Bridge::markup).orElse(MarkupReader.NONE);
  }

  /** Returns the extensions that take part in rendering a site. */
  public PageExtensions pages(PlainSiteModel site) {
    return bridge.map(found -> found.pages(site)).orElse(PageExtensions.NONE);
  }

  @Override
  public void close() throws IOException {
    if (loader.isPresent()) {
      loader.get().close();
    }
  }
}
