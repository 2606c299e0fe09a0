package dev.recap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page of the manual that is part of an example.
 *
 * @param line the line of the page that its comment is in
 * @param base the example that this one builds on; empty if there is none
 * @param path the file that the block is about; empty for {@link Kind#RUN}
 */
record ManualStep(
    int line, String example, String base, ManualStep.Kind kind, String path, List<String> text) {

  enum Kind {
    /** A file of the project. */
    FILE,
    /** Lines that are added to the end of a file. */
    ADD,
    /** A change of a file: lines that begin with a space, {@code -} or {@code +}. */
    PATCH,
    /** Commands that begin with {@code $}, each followed by what it prints. */
    RUN,
    /** Lines that a file of the baked site contains one after the other; {@code ...} is a gap. */
    OUTPUT;

    boolean changesFiles() {
      return this == FILE || this == ADD || this == PATCH;
    }
  }

  private static final Pattern COMMENT = Pattern.compile("<!-- example: (\\S+)((?: \\S+)*) -->");
  private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w*)");

  boolean isExpectation() {
    return (kind == Kind.OUTPUT || kind == Kind.RUN)
        && text.stream().anyMatch(line -> !line.startsWith("$ ") && !line.equals("..."));
  }

  static List<ManualStep> read(Path page) {
    List<ManualStep> steps = new ArrayList<>();
    List<String> lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.matches()) {
        steps.add(step(page, lines, i, comment));
      }
    }
    return steps;
  }

  private static ManualStep step(Path page, List<String> lines, int at, Matcher comment) {
    String base = "";
    Kind kind = null;
    String path = "";
    for (String word : comment.group(2).trim().split(" ")) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? "" : word.substring(equals + 1);
      if (name.equals("on")) {
        base = value;
      } else {
        kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
        path = value;
      }
    }
    Matcher fence = FENCE.matcher(at + 1 < lines.size() ? lines.get(at + 1) : "");
    if (kind == null || !fence.matches()) {
      throw new IllegalArgumentException(
          "%s:%d: an example's comment stands above a fenced block and says what it is"
              .formatted(page, at + 1));
    }
    int end = end(lines, at + 1, fence.group(1));
    return new ManualStep(
        at + 1, comment.group(1), base, kind, path, List.copyOf(lines.subList(at + 2, end)));
  }

  /** Returns "PAGE:LINE" of each block without a comment; drawings need none. */
  static List<String> unmarkedBlocks(Path page) {
    List<String> unmarked = new ArrayList<>();
    List<String> lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        boolean isMarked = i > 0 && COMMENT.matcher(lines.get(i - 1)).matches();
        if (!isMarked && !fence.group(2).equals("mermaid")) {
          unmarked.add(page + ":" + (i + 1));
        }
        i = end(lines, i, fence.group(1));
      } else if (lines.get(i).startsWith("    ")) {
        unmarked.add(page + ":" + (i + 1));
      }
    }
    return unmarked;
  }

  private static int end(List<String> lines, int fence, String ticks) {
    int end = fence + 1;
    while (!lines.get(end).equals(ticks)) {
      end++;
    }
    return end;
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
