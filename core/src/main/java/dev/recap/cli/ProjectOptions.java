package dev.recap.cli;

import dev.recap.config.SettingsSource;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which project a command is about, and which of its posts. */
final class ProjectOptions {

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      defaultValue = ".",
      description = "The project's folder (default: this one).")
  private Path folder = Path.of(".");

  @Option(names = "--drafts", description = "Take drafts as if they were published.")
  private boolean drafts;

  @Option(names = "--future", description = "Take posts whose date lies in the future, too.")
  private boolean future;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  /** The project's folder, which is there. */
  Path folder() {
    return settings.project(folder);
  }

  SettingsSource settings() {
    return settings.source();
  }

  boolean drafts() {
    return drafts;
  }

  boolean future() {
    return future;
  }
}
