package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.OutputPath;
import dev.recap.model.Talk;
import dev.recap.site.Schedule;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;

/** Plans calendars of events, of their days and of talks next to their pages, if a day is known. */
final class CalendarPlanner implements PagePlanner {

  private static final String CALENDAR = "calendar.ics";

  @Override
  public void plan(Planning planning) {
    if (!planning.settings().talks().calendars()) {
      return;
    }
    Taxonomy events = planning.site().taxonomy("event");
    for (Term event : events.terms()) {
      OutputPath page = planning.terms.get(event);
      if (page != null) {
        plan(planning, event, page, OutputOrigin.of(events, event));
      }
    }
    for (Document talk : planning.site().documents()) {
      DocumentUrl documentUrl = planning.documents.get(talk.source());
      if (documentUrl != null && talk.as(Talk.class).flatMap(Talk::start).isPresent()) {
        OutputPath path = TermUrls.beside(documentUrl.path(), CALENDAR);
        planning.calendar(path, new CalendarScope.OneTalk(talk), OutputOrigin.of(talk));
      }
    }
  }

  private static void plan(
      Planning planning, Term event, OutputPath page, OutputOrigin outputOrigin) {
    Schedule schedule = Schedule.of(event, planning.settings().site().zone());
    boolean dated =
        event.profile().flatMap(found -> found.as(Event.class)).flatMap(Event::start).isPresent();
    if (dated || schedule.days().stream().anyMatch(day -> !day.talks().isEmpty())) {
      OutputPath path = TermUrls.beside(page, CALENDAR);
      planning.calendar(path, new CalendarScope.WholeEvent(event), outputOrigin);
    }
    schedule.days().stream()
        .filter(day -> !day.talks().isEmpty())
        .forEach(
            day ->
                planning.calendar(
                    TermUrls.beside(page, day.date() + ".ics"),
                    new CalendarScope.EventDay(event, day.date()),
                    outputOrigin));
  }
}
