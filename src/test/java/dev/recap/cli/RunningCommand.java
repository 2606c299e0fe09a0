package dev.recap.cli;

import dev.recap.fixtures.InlineSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line that runs until it is stopped, as by Ctrl+C. */
final class RunningCommand {

  private static final Pattern ADDRESS = Pattern.compile(" at (http://\\S+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FutureTask<Integer> exit;
  private final Thread thread;

  private RunningCommand(String[] words) {
    Map<String, String> environment =
        Map.of("SOURCE_DATE_EPOCH", Long.toString(InlineSite.NOW.getEpochSecond()));
    exit =
        new FutureTask<>(
            () ->
                Main.run(
                    words,
                    environment,
                    CommandRun.NO_TERMINAL,
                    new PrintWriter(out),
                    new PrintWriter(err)));
    thread = new Thread(exit, "command");
    thread.start();
  }

  static RunningCommand of(Object... arguments) {
    return new RunningCommand(
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  /** Where the command says that it serves. */
  URI address() throws InterruptedException {
    while (thread.isAlive()) {
      Matcher matcher = ADDRESS.matcher(out.toString());
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      Thread.sleep(20);
    }
    throw new AssertionError("it ended: " + out + err);
  }

  void waitForError(String text) throws InterruptedException {
    while (!err.toString().contains(text)) {
      if (!thread.isAlive()) {
        throw new AssertionError("it ended: " + out + err);
      }
      Thread.sleep(20);
    }
  }

  /** Gives the exit code. */
  int stop() throws InterruptedException {
    thread.interrupt();
    try {
      return exit.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
