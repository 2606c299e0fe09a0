package dev.recap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** JBake's command line, which knows no commands: what to do is said by flags. */
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
      description = "Bake the project; SRC and DEST together mean that too.")
  private boolean bake;

  @Option(
      names = {"-s", "--server"},
      description = "Bake, show the site on this machine and bake again after every change.")
  private boolean serve;

  @Option(
      names = {"-i", "--init"},
      description = "Make an example project in SRC.")
  private boolean init;

  @Option(
      names = {"-t", "--template"},
      arity = "0..1",
      paramLabel = "ENGINE",
      fallbackValue = NewProjects.FREEMARKER,
      description = "The example's template engine: freemarker, which is the default.")
  private @Nullable String template;

  @Option(names = "--reset", description = "Forget earlier bakes and write every file anew.")
  private boolean reset;

  @Option(
      names = {"-ls", "--list-settings"},
      description = "List every setting with its value.")
  private boolean list;

  Path source() {
    return source == null ? Path.of(".") : source;
  }

  Optional<Path> sourceIfGiven() {
    return Optional.ofNullable(source);
  }

  Optional<Path> destination() {
    return Optional.ofNullable(destination);
  }

  boolean bakes() {
    return bake || destination != null;
  }

  boolean serves() {
    return serve;
  }

  boolean inits() {
    return init;
  }

  boolean lists() {
    return list;
  }

  boolean resets() {
    return reset;
  }

  Optional<String> template() {
    return Optional.ofNullable(template);
  }
}
