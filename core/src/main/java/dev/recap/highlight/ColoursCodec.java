package dev.recap.highlight;

import dev.recap.highlight.Colours.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@link Colours} as text: the outcome, and for each span the distance from the start of the
 * one before, its length and its classes.
 */
final class ColoursCodec {

  private ColoursCodec() {}

  static String write(Colours colours) {
    StringBuilder text = new StringBuilder(colours.outcome().name());
    int start = 0;
    for (Span span : colours.spans()) {
      text.append('\n').append(span.start() - start).append(',').append(span.end() - span.start());
      text.append(',').append(span.classes());
      start = span.start();
    }
    return text.toString();
  }

  static Colours read(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int lineEnd = endOf('\n', 0, text);
    Outcome outcome = Outcome.valueOf(text.substring(0, lineEnd));
    while (lineEnd < text.length()) {
      int line = lineEnd + 1;
      lineEnd = endOf('\n', line, text);
      int first = endOf(',', line, text);
      int second = endOf(',', first + 1, text);
      start += Integer.parseInt(text, line, first, 10);
      int length = Integer.parseInt(text, first + 1, second, 10);
      spans.add(new Span(start, start + length, text.substring(second + 1, lineEnd)));
    }
    return new Colours(outcome, spans);
  }

  private static int endOf(char end, int from, String text) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found;
  }
}
