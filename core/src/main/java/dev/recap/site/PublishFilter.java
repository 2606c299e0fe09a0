package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import java.time.Instant;

/**
 * Decides which documents a bake publishes: those for readers, or drafts and future posts too.
 *
 * @param now decides which posts are in the future and which have expired
 * @param drafts lists drafts like published documents
 * @param future lists posts dated after {@code now}
 */
public record PublishFilter(Instant now, boolean drafts, boolean future) {

  /** The way in which a bake publishes a document. */
  public enum Visibility {
    /** A document with a page that is listed. */
    LISTED,
    /**
     * A document with a page that is not listed: JBake's drafts and documents of an unknown status.
     */
    UNLISTED,
    DRAFT,
    FUTURE,
    EXPIRED,
    /** A document with errors, which are reported already. */
    BROKEN;

    public boolean hasPage() {
      return this == LISTED || this == UNLISTED;
    }

    /** Why there is no page, to end a sentence. */
    public String reason() {
      return switch (this) {
        case DRAFT -> "it is a draft";
        case FUTURE -> "its date is in the future";
        case EXPIRED -> "it has expired";
        case BROKEN -> "it has errors";
        case LISTED, UNLISTED -> "it has a page";
      };
    }
  }

  public Visibility visibilityOf(Document document) {
    if (hasExpired(document)) {
      return Visibility.EXPIRED;
    }
    HeaderStyle style = document.front().style();
    boolean jbake = style == HeaderStyle.JBAKE;
    Status status = document.status();
    if (status.isDraft()) {
      // JBake renders a draft under a name of its own (draft.suffix) and lists it nowhere.
      Visibility unpublished = style == HeaderStyle.YAML ? Visibility.DRAFT : Visibility.UNLISTED;
      return drafts ? Visibility.LISTED : unpublished;
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
