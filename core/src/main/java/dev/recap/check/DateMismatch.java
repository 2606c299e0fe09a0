package dev.recap.check;

import dev.recap.model.DatedName;
import dev.recap.model.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reports dates of headers that contradict the file's name or each other. */
final class DateMismatch implements Rule {

  private final RuleContext context;

  DateMismatch(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    for (Document document : context.site().documents()) {
      Optional<LocalDate> named = DatedName.of(document.source()).map(DatedName::date);
      Optional<LocalDate> written =
          document.date().filter(date -> hasDate(document)).map(OffsetDateTime::toLocalDate);
      if (named.isPresent() && written.isPresent() && !named.equals(written)) {
        context.warn(
            "date-mismatch",
            document.placeOf("date"),
            "the date is %s, and the file's name says %s".formatted(written.get(), named.get()),
            "correct the one that is wrong; the header's date counts");
      }
      checkUpdated(document);
    }
  }

  private void checkUpdated(Document document) {
    Optional<LocalDate> updated = document.front().updated().map(OffsetDateTime::toLocalDate);
    Optional<LocalDate> date = document.date().map(OffsetDateTime::toLocalDate);
    if (updated.isPresent() && date.isPresent() && updated.get().isBefore(date.get())) {
      context.warn(
          "date-mismatch",
          document.placeOf("updated"),
          "updated is %s, but the date is %s".formatted(updated.get(), date.get()),
          "correct the one that is wrong");
    }
  }

  private static boolean hasDate(Document document) {
    return document.front().places().containsKey("date");
  }
}
