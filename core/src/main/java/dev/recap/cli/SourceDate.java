package dev.recap.cli;

import java.time.Instant;
import java.time.temporal.ValueRange;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The clock, or SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970. */
public final class SourceDate {

  /**
   * Seconds since 1970 until the years need a fifth digit, which feeds and sitemaps can't write.
   */
  private static final ValueRange FOUR_DIGIT_YEARS = ValueRange.of(0, 253_402_300_799L);

  private SourceDate() {}

  /** As a command is told it. */
  static Instant now(Map<String, String> environment, CommandLine command) {
    try {
      return now(environment);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command, wrong.getMessage(), wrong);
    }
  }

  /**
   * Now, for a bake.
   *
   * @throws IllegalArgumentException if the environment has something that is no time; its message
   *     is for the user
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
      // Told below, like a number that is no time.
    }
    throw new IllegalArgumentException(
        "SOURCE_DATE_EPOCH is \"" + epoch + "\", not a number of seconds since 1970");
  }
}
