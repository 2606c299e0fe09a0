package dev.recap.render.calendar;

import dev.recap.config.Settings;
import dev.recap.incremental.Input;
import dev.recap.incremental.Reads;
import dev.recap.model.Document;
import dev.recap.plan.Links;
import dev.recap.plan.Occasion;
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
  private final Appointments appointments;
  // Made with the first calendar, as it brings the library with it.
  private @Nullable CalendarText text;

  public Calendars(Site site, Plan plan, Links links, Settings settings) {
    this.site = site;
    this.siteZone = settings.site().zone();
    this.appointments = new Appointments(site, plan, links);
  }

  /**
   * The bytes of a calendar, in UTF-8 whatever the encoding of the site.
   *
   * @param reads is told what it is made from
   */
  public byte[] bytes(Occasion occasion, Reads reads) {
    return ContentLines.folded(text().of(entries(occasion, reads)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private synchronized CalendarText text() {
    if (text == null) {
      text = new CalendarText();
    }
    return text;
  }

  private CalendarEntries entries(Occasion occasion, Reads reads) {
    if (occasion instanceof Occasion.OfTalk of) {
      return ofTalk(of.talk(), reads);
    }
    if (occasion instanceof Occasion.OfDay of) {
      return ofDay(of, reads);
    }
    return ofEvent(((Occasion.OfEvent) occasion).event(), reads);
  }

  private CalendarEntries ofTalk(Document talk, Reads reads) {
    Optional<Term> event = reads.termsOf(site.grouping("event"), talk).stream().findFirst();
    ZoneId zone = TalkTime.zone(event.flatMap(Term::profile), siteZone);
    List<ScheduledTalk> talks = ScheduledTalk.of(talk, zone).stream().toList();
    return new CalendarEntries(talk.title(), zone, appointments.ofTalks(talks, event, reads));
  }

  private CalendarEntries ofDay(Occasion.OfDay of, Reads reads) {
    Schedule schedule = scheduleOf(of.event(), reads);
    List<ScheduledTalk> talks =
        schedule.days().stream()
            .filter(day -> day.date().equals(of.day()))
            .flatMap(day -> day.talks().stream())
            .toList();
    return new CalendarEntries(
        of.event().label() + ", " + of.day(),
        schedule.zone(),
        appointments.ofTalks(talks, Optional.of(of.event()), reads));
  }

  /** Its talks, or the event itself while none of them has a day. */
  private CalendarEntries ofEvent(Term event, Reads reads) {
    Schedule schedule = scheduleOf(event, reads);
    List<ScheduledTalk> talks =
        schedule.days().stream().map(ScheduleDay::talks).flatMap(List::stream).toList();
    return new CalendarEntries(
        event.label(),
        schedule.zone(),
        talks.isEmpty()
            ? appointments.ofEvent(event, reads)
            : appointments.ofTalks(talks, Optional.of(event), reads));
  }

  private Schedule scheduleOf(Term event, Reads reads) {
    reads.read(Input.term("event", event.label()));
    reads.read(Input.posts("event", event));
    // Which day a talk is on stands in its header, also of those that have none yet.
    event.talks().forEach(talk -> reads.read(Input.header(talk)));
    return Schedule.of(event, siteZone);
  }
}
