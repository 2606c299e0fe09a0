package dev.recap.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the record of a conference's edition says beside name and text.
 *
 * @param names other ways to write the name
 * @param start its first day
 * @param end its last day
 * @param zone of its place
 * @param venue the building
 * @param place town and country
 * @param website its own
 * @param conference of which it is an edition
 */
public record Event(
    List<String> names,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<ZoneId> zone,
    Optional<String> venue,
    Optional<String> place,
    Optional<String> website,
    Optional<String> conference)
    implements ConferenceRecord {

  public Event {
    names = List.copyOf(names);
  }
}
