package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.problem.Problem;
import dev.recap.site.PublishFilter.Visibility;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Posts that are dated ahead or have expired. */
final class FutureAndExpiredPosts implements Rule {

  private final CheckedSite site;

  FutureAndExpiredPosts(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void finish(boolean whole) {
    for (Document document : site.documents()) {
      Optional<Visibility> visibility = site.site().visibility(document.source());
      if (visibility.filter(Visibility.EXPIRED::equals).isPresent()) {
        document.front().expires().ifPresent(end -> gone(document, end));
      } else if (!document.status().isDraft() && document.isAheadOf(site.now())) {
        document
            .date()
            .ifPresent(date -> coming(document, date, visibility.filter(Visibility::hasPage)));
      }
    }
  }

  private void gone(Document document, OffsetDateTime end) {
    site.problems()
        .add(
            Problem.warning(
                "expired-post",
                document.placeOf("expires"),
                "the %s expired on %s, so the site no longer has it"
                    .formatted(document.type(), end.toLocalDate()),
                "delete it, or give it a later date in expires:"));
  }

  private void coming(Document document, OffsetDateTime date, Optional<Visibility> page) {
    String day = document.type() + " is dated " + date.toLocalDate();
    site.problems()
        .add(
            Problem.warning(
                "future-post",
                document.placeOf("date"),
                page.isPresent()
                    ? "the %s, which lies ahead, and the site has it already".formatted(day)
                    : "the %s, and the site won't have it before".formatted(day),
                "bake again on that day, or correct the date"));
  }
}
