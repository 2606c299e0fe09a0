package dev.recap.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How to bake, beyond what jbake.properties says.
 *
 * @param output instead of the configured folder
 * @param drafts whether drafts are listed like published posts
 * @param future whether posts dated after {@code now} are listed
 * @param clean whether every file is written anew, and all that earlier bakes wrote is removed
 *     first
 * @param keepGoing whether what can be baked is written although there are errors
 * @param now what decides about future and expired posts, and {@code published_date}
 * @param threads how many documents and pages are worked on at once
 */
public record BakeOptions(
    Optional<Path> output,
    boolean drafts,
    boolean future,
    boolean clean,
    boolean keepGoing,
    Instant now,
    int threads) {

  /** What {@code recap bake} without options does, at a given time. */
  public static BakeOptions at(Instant now) {
    return new BakeOptions(
        Optional.empty(),
        false,
        false,
        false,
        false,
        now,
        Runtime.getRuntime().availableProcessors());
  }

  /** The same without help from earlier bakes. */
  BakeOptions fromScratch() {
    return new BakeOptions(output, drafts, future, true, keepGoing, now, threads);
  }
}
