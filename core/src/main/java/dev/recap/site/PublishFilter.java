package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import java.time.Instant;

/**
 * Who the site is baked for: readers, or an author who also wants to see what is not public yet.
 *
 * @param now decides which posts lie in the future and which have expired
 * @param drafts whether drafts are listed like published documents
 * @param future whether posts dated after now are listed
 */
public record PublishFilter(Instant now, boolean drafts, boolean future) {

  /** What becomes of a document. */
  public enum Visibility {
    /** It has a page and stands in lists. */
    LISTED,
    /** It has a page that no list leads to: JBake's drafts and documents of an unknown status. */
    UNLISTED,
    DRAFT,
    FUTURE,
    EXPIRED,
    /** It has errors, which have been told. */
    BROKEN;

    public boolean hasPage() {
      return this == LISTED || this == UNLISTED;
    }

    /** Why there is no page, to end a sentence. */
    public String reason() {
      return switch (this) {
        case DRAFT -> "it is a draft";
        case FUTURE -> "its date lies in the future";
        case EXPIRED -> "it has expired";
        case BROKEN -> "it has errors";
        case LISTED, UNLISTED -> "it has a page";
      };
    }
  }

  public Visibility visibilityOf(Document document) {
    HeaderStyle style = document.front().style();
    boolean jbake = style == HeaderStyle.JBAKE;
    Status status = document.status();
    // jbake: knows no such key, so that it may mean anything there
    if (!jbake && hasExpired(document)) {
      return Visibility.EXPIRED;
    }
    if (status.isDraft() && drafts) {
      return Visibility.LISTED;
    }
    if (status.isDraft()) {
      // JBake renders a draft under a name of its own (draft.suffix) and lists it nowhere.
      return style == HeaderStyle.YAML ? Visibility.DRAFT : Visibility.UNLISTED;
    }
    boolean early = !future && document.isAheadOf(now);
    if (status.equals(Status.PUBLISHED_DATE) && early) {
      return jbake ? Visibility.UNLISTED : Visibility.FUTURE;
    }
    if (status.isPublished() || status.equals(Status.PUBLISHED_DATE)) {
      return early && !jbake ? Visibility.FUTURE : Visibility.LISTED;
    }
    return Visibility.UNLISTED;
  }

  private boolean hasExpired(Document document) {
    return document.front().expires().filter(end -> !end.toInstant().isAfter(now)).isPresent();
  }
}
