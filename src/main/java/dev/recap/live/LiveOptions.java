package dev.recap.live;

import dev.recap.site.Audience;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * How to show a site.
 *
 * @param drafts whether drafts are listed like published posts
 * @param future whether posts dated after now are listed
 * @param clock says when now is
 */
public record LiveOptions(boolean drafts, boolean future, Supplier<Instant> clock) {

  Audience audience(Instant now) {
    return new Audience(now, drafts, future);
  }
}
