package dev.recap.maven;

import dev.recap.build.BakeOptions;
import dev.recap.cli.Console;
import dev.recap.cli.Main;
import dev.recap.cli.SourceDate;
import dev.recap.config.SettingsSource;
import dev.recap.output.OutputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What all goals have in common, with the names and defaults of {@code jbake:generate}. */
@SuppressWarnings("NullAway.Init") // Maven fills in the parameters
abstract class ProjectMojo extends AbstractMojo {

  /** The project's folder, with {@code jbake.properties} and {@code content/}. */
  private File inputDirectory;

  /** Where to write the site. */
  private File outputDirectory;

  /**
   * Whether errors fail the build. Without it the build goes on, and what can be baked in spite of
   * them is written.
   */
  private boolean failOnError;

  /** Whether to forget earlier bakes and write every file anew. */
  private boolean isClearCache;

  /** Whether to list drafts as if they were published. */
  private boolean drafts;

  /** Whether to list posts whose date lies in the future. */
  private boolean future;

  /** Whether to do nothing. */
  private boolean skip;

  /** Seen by templates as keys of the settings, where jbake.properties has no such key. */
  private Properties properties;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped, as recap.skip says");
      return;
    }
    Path project = inputDirectory.toPath().toAbsolutePath().normalize();
    if (!Files.isDirectory(project)) {
      throw new MojoExecutionException(
          "there is no folder " + project + "; inputDirectory names the project's folder");
    }
    Console console = new Console(System.getenv(), new LogSink(getLog()));
    try {
      SourceDate.now(System.getenv());
    } catch (IllegalArgumentException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    }
    try {
      int exit = run(console, project);
      if (exit == Main.USAGE || (exit != 0 && failOnError)) {
        throw new MojoFailureException("the site has errors, which are told above");
      }
    } catch (IOException | OutputException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Does what the goal is for; gives what the command of that name gives as its exit code. */
  abstract int run(Console console, Path project) throws IOException;

  /** The project's settings, and the properties of the POM behind them. */
  SettingsSource settings() {
    Map<String, String> fallbacks = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> fallbacks.put(name, properties.getProperty(name)));
    return SettingsSource.OF_PROJECT.withFallbacks(fallbacks);
  }

  BakeOptions options() {
    return new BakeOptions(
        Optional.of(outputDirectory.toPath()),
        drafts,
        future,
        isClearCache,
        !failOnError,
        SourceDate.now(System.getenv()),
        Runtime.getRuntime().availableProcessors());
  }
}
