package dev.recap.cli;

import java.time.Instant;
import java.time.temporal.ValueRange;
import java.util.Map;

/** Reads SOURCE_DATE_EPOCH (reproducible-builds.org), seconds since 1970, or else the clock. */
public final class SourceDate {

  /** The seconds of years with four digits; feeds and sitemaps cannot contain others. */
  private static final ValueRange FOUR_DIGIT_YEARS = ValueRange.of(0, 253_402_300_799L);

  private SourceDate() {}

  /**
   * Returns the time for a bake.
   *
   * @throws IllegalArgumentException if the variable is invalid; its message is for the user
   */
  public static Instant now(Map<String, String> environment) {
    String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
    if (epoch.isEmpty()) {
      return Instant.now();
    }
    try {
      long seconds = Long.parseLong(epoch);
      if (FOUR_DIGIT_YEARS.isValidValue(seconds)) {
        return Instant.ofEpochSecond(seconds);
      }
    } catch (NumberFormatException noNumber) {
      // Reported below, like a number that is out of range.
    }
    throw new IllegalArgumentException(
        "SOURCE_DATE_EPOCH is \"" + epoch + "\", not a number of seconds since 1970");
  }
}
