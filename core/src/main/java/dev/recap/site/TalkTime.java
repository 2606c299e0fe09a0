package dev.recap.site;

import dev.recap.model.Break;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The time of a talk or a break.
 *
 * @param start as the clock of its event shows it
 * @param end after the start: the end if the hour is known, otherwise the midnight at the start of
 *     the last of several days
 * @param timed true if the hour is known, and not only the day
 */
public record TalkTime(OffsetDateTime start, Optional<OffsetDateTime> end, boolean timed) {

  /** Returns the time of a talk; empty if it has no day. */
  public static Optional<TalkTime> of(Talk talk, EventClock clock) {
    return talk.start().map(start -> of(start, talk.end(), talk.duration(), clock));
  }

  /** Returns the time of a break; empty if it has no day. */
  static Optional<TalkTime> of(Break pause, EventClock clock) {
    return pause.start().map(start -> of(start, pause.end(), pause.duration(), clock));
  }

  private static TalkTime of(
      WrittenTime written,
      Optional<WrittenTime> writtenEnd,
      Optional<Duration> duration,
      EventClock clock) {
    OffsetDateTime start = clock.show(written);
    boolean timed = written.time().isPresent();
    Optional<OffsetDateTime> end =
        timed
            ? writtenEnd
                .filter(time -> time.time().isPresent())
                .map(clock::show)
                .or(() -> duration.map(start::plus))
            : writtenEnd.map(time -> clock.show(new WrittenTime(time.day())));
    return new TalkTime(start, end.filter(start::isBefore), timed);
  }
}
