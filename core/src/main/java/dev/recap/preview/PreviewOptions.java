package dev.recap.preview;

import dev.recap.site.PublishFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How to show a site.
 *
 * @param output where bakes write the site, instead of the configured folder: what they remember is
 *     of use for that place only
 * @param drafts whether drafts are listed like published posts
 * @param future whether posts dated after now are listed
 * @param clock says when now is
 */
public record PreviewOptions(
    Optional<Path> output, boolean drafts, boolean future, Supplier<Instant> clock) {

  PublishFilter publishFilter(Instant now) {
    return new PublishFilter(now, drafts, future);
  }
}
