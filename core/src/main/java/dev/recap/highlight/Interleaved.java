package dev.recap.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Text in which code is mixed with what is not code: the prompts and the output of a console, or
 * the signs of a diff. Runs of code are coloured as if nothing were between their lines.
 */
final class Interleaved {

  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private final Function<String, List<Span>> colour;

  private Interleaved(Function<String, List<Span>> colour) {
    this.colour = colour;
  }

  /**
   * Colours a session of Python's console.
   *
   * @param colour colours Python
   */
  static List<Span> pythonConsole(
      String text, String promptClass, Function<String, List<Span>> colour) {
    Interleaved result = new Interleaved(colour);
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = lineEnd(text, lineStart);
      boolean first = isPrompt(text, ">>>", lineStart);
      boolean further = result.code.length() > 0 && isPrompt(text, "...", lineStart);
      if (first || !further) {
        result.endRun();
      }
      if (first || further) {
        result.spans.add(new Span(lineStart, lineStart + 3, promptClass));
        int codeStart = Math.min(lineStart + 4, lineEnd);
        result.addCode(text, Math.max(codeStart, lineStart + 3), lineEnd);
      }
      lineStart = lineEnd;
    }
    return result.sorted();
  }

  private static boolean isPrompt(String text, String prompt, int at) {
    int after = at + prompt.length();
    return text.startsWith(prompt, at)
        && (after == text.length() || text.charAt(after) == ' ' || text.charAt(after) == '\n');
  }

  /**
   * Colours a diff, and the code in it.
   *
   * @param classes give the class for a line that begins with a sign
   * @param colour colours the language of the code
   */
  static List<Span> diff(
      String text, Function<String, String> classes, Function<String, List<Span>> colour) {
    Interleaved result = new Interleaved(colour);
    int lineStart = 0;
    char before = 0;
    while (lineStart < text.length()) {
      int lineEnd = lineEnd(text, lineStart);
      char sign = signOf(text, lineStart);
      if (sign != before) {
        result.endRun();
        before = sign;
      }
      switch (sign) {
        case '+', '-' -> {
          String type = sign == '+' ? "inserted" : "deleted";
          result.spans.add(new Span(lineStart, lineEnd, classes.apply(type)));
          result.addCode(text, lineStart + 1, lineEnd);
        }
        case ' ' -> result.addCode(text, lineStart + 1, lineEnd);
        default -> result.spans.add(new Span(lineStart, lineEnd, classes.apply("coord")));
      }
      lineStart = lineEnd;
    }
    return result.sorted();
  }

  /** Returns the sign of a line of code, a space for none, or {@code @} for a heading. */
  private static char signOf(String text, int at) {
    boolean heading =
        List.of("@@", "+++ ", "--- ", "diff ", "index ").stream()
            .anyMatch(start -> text.startsWith(start, at));
    char first = text.charAt(at);
    if (heading) {
      return '@';
    }
    return first == '+' || first == '-' ? first : ' ';
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private void addCode(String text, int from, int to) {
    if (from < to) {
      starts.add(code.length());
      origins.add(from);
      code.append(text, from, to);
    }
  }

  /** Colours the code so far, and divides spans that reach over what is between its lines. */
  private void endRun() {
    if (code.length() == 0) {
      return;
    }
    for (Span span : colour.apply(code.toString())) {
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : code.length();
        int from = Math.max(span.start(), starts.get(i));
        int to = Math.min(span.end(), end);
        if (from < to) {
          int moved = origins.get(i) - starts.get(i);
          spans.add(new Span(from + moved, to + moved, span.classes()));
        }
      }
    }
    code.setLength(0);
    starts.clear();
    origins.clear();
  }

  private List<Span> sorted() {
    endRun();
    // The sort keeps the order of equal spans, in which the outer ones were added first.
    spans.sort(Comparator.comparingInt(Span::start).thenComparing(span -> -span.end()));
    return spans;
  }
}
