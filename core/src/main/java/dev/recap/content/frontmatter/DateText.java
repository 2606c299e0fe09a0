package dev.recap.content.frontmatter;

import dev.recap.model.WrittenTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the dates of front matter: the forms of ISO 8601, RFC 3339 and YAML's timestamps. The year
 * comes first; month, day and hour may have one digit; slashes or dots may separate the parts of
 * the day; seconds, fraction and offset are optional.
 */
public final class DateText {

  static final String FORMS =
      "write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})"
              + "(?:(?:[Tt]|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
              + "\\s*(?<offset>[Zz]|UTC|GMT"
              + "|(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?)?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b.*", Pattern.DOTALL);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.] ?(\\d{1,2})[-/.] ?(\\d{4})\\b.*");

  private DateText() {}

  /** Returns the time in its own offset, or else in the zone; empty for other texts. */
  public static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
    try {
      return parseWritten(text).map(written -> written.in(zone));
    } catch (DateTimeException beyondAllYears) {
      return Optional.empty();
    }
  }

  /** Returns the day or time as it is written; empty for other texts. */
  static Optional<WrittenTime> parseWritten(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WrittenTime(day(matcher), time(matcher), offset(matcher)));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(Matcher matcher) {
    if (matcher.group("offset") == null) {
      return Optional.empty();
    }
    if (matcher.group("sign") == null) {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = matcher.group("sign").equals("-") ? -1 : 1;
    int minutes = matcher.group("minutes") == null ? 0 : number(matcher, "minutes");
    return Optional.of(ZoneOffset.ofHoursMinutes(sign * number(matcher, "hours"), sign * minutes));
  }

  private static LocalDate day(Matcher matcher) {
    return LocalDate.of(
        ChronoField.YEAR_OF_ERA.checkValidIntValue(number(matcher, "year")),
        number(matcher, "month"),
        number(matcher, "day"));
  }

  private static Optional<LocalTime> time(Matcher matcher) {
    if (matcher.group("hour") == null) {
      return Optional.empty();
    }
    int second = matcher.group("second") == null ? 0 : number(matcher, "second");
    String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return Optional.of(
        LocalTime.of(number(matcher, "hour"), number(matcher, "minute"), second, nanos));
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Returns a hint for a text that is not a date. */
  public static String hint(String text) {
    String date = text.strip();
    Matcher form = FORM.matcher(date);
    if (form.matches()) {
      return impossible(form);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(date);
    if (yearFirst.matches()) {
      return iso(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
          .map(day -> "write the day as %s; a time goes after it as 21:54".formatted(day))
          .orElse(FORMS);
    }
    Matcher yearLast = YEAR_LAST.matcher(date);
    return yearLast.matches() ? yearLast(yearLast) : FORMS;
  }

  private static String impossible(Matcher form) {
    if (number(form, "year") == 0) {
      return "years run from 0001; the order is year, month, day";
    }
    int month = number(form, "month");
    if (month < 1 || month > 12) {
      return "months run from 01 to 12; the order is year, month, day";
    }
    YearMonth inMonth = Year.of(number(form, "year")).atMonth(month);
    int day = number(form, "day");
    if (day < 1 || day > inMonth.lengthOfMonth()) {
      return "%s %s has %s days"
          .formatted(
              inMonth.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
              inMonth.getYear(),
              inMonth.lengthOfMonth());
    }
    return "times run from 00:00:00 to 23:59:59, offsets from -18:00 to +18:00";
  }

  /** Returns a hint with both meanings of 01/07/2013, which differ in Europe and America. */
  private static String yearLast(Matcher matcher) {
    String year = matcher.group(3);
    Optional<LocalDate> dayFirst = iso(year, matcher.group(2), matcher.group(1));
    Optional<LocalDate> monthFirst = iso(year, matcher.group(1), matcher.group(2));
    if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
      return "write the year first: %s, or %s if the month came first"
          .formatted(dayFirst.get(), monthFirst.get());
    }
    return dayFirst.or(() -> monthFirst).map(day -> "write the year first: " + day).orElse(FORMS);
  }

  private static Optional<LocalDate> iso(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
