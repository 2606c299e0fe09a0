package dev.recap.cli;

import dev.recap.fixtures.InlineSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a command line printed, and its exit code.
 *
 * @param out the standard output; how long something took is {@code 0.00 s} in both
 * @param err the error output
 */
record CommandRun(int exit, String out, String err) {

  static final Terminal NO_TERMINAL = new Terminal(false);
  static final Terminal TERMINAL = new Terminal(true);

  static CommandRun of(Object... arguments) {
    return in(NO_TERMINAL, Map.of(), arguments);
  }

  /** On the day of the tests, unless the environment says otherwise. */
  static CommandRun in(Terminal terminal, Map<String, String> environment, Object... arguments) {
    Map<String, String> all = new HashMap<>();
    all.put("SOURCE_DATE_EPOCH", Long.toString(InlineSite.NOW.getEpochSecond()));
    all.putAll(environment);
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(words, all, terminal, new PrintWriter(out), new PrintWriter(err));
    return new CommandRun(exit, untimed(lines(out)), untimed(lines(err)));
  }

  private static String lines(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String untimed(String text) {
    return text.replaceAll("\\d+\\.\\d\\d s\\b", "0.00 s");
  }
}
