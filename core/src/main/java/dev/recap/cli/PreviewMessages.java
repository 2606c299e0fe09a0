package dev.recap.cli;

import dev.recap.preview.PreviewListener;
import dev.recap.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints the events of a preview. */
final class PreviewMessages implements PreviewListener, AutoCloseable {

  private final Console console;
  private final Path project;
  private final ProgressLine line;
  private List<Problem> before = List.of();

  PreviewMessages(Console console, Path project) {
    this.console = console;
    this.project = project;
    this.line = ProgressLine.on(console);
  }

  @Override
  public void stage(String name, int steps) {
    line.stage(name, steps);
  }

  @Override
  public void step() {
    line.step();
  }

  @Override
  public void note(String text) {
    line.note(text);
  }

  @Override
  public void changed(Duration time) {
    console.out(String.format(Locale.ROOT, "changed in %.0f ms", time.toNanos() / 1e6));
  }

  /** Prints only problems that are new. */
  @Override
  public synchronized void problems(List<Problem> problems) {
    List<Problem> fresh = problems.stream().filter(problem -> !before.contains(problem)).toList();
    console.problems(fresh, project);
    if (problems.isEmpty() && !before.isEmpty()) {
      console.out("all problems are fixed");
    }
    before = problems;
  }

  @Override
  public void failed(Exception failure) {
    console.failed(failure);
  }

  /** Ends the progress line after the first reading. */
  @Override
  public void close() {
    line.close();
  }
}
