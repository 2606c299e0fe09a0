package dev.recap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The flags of JBake's command line, which has no commands. */
final class JBakeFlags {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SRC",
      description = "The project's folder (default: this one).")
  private @Nullable Path source;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DEST",
      description = "Where to write the site (default: the configured folder).")
  private @Nullable Path destination;

  @Option(
      names = {"-b", "--bake"},
      description = "Bake the project; SRC and DEST together imply it.")
  private boolean bake;

  @Option(
      names = {"-s", "--server"},
      description = "Bake, serve the site on this machine and bake again after every change.")
  boolean serve;

  @Option(names = "--poll", description = "With -s: look for changes every second.")
  boolean poll;

  @Option(
      names = {"-i", "--init"},
      description = "Make an example project in SRC.")
  boolean init;

  @Option(
      names = {"-t", "--template"},
      arity = "0..1",
      paramLabel = "ENGINE",
      fallbackValue = InitCommand.FREEMARKER,
      description = "The template engine of the example: freemarker, the default.")
  private @Nullable String template;

  @Option(names = "--reset", description = "Discard the cache and write every file again.")
  boolean reset;

  @Option(
      names = {"-ls", "--list-settings"},
      description = "List every setting with its value.")
  boolean list;

  /** Returns the project's folder. */
  Path sourceOrHere() {
    return source == null ? Path.of(".") : source;
  }

  Optional<Path> source() {
    return Optional.ofNullable(source);
  }

  Optional<Path> destination() {
    return Optional.ofNullable(destination);
  }

  Optional<String> template() {
    return Optional.ofNullable(template);
  }

  boolean bakes() {
    return bake || destination != null;
  }
}
