package dev.recap.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

  /**
   * Why the site can't be written to the output folder: it lies among the sources, and every bake
   * would read the last, or has them inside.
   */
  public Optional<String> outputProblem() {
    return sources().stream()
        .filter(output::startsWith)
        .findFirst()
        .map(source -> "lies in " + display(source) + ", which the next bake would read")
        .or(
            () ->
                sources().stream()
                    .filter(source -> source.startsWith(output))
                    .findFirst()
                    .map(source -> "holds " + display(source) + ", which every bake reads"))
        .map(mistake -> "the output folder %s %s".formatted(display(output), mistake));
  }

  /** What a bake reads, absolute; not all of it need exist. */
  public List<Path> sources() {
    return List.of(
        content,
        templates,
        assets,
        data,
        project.resolve(SettingsReader.FILE),
        project.resolve(SettingsReader.LEGACY_FILE));
  }

  /** As the author knows it: from the project's folder. */
  private String display(Path folder) {
    String path = (folder.startsWith(project) ? project.relativize(folder) : folder).toString();
    return path.isEmpty() ? "." : path.replace('\\', '/');
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
