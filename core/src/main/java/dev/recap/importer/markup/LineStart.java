package dev.recap.importer.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes what begins a block in Markdown at the start of a line of text. */
final class LineStart {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern MARKER =
      Pattern.compile("(?:#{1,6}|[-+:~])(?=\\s|$)|>|={1,}\\s*$|-+\\s*$|!!!|\\?\\?\\?|~~~|\\|");

  private LineStart() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (String line : text.split("\n", -1)) {
      escaped.append(escaped.isEmpty() ? "" : "\n").append(line(line));
    }
    return escaped.toString();
  }

  private static String line(String line) {
    Matcher number = NUMBER.matcher(line);
    if (number.lookingAt()) {
      return number.group(1) + "\\" + line.substring(number.end(1));
    }
    return MARKER.matcher(line).lookingAt() ? "\\" + line : line;
  }
}
