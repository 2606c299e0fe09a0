package dev.recap.site;

import dev.recap.model.Document;
import java.time.Instant;
import java.util.Comparator;

/** The order of every list. */
final class DocumentOrder {

  /**
   * By date, newest first; documents without a date last. Equal dates by file name backwards, so
   * that {@code day-2.md} counts as newer than {@code day-1.md} of the same day.
   */
  static final Comparator<Document> NEWEST_FIRST =
      Comparator.comparing(DocumentOrder::instant).thenComparing(Document::source).reversed();

  private DocumentOrder() {}

  private static Instant instant(Document document) {
    return document.date().map(date -> date.toInstant()).orElse(Instant.MIN);
  }
}
