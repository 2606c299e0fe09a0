package dev.recap.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A break of an event, such as lunch or the registration: a part of its timetable without a page.
 *
 * @param event the edition of the conference, by name or slug
 * @param start without an offset, a time is in the event's time zone
 * @param end after {@code start}
 * @param day of the programme to which it belongs, if that is not the day of its start
 * @param room empty for a break of all rooms
 */
public record Break(
    Optional<String> event,
    Optional<WrittenTime> start,
    Optional<WrittenTime> end,
    Optional<LocalDate> day,
    Optional<String> room,
    Optional<Duration> duration)
    implements ConferenceRecord {}
