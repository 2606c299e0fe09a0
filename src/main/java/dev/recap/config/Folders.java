package dev.recap.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a project, absolute.
 *
 * @param project the folder with jbake.properties
 * @param content always below the project, as in JBake
 * @param ignoreFile a folder of content or assets that holds a file of this name is left out
 * @param hiddenAssets whether hidden files of the assets are copied
 */
public record Folders(
    Path project,
    Path content,
    Path templates,
    Path assets,
    Path data,
    Path output,
    String ignoreFile,
    boolean hiddenAssets) {

  /** The folder of sources that the output would lie in, where every bake would read the last. */
  public Optional<Path> sourcesAroundOutput() {
    return Stream.of(content, templates, assets, data).filter(output::startsWith).findFirst();
  }

  /** The content folder as the project names it. */
  public String contentName() {
    return project.relativize(content).toString().replace('\\', '/');
  }

  Folders withOutput(Path other) {
    Path absolute = other.toAbsolutePath().normalize();
    return new Folders(
        project, content, templates, assets, data, absolute, ignoreFile, hiddenAssets);
  }
}
