package dev.recap.cli;

import dev.recap.output.OutputException;
import dev.recap.problem.Printable;
import dev.recap.problem.Problem;
import dev.recap.problem.ShownProblems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What commands know of the place where they run, and where they write. */
public final class Console {

  static final int OF_EACH_KIND = 100;

  private final Map<String, String> environment;
  private final Terminal terminal;
  private final Lines lines;

  Console(Map<String, String> environment, Terminal terminal, Lines lines) {
    this.environment = environment;
    this.terminal = terminal;
    this.lines = lines;
  }

  /** One that no terminal shows. */
  public Console(Map<String, String> environment, Lines lines) {
    this(environment, new Terminal(false), lines);
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
    lines.result(line);
  }

  void tell(String line) {
    lines.note(line);
  }

  /** Writes over the last line if it was written so. */
  void overwrite(String line) {
    lines.overwrite(line);
  }

  void problems(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, colours());
    ShownProblems shown = ShownProblems.of(problems, OF_EACH_KIND);
    shown.problems().forEach(problem -> lines.problem(problem.severity(), text.of(problem)));
    shown.more().forEach(lines::note);
  }

  /** Problems that somebody has asked for: a result. */
  void findings(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, colours());
    ShownProblems shown = ShownProblems.of(problems, OF_EACH_KIND);
    shown.problems().forEach(problem -> lines.result(text.of(problem)));
    shown.more().forEach(lines::result);
  }

  /** A machine that is broken, or a bug. */
  int failed(Exception failure) {
    if (failure instanceof OutputException || failure instanceof IOException) {
      String reason =
          failure instanceof IOException broken
              ? OutputException.reason(broken)
              : String.valueOf(failure.getMessage());
      tell("recap: " + Printable.of(reason));
      return Main.FAILED;
    }
    tell("recap: this is a bug in recap; report it with the lines below");
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    tell(trace.toString().stripTrailing());
    return Main.FAILED;
  }
}
