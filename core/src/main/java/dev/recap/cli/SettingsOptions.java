package dev.recap.cli;

import dev.recap.config.SettingsSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for the file of a project's settings, as in JBake. */
final class SettingsOptions {

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Read the settings from FILE, not from the project's jbake.properties.")
  private @Nullable Path config;

  @Option(
      names = "--prop-encoding",
      paramLabel = "ENC",
      description = "The encoding of that file (default: UTF-8).")
  private Charset encoding = StandardCharsets.UTF_8;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  SettingsOptions() {}

  SettingsSource source() {
    if (config != null && !Files.isRegularFile(config)) {
      throw new ParameterException(spec.commandLine(), "there is no file \"" + config + "\"");
    }
    return new SettingsSource(Optional.ofNullable(config), encoding, Map.of(), Map.of());
  }

  /** Returns the folder, which must be a project. */
  Path project(Path folder) {
    if (config == null && !isProject(folder(folder))) {
      throw UsageErrorHandler.notAProject(spec.commandLine(), folder);
    }
    return folder(folder);
  }

  /** Returns the folder, which must exist. */
  Path folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder \"" + folder + "\"");
    }
    return folder;
  }

  static boolean isProject(Path folder) {
    return Files.exists(folder.resolve("jbake.properties"))
        || Files.isDirectory(folder.resolve("content"));
  }
}
