package dev.recap.config;

import dev.recap.theme.BuiltInTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a project, absolute.
 *
 * @param project the folder with jbake.properties
 * @param content always below the project, as in JBake
 * @param ignoreFile a folder of content or assets that contains a file of this name is left out
 * @param hiddenAssets true if hidden files of the assets are copied
 * @param theme the folder of the theme, with templates and assets that the project may replace;
 *     empty without one
 * @param linkTargets folders outside the project that symbolic links may lead to
 */
public record Folders(
    Path project,
    Path content,
    Path templates,
    Path assets,
    Path data,
    Path output,
    String ignoreFile,
    boolean hiddenAssets,
    Optional<Path> theme,
    List<Path> linkTargets) {

  public Folders {
    linkTargets = List.copyOf(linkTargets);
  }

  private static final String HINT = "write a folder's name, or its absolute path";

  static Folders read(Path project, Values values) {
    Path root = project.toAbsolutePath().normalize();
    return new Folders(
        root,
        // JBake looks for content below the project even if the value begins with a slash.
        values.read(Keys.CONTENT_FOLDER, name -> below(root, name.replaceFirst("^/+", "")), HINT),
        values.read(Keys.TEMPLATE_FOLDER, name -> below(root, name), HINT),
        values.read(Keys.ASSET_FOLDER, name -> below(root, name), HINT),
        values.read(Keys.DATA_FOLDER, name -> below(root, name), HINT),
        values.read(Keys.DESTINATION_FOLDER, name -> below(root, name), HINT),
        values.name(Keys.IGNORE_FILE),
        !values.flag(Keys.ASSET_IGNORE),
        theme(root, values.text(Keys.THEME)),
        values.list(Keys.SYMLINKS_ALLOWED).stream()
            .flatMap(name -> below(root, name).stream())
            .toList());
  }

  /** The built-in theme gets its folder when the project is opened. */
  private static Optional<Path> theme(Path root, String name) {
    return name.equals(BuiltInTheme.NAME)
        ? Optional.empty()
        : below(root, name).filter(Files::isDirectory);
  }

  private static Optional<Path> below(Path root, String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(root.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns true if a symbolic link in a source folder may lead to a file or folder: inside the
   * project, inside a source folder that is configured elsewhere, or where the settings permit it.
   *
   * @param target a real path
   */
  public boolean permitsLinkTo(Path target) throws IOException {
    for (Path folder : Stream.concat(linkTargets.stream(), theme.stream()).toList()) {
      if (Files.exists(folder) && target.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    for (Path folder : List.of(project, assets, data)) {
      boolean outside = folder.equals(project) || !folder.startsWith(project);
      if (outside && Files.exists(folder) && target.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the reason why the site cannot be written to the output folder: it is inside a source
   * folder, so that the next bake would read it, or it contains one.
   */
  public Optional<String> outputProblem() {
    return sources().stream()
        .filter(output::startsWith)
        .findFirst()
        .map(source -> "is in " + display(source) + ", which the next bake would read")
        .or(
            () ->
                sources().stream()
                    .filter(source -> source.startsWith(output))
                    .findFirst()
                    .map(source -> "contains " + display(source) + ", which every bake reads"))
        .map(mistake -> "the output folder %s %s".formatted(display(output), mistake));
  }

  /** Everything that a bake reads, absolute; some of it may not exist. */
  public List<Path> sources() {
    return List.of(
        content,
        templates,
        assets,
        data,
        project.resolve(SettingsReader.FILE),
        project.resolve(SettingsReader.LEGACY_FILE));
  }

  /** The path from the project's folder, or the absolute path if it is elsewhere. */
  private String display(Path folder) {
    String path = (folder.startsWith(project) ? project.relativize(folder) : folder).toString();
    return path.isEmpty() ? "." : path.replace('\\', '/');
  }

  /** The path of the content folder from the project's folder. */
  public String contentName() {
    return project.relativize(content).toString().replace('\\', '/');
  }

  /** Returns the templates of the theme. */
  public Optional<Path> themeTemplates() {
    return theme.map(folder -> folder.resolve("templates"));
  }

  Folders withOutput(Path folder) {
    return with(folder.toAbsolutePath().normalize(), theme);
  }

  Folders withTheme(Path folder) {
    return with(output, Optional.of(folder));
  }

  private Folders with(Path newOutput, Optional<Path> newTheme) {
    return new Folders(
        project,
        content,
        templates,
        assets,
        data,
        newOutput,
        ignoreFile,
        hiddenAssets,
        newTheme,
        linkTargets);
  }
}
