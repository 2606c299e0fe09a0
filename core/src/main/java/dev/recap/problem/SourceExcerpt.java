package dev.recap.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The line that a problem is in, to be shown with it.
 *
 * @param number of the line
 * @param text of the line, or of a line that is far too long the part around the place
 * @param caret how many characters stand before the place, where it is one in the line
 */
public record SourceExcerpt(int number, String text, OptionalInt caret) {

  private static final int WIDEST_LINE = 160;

  static Optional<SourceExcerpt> of(Place place, List<String> lines) {
    if (place.line() < 1 || place.line() > lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(place.line() - 1);
    int column = Math.min(Math.max(place.column(), 1), line.length() + 1);
    int from = line.length() <= WIDEST_LINE ? 0 : Math.max(0, column - WIDEST_LINE / 2);
    String shown = line.substring(from, Math.min(line.length(), from + WIDEST_LINE));
    return Optional.of(
        new SourceExcerpt(
            place.line(),
            SafeText.of(shown.replace('\t', ' ')),
            place.column() > 0 ? OptionalInt.of(column - 1 - from) : OptionalInt.empty()));
  }
}
