package dev.recap.site;

import dev.recap.model.Document;
import java.time.OffsetDateTime;
import java.util.Comparator;

/** The order of every list. */
public final class DocumentOrder {

  // Written out: chained comparators cost more than what they compare, and every list is sorted.
  private static final Comparator<Document> OLDEST_FIRST =
      (one, other) -> {
        int byDate = OffsetDateTime.timeLineOrder().compare(date(one), date(other));
        return byDate == 0 ? one.source().compareTo(other.source()) : byDate;
      };

  /**
   * The order of lists: newest first, then documents without a date. Equal dates are ordered by
   * file name backwards, so that {@code day-2.md} counts as newer than {@code day-1.md} of the same
   * day.
   */
  public static final Comparator<Document> NEWEST_FIRST = OLDEST_FIRST.reversed();

  /** The order of a programme: earliest first, then documents without a date. */
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
