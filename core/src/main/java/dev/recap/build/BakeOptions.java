package dev.recap.build;

import dev.recap.site.PublishFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The options of a bake.
 *
 * @param output replaces the configured output folder
 * @param drafts lists drafts like published posts
 * @param future lists posts dated after {@code now}
 * @param clean discards the cache, removes everything that earlier bakes wrote, and writes every
 *     file again
 * @param forget with {@code clean}: also discards what depends on nothing but itself, such as the
 *     colours of code
 * @param keepGoing writes the pages without errors even if others have errors
 * @param now decides about future and expired posts, and is {@code published_date} in templates
 * @param threads the number of documents and pages that are worked on at once
 */
public record BakeOptions(
    Optional<Path> output,
    boolean drafts,
    boolean future,
    boolean clean,
    boolean forget,
    boolean keepGoing,
    Instant now,
    int threads) {

  /** Creates options that do not discard what depends on nothing but itself. */
  public BakeOptions(
      Optional<Path> output,
      boolean drafts,
      boolean future,
      boolean clean,
      boolean keepGoing,
      Instant now,
      int threads) {
    this(output, drafts, future, clean, false, keepGoing, now, threads);
  }

  /** Returns the options of {@code recap bake} without arguments, at a given time. */
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

  PublishFilter publishFilter() {
    return new PublishFilter(now, drafts, future);
  }

  BakeOptions withClean() {
    return new BakeOptions(output, drafts, future, true, forget, keepGoing, now, threads);
  }
}
