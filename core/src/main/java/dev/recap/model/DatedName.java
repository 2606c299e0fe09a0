package dev.recap.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file or folder that begins with a day, as in Jekyll: {@code 2013-07-02-day-1.md}.
 * Month and day may have one digit, and underscores, dots and spaces may replace hyphens.
 *
 * @param rest the name without the day, {@code day-1.md}; never empty
 */
public record DatedName(LocalDate date, String rest) {

  private static final Pattern DATED =
      Pattern.compile("(\\d{4})([-_]|\\.(?=\\d\\d\\.\\d\\d))(\\d{1,2})\\2(\\d{1,2})([-_ .].*|$)");

  /** Parses a name; nothing if it does not begin with a day of the calendar. */
  public static Optional<DatedName> of(String name) {
    Matcher matcher = DATED.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              ChronoField.YEAR_OF_ERA.checkValidIntValue(Integer.parseInt(matcher.group(1))),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4)));
      return Optional.of(new DatedName(date, restOf(name, matcher.group(5))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Parses a file's name or, for {@code 2013-07-02-day-1/index.md}, that of its folder. */
  public static Optional<DatedName> of(SourcePath source) {
    if (!source.fileName().startsWith("index.")) {
      return of(source.fileName());
    }
    String folder = source.folder();
    return of(folder.substring(folder.lastIndexOf('/') + 1));
  }

  /** Returns the name without the day, or the whole name if nothing else is left. */
  private static String restOf(String name, String tail) {
    boolean named = tail.length() > 1 && !tail.startsWith(".") && tail.charAt(1) != '.';
    return named ? tail.substring(1) : name;
  }
}
