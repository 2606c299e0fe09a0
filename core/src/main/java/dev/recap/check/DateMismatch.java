package dev.recap.check;

import dev.recap.model.DatedName;
import dev.recap.model.Document;
import dev.recap.problem.Problem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Dates of headers that are not the day in the file's name. */
final class DateMismatch implements Rule {

  private final CheckedSite site;

  DateMismatch(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void finish(boolean whole) {
    for (Document document : site.documents()) {
      Optional<LocalDate> named = DatedName.of(document.source()).map(DatedName::date);
      Optional<LocalDate> written =
          document.date().filter(date -> says(document)).map(OffsetDateTime::toLocalDate);
      if (named.isPresent() && written.isPresent() && !named.equals(written)) {
        site.problems()
            .add(
                Problem.warning(
                    "date-mismatch",
                    document.placeOf("date"),
                    "the date is %s, and the file's name says %s"
                        .formatted(written.get(), named.get()),
                    "correct the one that is wrong; the header's date counts"));
      }
    }
  }

  private static boolean says(Document document) {
    return document.front().places().containsKey("date");
  }
}
