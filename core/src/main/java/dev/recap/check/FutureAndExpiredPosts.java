package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.site.PublishFilter.Visibility;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reports posts that have a date in the future or have expired. */
final class FutureAndExpiredPosts implements Rule {

  private final RuleContext context;

  FutureAndExpiredPosts(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    for (Document document : context.site().documents()) {
      Optional<Visibility> visibility = context.site().site().visibility(document.source());
      if (visibility.filter(Visibility.EXPIRED::equals).isPresent()) {
        document.front().expires().ifPresent(end -> reportExpired(document, end));
      } else if (!document.status().isDraft() && document.isAheadOf(context.site().now())) {
        document
            .date()
            .ifPresent(
                date -> reportFuture(document, date, visibility.filter(Visibility::hasPage)));
      }
    }
  }

  private void reportExpired(Document document, OffsetDateTime end) {
    context.warn(
        "expired-post",
        document.placeOf("expires"),
        "the %s expired on %s, so the site no longer has it"
            .formatted(document.type(), end.toLocalDate()),
        "delete it, or give it a later date in expires:");
  }

  private void reportFuture(Document document, OffsetDateTime date, Optional<Visibility> page) {
    String day = document.type() + " is dated " + date.toLocalDate();
    context.warn(
        "future-post",
        document.placeOf("date"),
        page.isPresent()
            ? "the %s, which is in the future, but the site already has it".formatted(day)
            : "the %s, so the site will not have it before that day".formatted(day),
        "bake again on that day, or correct the date");
  }
}
