package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a talk is given.
 *
 * @param start in the offset of the event's place
 * @param end after the start; nothing where neither an end nor a duration is known
 * @param timed whether the hour is known, and not only the day
 */
public record TalkTime(OffsetDateTime start, Optional<OffsetDateTime> end, boolean timed) {

  /** Returns the time of a talk; empty if it has no day. */
  public static Optional<TalkTime> of(Talk talk, ZoneId zone) {
    return talk.start().map(start -> of(talk, start, zone));
  }

  private static TalkTime of(Talk talk, WrittenTime written, ZoneId zone) {
    OffsetDateTime start = at(written, zone);
    boolean timed = written.time().isPresent();
    Optional<OffsetDateTime> end =
        talk.end()
            .filter(time -> time.time().isPresent())
            .map(time -> at(time, zone))
            .or(() -> timed ? talk.duration().map(start::plus) : Optional.empty())
            .filter(start::isBefore);
    return new TalkTime(start, end, timed);
  }

  /** A time with an offset of its own is shown by the clocks of the place too. */
  private static OffsetDateTime at(WrittenTime time, ZoneId zone) {
    OffsetDateTime moment = time.in(zone);
    return time.time().isPresent() ? moment.atZoneSameInstant(zone).toOffsetDateTime() : moment;
  }

  /** The zone of an event's place, or the site's. */
  public static ZoneId zone(Optional<Document> event, ZoneId site) {
    return event.flatMap(profile -> profile.as(Event.class)).flatMap(Event::zone).orElse(site);
  }
}
