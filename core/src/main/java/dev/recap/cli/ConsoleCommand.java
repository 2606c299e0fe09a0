package dev.recap.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that prints to a console. */
abstract class ConsoleCommand implements Callable<Integer> {

  final Console console;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  ConsoleCommand(Console console) {
    this.console = console;
  }

  /** Returns the clock's time, or the one of SOURCE_DATE_EPOCH. */
  final Instant now() {
    try {
      return SourceDate.now(console.environment());
    } catch (IllegalArgumentException invalid) {
      throw new ParameterException(spec.commandLine(), invalid.getMessage(), invalid);
    }
  }

  final ParameterException usageError(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
