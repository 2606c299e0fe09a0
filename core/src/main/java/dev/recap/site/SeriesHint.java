package dev.recap.site;

import java.util.Optional;

/**
 * What a document says of its series.
 *
 * @param name of the series
 * @param part as it is written, which may be none that there can be
 * @param total how many parts a title says there are
 */
public record SeriesHint(String name, Optional<Integer> part, Optional<Integer> total) {

  /** A larger number is no part's, but a year's or a slip. */
  private static final int LAST = 1000;

  /** Whether it says where the document stands. */
  boolean isNumbered() {
    return part.filter(number -> number >= 1 && number <= LAST).isPresent();
  }

  /** Those that don't say it come at the end. */
  int rank() {
    return isNumbered() ? part.orElseThrow() : Integer.MAX_VALUE;
  }

  /** Whether it says what can't be, such as part 3 of 2. */
  public boolean isImpossible() {
    return part.isPresent() && (!isNumbered() || part.get() > total.orElse(LAST));
  }

  SeriesHint in(String series) {
    return new SeriesHint(series, part, total);
  }
}
