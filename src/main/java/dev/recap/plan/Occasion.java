package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.site.Term;
import java.time.LocalDate;

/** What a calendar is of. */
public sealed interface Occasion {

  record OfTalk(Document talk) implements Occasion {}

  record OfEvent(Term event) implements Occasion {}

  /** One day of an event. */
  record OfDay(Term event, LocalDate day) implements Occasion {}
}
