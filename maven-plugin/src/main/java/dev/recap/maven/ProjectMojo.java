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
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of all goals, with the names and defaults of {@code jbake:generate}. */
@SuppressWarnings("NullAway.Init") // Maven fills in the parameters
abstract class ProjectMojo extends AbstractMojo {

  /** The project's folder, with {@code jbake.properties} and {@code content/}. */
  @Parameter(
      property = "jbake.inputDirectory",
      defaultValue = "${project.basedir}/src/main/jbake",
      required = true)
  private File inputDirectory;

  /** The folder of the site. */
  @Parameter(
      property = "jbake.outputDirectory",
      defaultValue = "${project.build.directory}/${project.build.finalName}",
      required = true)
  private File outputDirectory;

  /** Fails the build on errors. If false, the pages that have no errors are written. */
  @Parameter(property = "jbake.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Discards the cache of earlier bakes and writes every file again. */
  @Parameter(property = "jbake.isClearCache", defaultValue = "false")
  private boolean isClearCache;

  /** Lists drafts as if they were published. */
  @Parameter(property = "recap.drafts", defaultValue = "false")
  private boolean drafts;

  /** Lists posts with a future date. */
  @Parameter(property = "recap.future", defaultValue = "false")
  private boolean future;

  /** Skips the goal. */
  @Parameter(property = "recap.skip", defaultValue = "false")
  private boolean skip;

  /** The properties of the POM: templates see them as settings that jbake.properties lacks. */
  @Parameter(defaultValue = "${project.properties}", readonly = true)
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
        throw new MojoFailureException("the site has errors; they are listed above");
      }
    } catch (OutputException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException(OutputException.reason(e), e);
    }
  }

  /** Runs the goal and returns the exit code of the command of the same name. */
  abstract int run(Console console, Path project) throws IOException;

  /** Returns the project's settings, with the properties of the POM as fallbacks. */
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
