package dev.recap.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The data of one edition of a conference, without its name and text.
 *
 * @param names other spellings of the name
 * @param start its first day
 * @param end its last day
 * @param zone the time zone of its place
 * @param venue the building
 * @param place town and country
 * @param website its own website
 * @param rooms names of its rooms in the order of the timetable
 * @param conference the conference of which it is an edition
 * @param color of its pages, such as {@code #0b6e4f}
 */
public record Event(
    List<String> names,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<ZoneId> zone,
    Optional<String> venue,
    Optional<String> place,
    Optional<String> website,
    List<String> rooms,
    Optional<String> conference,
    Optional<String> color)
    implements ConferenceRecord {

  public Event {
    names = List.copyOf(names);
    rooms = List.copyOf(rooms);
  }
}
