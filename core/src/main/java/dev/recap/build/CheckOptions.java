package dev.recap.build;

import dev.recap.check.ExternalLinkOptions;
import java.time.Instant;
import java.util.Optional;

/**
 * How to check, beyond what jbake.properties says.
 *
 * @param drafts whether drafts are checked like published posts
 * @param future whether posts dated after {@code now} are
 * @param external whether other hosts are asked about the links to them, and how
 * @param now what decides about future and expired posts, and about the age of answers
 * @param threads how many documents and pages are worked on at once
 */
public record CheckOptions(
    boolean drafts,
    boolean future,
    Optional<ExternalLinkOptions> external,
    Instant now,
    int threads) {

  /** What {@code recap check} without options does, at a given time. */
  public static CheckOptions at(Instant now) {
    return new CheckOptions(
        false, false, Optional.empty(), now, Runtime.getRuntime().availableProcessors());
  }
}
