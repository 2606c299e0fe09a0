package dev.recap.site;

import static java.util.stream.Collectors.groupingBy;

import dev.recap.model.Document;
import dev.recap.model.Event;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event's talks and breaks by day, room and hour.
 *
 * @param zone by whose clocks the days begin: that of the event's place
 * @param days in their order
 * @param unscheduled talks of which no day is known, by title
 */
public record Schedule(ZoneId zone, List<ScheduleDay> days, List<Document> unscheduled) {

  private static final Comparator<Document> BY_TITLE =
      Comparator.comparing(Document::title).thenComparing(talk -> talk.source().value());

  public Schedule {
    days = List.copyOf(days);
    unscheduled = List.copyOf(unscheduled);
  }

  /**
   * Returns the zone of all times; empty if the event names none and its talks have offsets of
   * their own that differ.
   */
  public Optional<ZoneId> shownZone() {
    List<OffsetDateTime> starts =
        days.stream()
            .flatMap(day -> day.talks().stream())
            .filter(talk -> talk.time().timed())
            .map(ScheduledTalk::start)
            .toList();
    if (starts.stream()
        .allMatch(start -> start.equals(start.atZoneSameInstant(zone).toOffsetDateTime()))) {
      return Optional.of(zone);
    }
    ZoneOffset first = starts.get(0).getOffset();
    return starts.stream().allMatch(start -> start.getOffset().equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }

  /**
   * The schedule of an event.
   *
   * @param site the zone where the event's record names none
   */
  public static Schedule of(Term event, ZoneId site) {
    EventClock clock = EventClock.of(event.profile(), site);
    List<ScheduledTalk> scheduled = new ArrayList<>();
    List<Document> unscheduled = new ArrayList<>();
    for (Document talk : event.talks().stream().sorted(BY_TITLE).toList()) {
      ScheduledTalk.of(talk, clock).ifPresentOrElse(scheduled::add, () -> unscheduled.add(talk));
    }
    scheduled.sort(ScheduledTalk.BY_TIME);
    Map<LocalDate, List<ScheduledTalk>> talks =
        scheduled.stream().collect(groupingBy(ScheduledTalk::day));
    Map<LocalDate, List<ScheduledBreak>> breaks =
        event.breaks().stream()
            .flatMap(pause -> ScheduledBreak.of(pause, clock).stream())
            .sorted(ScheduledBreak.BY_TIME)
            .collect(groupingBy(ScheduledBreak::day));
    List<String> rooms =
        event.profile().flatMap(found -> found.as(Event.class)).map(Event::rooms).orElse(List.of());
    Set<LocalDate> days = new TreeSet<>(talks.keySet());
    days.addAll(breaks.keySet());
    return new Schedule(
        clock.zone(),
        days.stream()
            .map(
                day ->
                    DayTable.of(
                        day,
                        talks.getOrDefault(day, List.of()),
                        breaks.getOrDefault(day, List.of()),
                        rooms))
            .toList(),
        unscheduled);
  }
}
