package dev.recap.cli;

import dev.recap.config.SettingsSource;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The project that a command works on, and the posts that it lists. */
final class ProjectOptions {

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      defaultValue = ".",
      description = "The project's folder (default: this one).")
  private Path folder = Path.of(".");

  @Option(names = "--drafts", description = "List drafts too.")
  boolean drafts;

  @Option(names = "--future", description = "List posts with a future date too.")
  boolean future;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  /** Returns the project's folder, which exists. */
  Path folder() {
    return settings.project(folder);
  }

  SettingsSource settings() {
    return settings.source();
  }
}
