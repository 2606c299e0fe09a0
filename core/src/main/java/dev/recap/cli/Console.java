package dev.recap.cli;

import dev.recap.output.OutputException;
import dev.recap.problem.Problem;
import dev.recap.problem.ProblemSummary;
import dev.recap.problem.SafeText;
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
  private final OutputSink outputSink;

  Console(Map<String, String> environment, Terminal terminal, OutputSink outputSink) {
    this.environment = environment;
    this.terminal = terminal;
    this.outputSink = outputSink;
  }

  /** One that no terminal shows. */
  public Console(Map<String, String> environment, OutputSink outputSink) {
    this(environment, new Terminal(false), outputSink);
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

  void out(String line) {
    outputSink.result(line);
  }

  void err(String line) {
    outputSink.note(line);
  }

  /** Writes over the last line if it was written so. */
  void progress(String line) {
    outputSink.progress(line);
  }

  void problems(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, colours());
    ProblemSummary summary = ProblemSummary.of(problems, OF_EACH_KIND);
    summary
        .problems()
        .forEach(problem -> outputSink.problem(problem.severity(), text.format(problem)));
    summary.more().forEach(outputSink::note);
  }

  /** Problems that somebody has asked for: a result. */
  void findings(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, colours());
    ProblemSummary summary = ProblemSummary.of(problems, OF_EACH_KIND);
    summary.problems().forEach(problem -> outputSink.result(text.format(problem)));
    summary.more().forEach(outputSink::result);
  }

  /** A machine that is broken, or a bug. */
  int failed(Exception failure) {
    if (failure instanceof OutputException || failure instanceof IOException) {
      String reason =
          failure instanceof IOException broken
              ? OutputException.reason(broken)
              : String.valueOf(failure.getMessage());
      err("recap: " + SafeText.of(reason));
      return Main.FAILED;
    }
    err("recap: this is a bug in recap; report it with the lines below");
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    err(trace.toString().stripTrailing());
    return Main.FAILED;
  }
}
