package dev.recap.content.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * HTML in which {@link CodeBlocks} has coloured the code.
 *
 * @param copied the offsets in the HTML where unchanged parts begin, with their former offsets
 * @param findings the mistakes in what authors wrote about their code
 */
public record ColouredHtml(
    String html, NavigableMap<Integer, Integer> copied, List<Finding> findings) {

  /**
   * A mistake.
   *
   * @param at its former offset
   * @param written what the author wrote there
   */
  public record Finding(int at, String written, String code, String message, String hint) {}

  public ColouredHtml {
    findings = List.copyOf(findings);
  }

  static ColouredHtml unchanged(String html) {
    return new ColouredHtml(html, new TreeMap<>(), List.of());
  }

  /** Returns the offset that a character had before the code was coloured. */
  public int formerOffset(int offset) {
    Map.Entry<Integer, Integer> part = copied.floorEntry(offset);
    return part == null ? offset : part.getValue() + offset - part.getKey();
  }

  /** Replaces parts of HTML from its start to its end. */
  static final class Builder {

    private final String former;
    private final StringBuilder html;
    private final NavigableMap<Integer, Integer> copied = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int done;

    Builder(String former) {
      this.former = former;
      this.html = new StringBuilder(former.length() * 3 / 2);
    }

    void add(Finding finding) {
      findings.add(finding);
    }

    /** Copies everything up to an offset. */
    Builder copyTo(int end) {
      if (end > done) {
        copied.put(html.length(), done);
        html.append(former, done, end);
        done = end;
      }
      return this;
    }

    /** Leaves out everything up to an offset. */
    Builder skipTo(int end) {
      done = end;
      return this;
    }

    Builder write(String text) {
      html.append(text);
      return this;
    }

    /** Returns the text so far, to which others may append. */
    StringBuilder html() {
      return html;
    }

    ColouredHtml build() {
      if (done == 0) {
        return new ColouredHtml(former, copied, findings);
      }
      copyTo(former.length());
      return new ColouredHtml(html.toString(), copied, findings);
    }
  }
}
