package dev.recap.cli;

import dev.recap.output.OutputException;
import dev.recap.problem.Problem;
import dev.recap.problem.ProblemSummary;
import dev.recap.problem.SafeText;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment that commands run in, and the output that they print to. */
public final class Console {

  /** The highest number of errors, and of warnings, that are printed. */
  static final int MOST_OF_EACH_KIND = 100;

  private final Map<String, String> environment;
  private final boolean interactive;
  private final OutputSink sink;

  /**
   * @param interactive true if the output is a terminal, where lines may be coloured and replaced
   */
  Console(Map<String, String> environment, boolean interactive, OutputSink sink) {
    this.environment = environment;
    this.interactive = interactive;
    this.sink = sink;
  }

  /** Creates a console without a terminal. */
  public Console(Map<String, String> environment, OutputSink sink) {
    this(environment, false, sink);
  }

  /**
   * Returns true if the standard output is a terminal. The launcher reports it in a system
   * property; without the launcher Java's console is asked.
   */
  @SuppressWarnings("SystemConsoleNull") // On a newer JDK without the launcher lines stay plain.
  static boolean isProcessInteractive() {
    String launcher = System.getProperty("recap.terminal");
    return launcher == null
        ? Runtime.version().feature() < 22 && System.console() != null
        : launcher.equals("true");
  }

  /** Returns true on a terminal that is not dumb, unless NO_COLOR is set (no-color.org). */
  boolean usesColours() {
    return canReplaceLines() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Returns true if a line can be replaced to show progress. */
  boolean canReplaceLines() {
    return interactive && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Returns the first program of one of these names in the folders of {@code PATH}. */
  Optional<Path> program(String... names) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(names).map(Path.of(folder)::resolve))
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
        .findFirst();
  }

  void out(String line) {
    sink.result(line);
  }

  void err(String line) {
    sink.note(line);
  }

  void progress(String line) {
    sink.progress(line);
  }

  /** Prints the problems of a command to the error output. */
  void problems(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, usesColours());
    ProblemSummary summary = ProblemSummary.of(problems, MOST_OF_EACH_KIND);
    summary.problems().forEach(problem -> sink.problem(problem.severity(), text.format(problem)));
    summary.more().forEach(sink::note);
  }

  /** Prints problems that are the result of a command, thus to the standard output. */
  void findings(List<Problem> problems, Path project) {
    ProblemText text = new ProblemText(project, usesColours());
    ProblemSummary summary = ProblemSummary.of(problems, MOST_OF_EACH_KIND);
    summary.problems().forEach(problem -> sink.result(text.format(problem)));
    summary.more().forEach(sink::result);
  }

  /** Prints a failure of the machine or a bug and returns the exit code. */
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
