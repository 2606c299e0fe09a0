package dev.recap.site;

import java.util.Optional;

/**
 * The series of a document and its place in it, as the document says.
 *
 * @param part the number as written, which may be impossible
 * @param total the number of parts that a title mentions
 */
public record SeriesHint(String name, Optional<Integer> part, Optional<Integer> total) {

  /** A larger number is no part's, but a year's or a slip. */
  private static final int LAST = 1000;

  /** Checks if the document has a number. */
  boolean isNumbered() {
    return part.filter(number -> number >= 1 && number <= LAST).isPresent();
  }

  /** Returns the number to sort by; documents without one come last. */
  int rank() {
    return isNumbered() ? part.orElseThrow() : Integer.MAX_VALUE;
  }

  /** Checks if the number cannot be right, such as part 3 of 2. */
  public boolean isImpossible() {
    return part.isPresent() && (!isNumbered() || part.get() > total.orElse(LAST));
  }

  SeriesHint in(String series) {
    return new SeriesHint(series, part, total);
  }
}
