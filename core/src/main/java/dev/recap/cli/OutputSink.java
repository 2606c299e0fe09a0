package dev.recap.cli;

import dev.recap.problem.Severity;
import java.io.PrintWriter;

/** Receives the lines that commands print: the streams of a process, or the log of a build. */
public interface OutputSink {

  /** Prints a result of the command. */
  void result(String line);

  /** Prints a note that is not part of the result. */
  void note(String line);

  /**
   * Prints a problem.
   *
   * @param text one or more lines
   */
  void problem(Severity severity, String text);

  /** Replaces the last line if it was printed this way. Called on a terminal only. */
  default void progress(String line) {}

  /** Prints results to the standard output, problems and progress to the error output. */
  record Streams(PrintWriter out, PrintWriter err) implements OutputSink {

    @Override
    public void result(String line) {
      out.println(line);
      out.flush();
    }

    @Override
    public void note(String line) {
      err.println(line);
      err.flush();
    }

    @Override
    public void problem(Severity severity, String text) {
      note(text);
    }

    @Override
    public void progress(String line) {
      err.print("\r\u001b[2K" + line);
      err.flush();
    }
  }
}
