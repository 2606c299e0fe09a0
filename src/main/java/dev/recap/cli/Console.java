package dev.recap.cli;

import dev.recap.Printable;
import dev.recap.ShownProblems;
import dev.recap.model.Problem;
import dev.recap.write.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where commands write. Results go to the standard output, problems and progress to the error
 * output.
 */
final class Console {

  static final int OF_EACH_KIND = 100;

  private final Map<String, String> environment;
  private final Terminal terminal;
  private final PrintWriter out;
  private final PrintWriter err;

  Console(Map<String, String> environment, Terminal terminal, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.terminal = terminal;
    this.out = out;
    this.err = err;
  }

  /**
   * Whether to use colours: on a terminal, unless NO_COLOR is set (no-color.org) or it is a dumb
   * one.
   */
  boolean colours() {
    return rewritesLines() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether a line may be written over to show progress. */
  boolean rewritesLines() {
    return terminal.interactive() && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  Map<String, String> environment() {
    return environment;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void tell(String line) {
    err.println(line);
    err.flush();
  }

  /** Writes over the last line if it was written so. */
  void overwrite(String line) {
    err.print("\r\u001b[2K" + line);
    err.flush();
  }

  void problems(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, colours());
    ShownProblems shown = ShownProblems.of(problems, OF_EACH_KIND);
    shown.problems().forEach(problem -> err.println(text.of(problem)));
    shown.more().forEach(err::println);
    err.flush();
  }

  /** A machine that is broken, or a bug. */
  int failed(Exception failure) {
    if (failure instanceof OutputException || failure instanceof IOException) {
      tell("recap: " + Printable.of(String.valueOf(failure.getMessage())));
      return Main.FAILED;
    }
    tell("recap: this is a bug in recap, please report it with the lines below");
    failure.printStackTrace(err);
    err.flush();
    return Main.FAILED;
  }
}
