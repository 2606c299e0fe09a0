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
import org.jspecify.annotations.Nullable;

/** The calendars of a site. Thread-safe: a bake makes many at once. */
public final class Calendars {

  private final Site site;
  private final ZoneId siteZone;
  private final CalendarEvents calendarEvents;
  // Made with the first calendar, as it brings the library with it.
  private @Nullable CalendarSerializer text;

  public Calendars(Site site, Plan plan, Links links, Settings settings) {
    this.site = site;
    this.siteZone = settings.site().zone();
    this.calendarEvents = new CalendarEvents(site, plan, links);
  }

  /**
   * The bytes of a calendar, in UTF-8 whatever the encoding of the site.
   *
   * @param dependencyTracker is told what it is made from
   */
  public byte[] bytes(CalendarScope calendarScope, DependencyTracker dependencyTracker) {
    return LineFolding.fold(text().serialize(entries(calendarScope, dependencyTracker)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private synchronized CalendarSerializer text() {
    if (text == null) {
      text = new CalendarSerializer();
    }
    return text;
  }

  private CalendarEntries entries(
      CalendarScope calendarScope, DependencyTracker dependencyTracker) {
    if (calendarScope instanceof CalendarScope.OneTalk of) {
      return talkEntries(of.talk(), dependencyTracker);
    }
    if (calendarScope instanceof CalendarScope.EventDay of) {
      return dayEntries(of, dependencyTracker);
    }
    return eventEntries(((CalendarScope.WholeEvent) calendarScope).event(), dependencyTracker);
  }

  private CalendarEntries talkEntries(Document talk, DependencyTracker dependencyTracker) {
    Optional<Term> event =
        dependencyTracker.termsOf(site.taxonomy("event"), talk).stream().findFirst();
    ZoneId zone = TalkTime.zone(event.flatMap(Term::profile), siteZone);
    List<ScheduledTalk> talks = ScheduledTalk.of(talk, zone).stream().toList();
    return new CalendarEntries(
        talk.title(), zone, calendarEvents.forTalks(talks, event, dependencyTracker));
  }

  private CalendarEntries dayEntries(
      CalendarScope.EventDay of, DependencyTracker dependencyTracker) {
    Schedule schedule = scheduleOf(of.event(), dependencyTracker);
    List<ScheduledTalk> talks =
        schedule.days().stream()
            .filter(day -> day.date().equals(of.day()))
            .flatMap(day -> day.talks().stream())
            .toList();
    return new CalendarEntries(
        of.event().label() + ", " + of.day(),
        schedule.zone(),
        calendarEvents.forTalks(talks, Optional.of(of.event()), dependencyTracker));
  }

  /** Its talks, or the event itself while none of them has a day. */
  private CalendarEntries eventEntries(Term event, DependencyTracker dependencyTracker) {
    Schedule schedule = scheduleOf(event, dependencyTracker);
    List<ScheduledTalk> talks =
        schedule.days().stream().map(ScheduleDay::talks).flatMap(List::stream).toList();
    return new CalendarEntries(
        event.label(),
        schedule.zone(),
        talks.isEmpty()
            ? calendarEvents.forEvent(event, dependencyTracker)
            : calendarEvents.forTalks(talks, Optional.of(event), dependencyTracker));
  }

  private Schedule scheduleOf(Term event, DependencyTracker dependencyTracker) {
    dependencyTracker.record(Dependency.term("event", event.label()));
    dependencyTracker.record(Dependency.posts("event", event));
    // Which day a talk is on stands in its header, also of those that have none yet.
    event.talks().forEach(talk -> dependencyTracker.record(Dependency.header(talk)));
    return Schedule.of(event, siteZone);
  }
}
