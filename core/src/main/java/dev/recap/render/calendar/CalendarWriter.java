package dev.recap.render.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes events as an iCalendar file (RFC 5545). */
final class CalendarWriter {

  private static final Duration HALF_A_YEAR = Duration.ofDays(183);

  private CalendarWriter() {}

  /**
   * Returns the text of a calendar.
   *
   * @param zone whose clocks times are written by, where its rules are known
   */
  static String write(String name, ZoneId zone, List<CalendarEvent> events) {
    ContentLines lines = new ContentLines();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("PRODID", "-//Recap//Talks//EN");
    lines.add("VERSION", "2.0");
    // The name by RFC 7986, and the one that most programs know.
    lines.text("NAME", singleLine(name));
    lines.text("X-WR-CALNAME", singleLine(name));
    List<ZoneOffsetTransition> transitions =
        transitions(
            zone.getRules(), events.stream().flatMap(event -> event.when().times()).toList());
    if (!transitions.isEmpty()) {
      write(zone, transitions, lines);
    }
    Optional<ZoneId> clock = transitions.isEmpty() ? Optional.empty() : Optional.of(zone);
    events.forEach(event -> write(event, clock, lines));
    lines.add("END", "VCALENDAR");
    return lines.toString();
  }

  private static void write(CalendarEvent event, Optional<ZoneId> clock, ContentLines lines) {
    lines.add("BEGIN", "VEVENT");
    lines.text("UID", event.uid());
    lines.utc("DTSTAMP", event.changed());
    event.when().write(clock, lines);
    lines.text("SUMMARY", singleLine(event.title()));
    if (!event.description().isEmpty()) {
      lines.text("DESCRIPTION", event.description());
    }
    event.location().ifPresent(location -> lines.text("LOCATION", singleLine(location)));
    lines.add("URL", event.url());
    if (!event.categories().isEmpty()) {
      lines.texts("CATEGORIES", event.categories());
    }
    lines.add("END", "VEVENT");
  }

  private static String singleLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static void write(
      ZoneId zone, List<ZoneOffsetTransition> transitions, ContentLines lines) {
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", zone.getId());
    for (ZoneOffsetTransition transition : transitions) {
      boolean daylight = zone.getRules().isDaylightSavings(transition.getInstant());
      String component = daylight ? "DAYLIGHT" : "STANDARD";
      lines.add("BEGIN", component);
      lines.localTime("DTSTART", transition.getDateTimeBefore());
      lines.offset("TZOFFSETFROM", transition.getOffsetBefore());
      lines.offset("TZOFFSETTO", transition.getOffsetAfter());
      lines.add("END", component);
    }
    lines.add("END", "VTIMEZONE");
  }

  /**
   * The changes of a zone's clocks that count for the times, and those of the half year before, as
   * programs expect both halves of a year. Empty for a zone that is only an offset, and for times
   * before its first change.
   */
  private static List<ZoneOffsetTransition> transitions(ZoneRules rules, List<Instant> times) {
    List<ZoneOffsetTransition> found = new ArrayList<>();
    if (rules.isFixedOffset() || times.isEmpty()) {
      return found;
    }
    Instant first = times.stream().min(Instant::compareTo).orElseThrow().minus(HALF_A_YEAR);
    Instant last = times.stream().max(Instant::compareTo).orElseThrow();
    ZoneOffsetTransition transition = rules.previousTransition(first);
    while (transition != null && !transition.getInstant().isAfter(last)) {
      found.add(transition);
      transition = rules.nextTransition(transition.getInstant());
    }
    return found;
  }
}
