package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.WrittenTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The clock that the times of an event's talks are shown by.
 *
 * @param zone of the event's place, or else of the site
 * @param ofPlace false if the event does not say where it is
 */
public record EventClock(ZoneId zone, boolean ofPlace) {

  /**
   * Returns the clock of an event.
   *
   * @param event its record
   * @param site the zone for an event that names none
   */
  public static EventClock of(Optional<Document> event, ZoneId site) {
    Optional<ZoneId> place = event.flatMap(profile -> profile.as(Event.class)).flatMap(Event::zone);
    return new EventClock(place.orElse(site), place.isPresent());
  }

  /**
   * Returns a time as this clock shows it. Without a place, a time with an offset of its own is
   * shown as it is written. A day is its midnight.
   */
  OffsetDateTime show(WrittenTime written) {
    if (written.time().isEmpty()) {
      return written.day().atTime(LocalTime.MIDNIGHT).atZone(zone).toOffsetDateTime();
    }
    OffsetDateTime moment = written.in(zone);
    return ofPlace ? moment.atZoneSameInstant(zone).toOffsetDateTime() : moment;
  }
}
