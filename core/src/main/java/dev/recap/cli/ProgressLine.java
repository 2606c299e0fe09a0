package dev.recap.cli;

import dev.recap.model.Progress;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows the progress of a bake on a terminal once it takes longer than a second. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long QUIET_MILLIS = 1000;
  private static final long REFRESH_MILLIS = 100;

  private final Console console;
  private final Timer timer = new Timer("progress", true);
  private final AtomicInteger done = new AtomicInteger();
  private volatile String stage = "";
  private volatile int steps;
  private String shown = "";
  private boolean closed;

  private ProgressLine(Console console) {
    this.console = console;
  }

  static ProgressLine on(Console console) {
    ProgressLine line = new ProgressLine(console);
    if (console.canReplaceLines()) {
      line.timer.schedule(line.task(), QUIET_MILLIS, REFRESH_MILLIS);
    }
    return line;
  }

  private TimerTask task() {
    return new TimerTask() {
      @Override
      public void run() {
        show();
      }
    };
  }

  private synchronized void show() {
    if (closed || stage.isEmpty()) {
      return;
    }
    String text =
        steps == 0
            ? stage + (done.get() == 0 ? " …" : String.format(Locale.ROOT, " %,d", done.get()))
            : String.format(Locale.ROOT, "%s %,d of %,d", stage, done.get(), steps);
    // A program that asks for a passphrase may write on the same line.
    if (!text.equals(shown)) {
      shown = text;
      console.progress(text);
    }
  }

  @Override
  public void stage(String name, int count) {
    done.set(0);
    steps = count;
    stage = name;
  }

  @Override
  public void step() {
    done.incrementAndGet();
  }

  @Override
  public synchronized void note(String text) {
    clear();
    console.err("recap: " + text);
  }

  /** Removes the line, so that others can be printed, until the next stage begins. */
  synchronized void pause() {
    stage = "";
    clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.cancel();
    clear();
  }

  private void clear() {
    if (!shown.isEmpty()) {
      shown = "";
      console.progress("");
    }
  }
}
