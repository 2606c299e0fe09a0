package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.OutputPath;
import dev.recap.model.Talk;
import dev.recap.site.Grouping;
import dev.recap.site.Schedule;
import dev.recap.site.Term;

/** Calendars of events, of their days and of talks, beside their pages, where a day is known. */
final class CalendarPlanner implements PagePlanner {

  private static final String CALENDAR = "calendar.ics";

  @Override
  public void plan(Planning planning) {
    if (!planning.settings().talks().calendars()) {
      return;
    }
    Grouping events = planning.site().grouping("event");
    for (Term event : events.terms()) {
      OutputPath page = planning.terms.get(event);
      if (page != null) {
        plan(planning, event, page, Origin.of(events, event));
      }
    }
    for (Document talk : planning.site().documents()) {
      Address address = planning.documents.get(talk.source());
      if (address != null && talk.as(Talk.class).flatMap(Talk::start).isPresent()) {
        OutputPath path = TermAddresses.beside(address.path(), CALENDAR);
        planning.calendar(path, new Occasion.OfTalk(talk), Origin.of(talk));
      }
    }
  }

  private static void plan(Planning planning, Term event, OutputPath page, Origin origin) {
    Schedule schedule = Schedule.of(event, planning.settings().site().zone());
    boolean dated =
        event.profile().flatMap(found -> found.as(Event.class)).flatMap(Event::start).isPresent();
    if (dated || !schedule.days().isEmpty()) {
      OutputPath path = TermAddresses.beside(page, CALENDAR);
      planning.calendar(path, new Occasion.OfEvent(event), origin);
    }
    schedule
        .days()
        .forEach(
            day ->
                planning.calendar(
                    TermAddresses.beside(page, day.date() + ".ics"),
                    new Occasion.OfDay(event, day.date()),
                    origin));
  }
}
