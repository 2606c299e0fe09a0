package dev.recap.talks.media;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment of a video as addresses have it: {@code 754}, {@code 754s} or {@code 12m34s}. */
public final class StartTime {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s?)?");

  private StartTime() {}

  /** The seconds from the beginning, if the text is a moment. */
  public static OptionalInt seconds(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return text.isEmpty() || !matcher.matches()
        ? OptionalInt.empty()
        : OptionalInt.of(number(matcher, 1) * 3600 + number(matcher, 2) * 60 + number(matcher, 3));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
