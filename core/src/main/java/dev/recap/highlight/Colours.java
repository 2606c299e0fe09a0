package dev.recap.highlight;

import java.util.List;

/** The colours of a block of code, or the reason why it has none. */
public record Colours(Outcome outcome, List<Span> spans) {

  static final Colours NONE = new Colours(Outcome.COLOURED, List.of());

  /** The outcome for a block. */
  public enum Outcome {
    COLOURED,
    /** The language has no grammar. */
    UNKNOWN_LANGUAGE,
    /** The block is longer than {@link Highlighter#LONGEST}. */
    TOO_LONG,
    /** A pattern read the block again and again, or is nested too deep. */
    RUNAWAY
  }

  public Colours {
    spans = List.copyOf(spans);
  }
}
