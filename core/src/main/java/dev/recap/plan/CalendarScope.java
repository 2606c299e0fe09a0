package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.site.Term;
import java.time.LocalDate;

/** What a calendar is of. */
public sealed interface CalendarScope {

  record OneTalk(Document talk) implements CalendarScope {}

  record WholeEvent(Term event) implements CalendarScope {}

  /** One day of an event. */
  record EventDay(Term event, LocalDate day) implements CalendarScope {}
}
