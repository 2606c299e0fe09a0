package dev.recap.render.calendar;

import dev.recap.config.Settings;
import dev.recap.incremental.Dependency;
import dev.recap.incremental.DependencyTracker;
import dev.recap.model.Document;
import dev.recap.plan.CalendarScope;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.site.Schedule;
import dev.recap.site.ScheduleDay;
import dev.recap.site.ScheduledTalk;
import dev.recap.site.Site;
import dev.recap.site.TalkTime;
import dev.recap.site.Term;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Renders the calendars of a site. Thread-safe: a bake renders many at once. */
public final class Calendars {

  private final Site site;
  private final ZoneId siteZone;
  private final CalendarEvents calendarEvents;

  public Calendars(Site site, Plan plan, Links links, Settings settings) {
    this.site = site;
    this.siteZone = settings.site().zone();
    this.calendarEvents = new CalendarEvents(site, plan, links);
  }

  /**
   * Returns the bytes of a calendar, in UTF-8 whatever the encoding of the site.
   *
   * @param dependencyTracker records what the calendar depends on
   */
  public byte[] bytes(CalendarScope calendarScope, DependencyTracker dependencyTracker) {
    return text(calendarScope, dependencyTracker).getBytes(StandardCharsets.UTF_8);
  }

  private String text(CalendarScope calendarScope, DependencyTracker dependencyTracker) {
    return calendarScope.accept(
        new CalendarScope.Visitor<>() {
          @Override
          public String talk(CalendarScope.OneTalk scope) {
            return Calendars.this.talk(scope.talk(), dependencyTracker);
          }

          @Override
          public String event(CalendarScope.WholeEvent scope) {
            return Calendars.this.event(scope.event(), dependencyTracker);
          }

          @Override
          public String day(CalendarScope.EventDay scope) {
            return Calendars.this.day(scope, dependencyTracker);
          }
        });
  }

  private String talk(Document talk, DependencyTracker dependencyTracker) {
    Optional<Term> event =
        dependencyTracker.termsOf(site.taxonomy("event"), talk).stream().findFirst();
    ZoneId zone = TalkTime.zone(event.flatMap(Term::profile), siteZone);
    List<ScheduledTalk> talks = ScheduledTalk.of(talk, zone).stream().toList();
    return CalendarWriter.write(
        talk.title(), zone, calendarEvents.forTalks(talks, event, dependencyTracker));
  }

  private String day(CalendarScope.EventDay of, DependencyTracker dependencyTracker) {
    Schedule schedule = scheduleOf(of.event(), dependencyTracker);
    List<ScheduledTalk> talks =
        schedule.days().stream()
            .filter(day -> day.date().equals(of.day()))
            .flatMap(day -> day.talks().stream())
            .toList();
    return CalendarWriter.write(
        of.event().label() + ", " + of.day(),
        schedule.zone(),
        calendarEvents.forTalks(talks, Optional.of(of.event()), dependencyTracker));
  }

  /** Writes the talks of an event, or the event itself while none of them has a day. */
  private String event(Term event, DependencyTracker dependencyTracker) {
    Schedule schedule = scheduleOf(event, dependencyTracker);
    List<ScheduledTalk> talks =
        schedule.days().stream().map(ScheduleDay::talks).flatMap(List::stream).toList();
    return CalendarWriter.write(
        event.label(),
        schedule.zone(),
        talks.isEmpty()
            ? calendarEvents.forEvent(event, dependencyTracker)
            : calendarEvents.forTalks(talks, Optional.of(event), dependencyTracker));
  }

  private Schedule scheduleOf(Term event, DependencyTracker dependencyTracker) {
    dependencyTracker.record(Dependency.term("event", event.label()));
    dependencyTracker.record(Dependency.posts("event", event));
    // A talk without a day gets one by a change of its header.
    event.talks().forEach(talk -> dependencyTracker.record(Dependency.header(talk)));
    return Schedule.of(event, siteZone);
  }
}
