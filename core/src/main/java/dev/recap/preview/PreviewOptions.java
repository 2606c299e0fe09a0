package dev.recap.preview;

import dev.recap.site.PublishFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The options of a live preview.
 *
 * @param output where bakes write the site, instead of the configured folder: the cache belongs to
 *     that folder
 * @param drafts true to list drafts like published posts
 * @param future true to list posts dated after now
 * @param nextPort true to take the next free port if that of the settings is taken
 * @param poll true to look for changes every second, instead of asking the system to tell of them
 * @param clock returns the current time
 */
public record PreviewOptions(
    Optional<Path> output,
    boolean drafts,
    boolean future,
    boolean nextPort,
    boolean poll,
    Supplier<Instant> clock) {

  PublishFilter publishFilter(Instant now) {
    return new PublishFilter(now, drafts, future);
  }
}
