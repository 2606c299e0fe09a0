package dev.recap.render.calendar;

import java.time.ZoneId;
import java.util.List;

/**
 * What stands in a calendar.
 *
 * @param name for people
 * @param zone by whose clocks hours are written
 */
record CalendarEntries(String name, ZoneId zone, List<CalendarEvent> appointments) {

  CalendarEntries {
    appointments = List.copyOf(appointments);
  }
}
