package dev.recap.content.html;

import dev.recap.highlight.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Writes code as HTML, with spans for its colours, elements for its lines, and the tags that the
 * author wrote into it. A span that goes on after a line or a tag is closed before and opened
 * again.
 */
final class CodeHtml {

  private final String text;
  private final List<Span> spans;
  private final List<Insert> inserts;
  private final CodeLines lines;
  private final StringBuilder out;
  private final Deque<Span> open = new ArrayDeque<>();
  private int written;
  private int nextSpan;
  private int nextInsert;
  private int line;
  private boolean inLine;

  private CodeHtml(
      String text, List<Span> spans, List<Insert> inserts, CodeLines lines, StringBuilder out) {
    this.text = text;
    this.spans = spans;
    this.inserts = inserts;
    this.lines = lines;
    this.out = out;
  }

  /** HTML that is written before a character of the code. */
  record Insert(int at, String html) {}

  static void write(
      String text, List<Span> spans, List<Insert> inserts, CodeLines lines, StringBuilder out) {
    new CodeHtml(text, spans, inserts, lines, out).write();
  }

  private void write() {
    int at = 0;
    while (at < text.length()) {
      at(at);
      int end = nextBoundary(at);
      resume();
      escape(text, at, end, out);
      at = end;
      if (lines.areMarked() && text.charAt(at - 1) == '\n') {
        endLine(at);
      }
    }
    endSpans(at);
    insert(at);
    endLine(at);
  }

  /** Ends, inserts and begins what belongs before a character. */
  private void at(int at) {
    endSpans(at);
    if (lines.areMarked() && (at == 0 || text.charAt(at - 1) == '\n')) {
      beginLine();
    }
    insert(at);
    while (nextSpan < spans.size() && spans.get(nextSpan).start() == at) {
      Span span = spans.get(nextSpan++);
      if (span.end() > at) {
        open.push(span);
      }
    }
  }

  private int nextBoundary(int at) {
    int end = open.isEmpty() ? text.length() : open.peek().end();
    if (nextSpan < spans.size()) {
      end = Math.min(end, spans.get(nextSpan).start());
    }
    if (nextInsert < inserts.size()) {
      end = Math.min(end, inserts.get(nextInsert).at());
    }
    if (lines.areMarked()) {
      int newline = text.indexOf('\n', at);
      end = newline < 0 ? end : Math.min(end, newline + 1);
    }
    return end;
  }

  private void endSpans(int at) {
    while (!open.isEmpty() && open.peek().end() <= at) {
      open.pop();
      if (written > open.size()) {
        out.append("</span>");
        written--;
      }
    }
  }

  private void insert(int at) {
    while (nextInsert < inserts.size() && inserts.get(nextInsert).at() <= at) {
      pause();
      out.append(inserts.get(nextInsert++).html());
    }
  }

  private void beginLine() {
    line++;
    String tag = lines.startTag(line);
    inLine = !tag.isEmpty();
    if (inLine) {
      pause();
      out.append(tag);
    }
  }

  private void endLine(int at) {
    endSpans(at);
    if (inLine) {
      pause();
      out.append("</span>");
      inLine = false;
    }
  }

  /** Closes the open spans, which go on with the next character of the code. */
  private void pause() {
    for (; written > 0; written--) {
      out.append("</span>");
    }
  }

  private void resume() {
    Iterator<Span> fromOutside = open.descendingIterator();
    for (int i = 0; fromOutside.hasNext(); i++) {
      Span span = fromOutside.next();
      if (i >= written) {
        out.append("<span class=\"").append(span.classes()).append("\">");
      }
    }
    written = open.size();
  }

  /** Returns text as HTML, also for the value of an attribute. */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), html);
    return html.toString().replace("\"", "&quot;");
  }

  private static void escape(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
