package dev.recap.build;

import dev.recap.check.ExternalLinkOptions;
import java.time.Instant;
import java.util.Optional;

/**
 * The options of a check.
 *
 * @param drafts checks drafts like published posts
 * @param future checks posts dated after {@code now}
 * @param external the way in which links to other hosts are checked; empty if they are not
 * @param addresses adds the present addresses of the site to those that it has had
 * @param now decides about future and expired posts, and about the age of cached responses
 * @param threads the number of documents and pages that are worked on at once
 */
public record CheckOptions(
    boolean drafts,
    boolean future,
    Optional<ExternalLinkOptions> external,
    boolean addresses,
    Instant now,
    int threads) {

  /** Creates options of a check that writes nothing. */
  public CheckOptions(
      boolean drafts,
      boolean future,
      Optional<ExternalLinkOptions> external,
      Instant now,
      int threads) {
    this(drafts, future, external, false, now, threads);
  }

  /** Returns the options of {@code recap check} without arguments, at a given time. */
  public static CheckOptions at(Instant now) {
    return new CheckOptions(
        false, false, Optional.empty(), false, now, Runtime.getRuntime().availableProcessors());
  }
}
