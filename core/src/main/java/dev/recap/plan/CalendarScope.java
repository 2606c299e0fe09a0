package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.site.Term;
import java.time.LocalDate;

/** The talks that a calendar contains. */
public sealed interface CalendarScope {

  /** Adds what distinguishes this calendar from every other one. */
  void addTo(Fingerprint fingerprint);

  <R> R accept(Visitor<R> visitor);

  /** One case for each scope. */
  interface Visitor<R> {
    R talk(OneTalk scope);

    R event(WholeEvent scope);

    R day(EventDay scope);
  }

  /** A single talk. */
  record OneTalk(Document talk) implements CalendarScope {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("talk").add(talk.source().value());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.talk(this);
    }
  }

  /** All talks of an event. */
  record WholeEvent(Term event) implements CalendarScope {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("event").add(event.label());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.event(this);
    }
  }

  /** The talks of one day of an event. */
  record EventDay(Term event, LocalDate day) implements CalendarScope {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("day").add(event.label()).add(day.toString());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.day(this);
    }
  }
}
