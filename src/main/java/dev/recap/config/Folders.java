package dev.recap.config;

import java.nio.file.Path;

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

  Folders withOutput(Path other) {
    Path absolute = other.toAbsolutePath().normalize();
    return new Folders(
        project, content, templates, assets, data, absolute, ignoreFile, hiddenAssets);
  }
}
