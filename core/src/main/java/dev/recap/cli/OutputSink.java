package dev.recap.cli;

import dev.recap.problem.Severity;

/** Where the lines of commands go: to the streams of a process, or into a build's log. */
public interface OutputSink {

  /** What was asked for. */
  void result(String line);

  /** What else whoever waits should know. */
  void note(String line);

  /**
   * Something to mend.
   *
   * @param text of one line or more
   */
  void problem(Severity severity, String text);

  /** Writes over the last line if it was written so. Asked for only on a terminal. */
  default void progress(String line) {}
}
