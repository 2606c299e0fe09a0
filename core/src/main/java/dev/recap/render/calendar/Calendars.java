package dev.recap.render.calendar;

import dev.recap.incremental.DependencyTracker;
import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.plan.CalendarScope;
import dev.recap.site.EventClock;
import dev.recap.site.Schedule;
import dev.recap.site.ScheduleDay;
import dev.recap.site.ScheduledTalk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Renders the calendars of a site. Thread-safe: a bake renders many at once. */
public final class Calendars {

  private final TrackedSite site;

  /**
   * @param site records nothing
   */
  public Calendars(TrackedSite site) {
    this.site = site;
  }

  /**
   * Returns the bytes of a calendar, in UTF-8 whatever the encoding of the site.
   *
   * @param tracker records what the calendar depends on
   */
  public byte[] bytes(CalendarScope scope, DependencyTracker tracker) {
    return scope.accept(new Text(site.with(tracker))).getBytes(StandardCharsets.UTF_8);
  }

  private record Text(TrackedSite site) implements CalendarScope.Visitor<String> {

    @Override
    public String talk(CalendarScope.OneTalk scope) {
      Document talk = site.track(scope.talk());
      Optional<TrackedTerm> event = site.termsOf("event", talk).stream().findFirst();
      EventClock clock =
          EventClock.of(event.flatMap(TrackedTerm::profile), site.settings().site().zone());
      List<ScheduledTalk> talks = ScheduledTalk.of(talk, clock).stream().toList();
      return CalendarWriter.write(talk.title(), clock.zone(), events().forTalks(talks, event));
    }

    @Override
    public String day(CalendarScope.EventDay scope) {
      TrackedTerm event = site.track("event", scope.event());
      Schedule schedule = event.schedule();
      List<ScheduledTalk> talks =
          schedule.days().stream()
              .filter(day -> day.date().equals(scope.day()))
              .flatMap(day -> day.talks().stream())
              .toList();
      return CalendarWriter.write(
          event.label() + ", " + scope.day(),
          schedule.zone(),
          events().forTalks(talks, Optional.of(event)));
    }

    /** Writes the talks of an event, or the event itself while none of them has a day. */
    @Override
    public String event(CalendarScope.WholeEvent scope) {
      TrackedTerm event = site.track("event", scope.event());
      Schedule schedule = event.schedule();
      List<ScheduledTalk> talks =
          schedule.days().stream().map(ScheduleDay::talks).flatMap(List::stream).toList();
      return CalendarWriter.write(
          event.label(),
          schedule.zone(),
          talks.isEmpty()
              ? events().forEvent(event)
              : events().forTalks(talks, Optional.of(event)));
    }

    private CalendarEvents events() {
      return new CalendarEvents(site);
    }
  }
}
