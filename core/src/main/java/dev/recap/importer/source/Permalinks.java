package dev.recap.importer.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the patterns of addresses of Jekyll, Hugo and Pelican. */
final class Permalinks {

  private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");

  private Permalinks() {}

  /** Returns the values of the tokens of a date; none if the text begins with none. */
  static Map<String, String> ofDate(String date) {
    Map<String, String> tokens = new TreeMap<>();
    try {
      LocalDate day = LocalDate.parse(date.substring(0, Math.min(10, date.length())));
      String time = date.length() >= 19 ? date.substring(11, 19) : "00:00:00";
      tokens.put("year", date.substring(0, 4));
      tokens.put("short_year", date.substring(2, 4));
      tokens.put("month", date.substring(5, 7));
      tokens.put("i_month", String.valueOf(day.getMonthValue()));
      tokens.put("day", date.substring(8, 10));
      tokens.put("i_day", String.valueOf(day.getDayOfMonth()));
      tokens.put("y_day", String.format(Locale.ROOT, "%03d", day.getDayOfYear()));
      tokens.put("yearday", String.valueOf(day.getDayOfYear()));
      tokens.put("monthname", day.format(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH)));
      tokens.put("short_month", day.format(DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH)));
      tokens.put("long_month", day.format(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH)));
      tokens.put("hour", time.substring(0, 2));
      tokens.put("minute", time.substring(3, 5));
      tokens.put("second", time.substring(6, 8));
    } catch (DateTimeException noDate) {
      return Map.of();
    }
    return tokens;
  }

  /** Returns a path; a token without a value is left out with its slash. */
  static String fill(String pattern, Map<String, String> tokens) {
    Matcher token = TOKEN.matcher(pattern);
    StringBuilder path = new StringBuilder();
    while (token.find()) {
      String value = tokens.getOrDefault(token.group(1), "");
      token.appendReplacement(path, Matcher.quoteReplacement(value));
    }
    token.appendTail(path);
    return ("/" + path).replaceAll("/{2,}", "/");
  }

  /** Returns parts as one path. */
  static String join(List<String> parts) {
    return String.join("/", parts);
  }
}
