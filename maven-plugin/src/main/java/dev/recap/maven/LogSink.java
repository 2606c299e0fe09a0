package dev.recap.maven;

import dev.recap.cli.OutputSink;
import dev.recap.problem.Severity;
import org.apache.maven.plugin.logging.Log;

/** Lines in the log of a build, at Maven's levels. */
record LogSink(Log log) implements OutputSink {

  @Override
  public void result(String line) {
    log.info(line);
  }

  @Override
  public void note(String line) {
    log.info(line);
  }

  @Override
  public void problem(Severity severity, String text) {
    if (severity == Severity.ERROR) {
      log.error(text);
    } else {
      log.warn(text);
    }
  }
}
