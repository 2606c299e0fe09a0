package dev.recap.talks.transcript;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in a recording. */
public record Timestamp(long millis) implements Comparable<Timestamp> {

  static final Timestamp BEGINNING = new Timestamp(0);

  private static final Pattern CLOCK =
      Pattern.compile("(?:(?:(\\d{1,4}):)([0-5]?\\d)|(\\d{1,3})):([0-5]\\d)(?:[.,](\\d{1,9}))?");
  private static final Comparator<Timestamp> ORDER = Comparator.comparingLong(Timestamp::millis);

  /** Parses {@code 1:02:03}, {@code 62:03} or {@code 00:01:02.500}. */
  public static Optional<Timestamp> ofClock(String text) {
    Matcher matcher = CLOCK.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long minutes =
        matcher.group(3) != null
            ? Long.parseLong(matcher.group(3))
            : 60 * Long.parseLong(matcher.group(1)) + Long.parseLong(matcher.group(2));
    String fraction = matcher.group(5) == null ? "" : matcher.group(5);
    long millis = Long.parseLong((fraction + "000").substring(0, 3));
    return Optional.of(
        new Timestamp((60 * minutes + Long.parseLong(matcher.group(4))) * 1000 + millis));
  }

  public long seconds() {
    return millis / 1000;
  }

  /** Returns the time as {@code 2:03} or {@code 1:02:03}. */
  public String clock() {
    long hours = seconds() / 3600;
    long minutes = seconds() / 60 % 60;
    long rest = seconds() % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, rest)
        : String.format(Locale.ROOT, "%d:%02d", minutes, rest);
  }

  /** Returns the fragment of a link to this position: {@code t=1h2m3s}. */
  public String anchor() {
    long hours = seconds() / 3600;
    long minutes = seconds() / 60;
    return "t="
        + (hours > 0 ? hours + "h" : "")
        + (minutes > 0 ? minutes % 60 + "m" : "")
        + seconds() % 60
        + "s";
  }

  /** Returns the time as WebVTT writes it: {@code 00:02:03.500}. */
  String timestamp() {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        seconds() / 3600,
        seconds() / 60 % 60,
        seconds() % 60,
        millis % 1000);
  }

  @Override
  public int compareTo(Timestamp other) {
    return ORDER.compare(this, other);
  }
}
