package dev.recap.cli;

import dev.recap.problem.Severity;
import java.io.PrintWriter;

/** Results go to the standard output, problems and progress to the error output. */
record StreamSink(PrintWriter out, PrintWriter err) implements OutputSink {

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
