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
    String[] lines = text.split("\n");
    List<Span> spans = new ArrayList<>(lines.length);
    int start = 0;
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(",", 3);
      start += Integer.parseInt(parts[0]);
      spans.add(new Span(start, start + Integer.parseInt(parts[1]), parts[2]));
    }
    return new Colours(Outcome.valueOf(lines[0]), spans);
  }
}
