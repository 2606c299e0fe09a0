package dev.recap.site;

import dev.recap.model.Document;
import java.time.OffsetDateTime;
import java.util.Comparator;

/** The order of every list. */
final class DocumentOrder {

  // Written out: chained comparators cost more than what they compare, and every list is sorted.
  private static final Comparator<Document> OLDEST_FIRST =
      (one, other) -> {
        int byDate = OffsetDateTime.timeLineOrder().compare(date(one), date(other));
        return byDate == 0 ? one.source().compareTo(other.source()) : byDate;
      };

  /**
   * By date, newest first; documents without a date last. Equal dates by file name backwards, so
   * that {@code day-2.md} counts as newer than {@code day-1.md} of the same day.
   */
  static final Comparator<Document> NEWEST_FIRST = OLDEST_FIRST.reversed();

  /** As a conference goes on: the earliest first, documents without a date last. */
  static final Comparator<Document> AS_IT_HAPPENED =
      Comparator.comparing(
              (Document document) -> document.date().orElse(OffsetDateTime.MAX),
              OffsetDateTime.timeLineOrder())
          .thenComparing(Document::source);

  private DocumentOrder() {}

  private static OffsetDateTime date(Document document) {
    return document.date().orElse(OffsetDateTime.MIN);
  }
}
