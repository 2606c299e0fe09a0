package dev.recap.check;

import dev.recap.model.Event;
import dev.recap.site.Schedule;
import dev.recap.site.ScheduleDay;
import dev.recap.site.ScheduledTalk;
import dev.recap.site.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports times and rooms of talks that do not fit into the schedule of their event. */
final class TalkTimes implements Rule {

  private final RuleContext context;

  TalkTimes(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    if (!context.site().settings().talks().on()) {
      return;
    }
    for (Term event : context.site().site().taxonomy("event").terms()) {
      for (ScheduleDay day : Schedule.of(event, context.site().settings().site().zone()).days()) {
        checkDay(event, day);
        checkOverlaps(day.talks());
        checkEnds(day.talks());
      }
    }
  }

  private void checkDay(Term event, ScheduleDay day) {
    Optional<Event> record = event.profile().flatMap(found -> found.as(Event.class));
    if (record.filter(found -> isOutside(day.date(), found)).isPresent()) {
      for (ScheduledTalk talk : day.talks()) {
        report(
            "talk-outside-event",
            talk,
            "the talk is on %s, and %s is %s"
                .formatted(day.date(), event.label(), days(record.get())),
            "correct the day of the talk, or those of the event");
      }
    }
  }

  private static boolean isOutside(LocalDate day, Event event) {
    return event.start().filter(day::isBefore).isPresent()
        || event.end().filter(day::isAfter).isPresent();
  }

  private static String days(Event event) {
    String from = event.start().map(day -> "from " + day).orElse("");
    String to = event.end().map(day -> "to " + day).orElse("");
    return (from + " " + to).strip();
  }

  private void checkOverlaps(List<ScheduledTalk> talks) {
    Map<String, ScheduledTalk> last = new HashMap<>();
    for (ScheduledTalk talk : talks) {
      if (talk.time().timed() && talk.room().isPresent()) {
        String room = talk.room().get();
        ScheduledTalk before = last.get(room);
        if (before != null && talk.beginsDuring(before)) {
          report(
              "room-overlap",
              talk,
              "\"%s\" is still going on in %s when this talk begins there"
                  .formatted(before.document().title(), room),
              "correct the time or the room of one of them");
        } else {
          last.put(room, talk);
        }
      }
    }
  }

  private void checkEnds(List<ScheduledTalk> talks) {
    if (talks.stream().noneMatch(talk -> talk.time().timed() && talk.time().end().isPresent())) {
      return;
    }
    for (ScheduledTalk talk : talks) {
      if (talk.time().timed() && talk.time().end().isEmpty()) {
        report(
            "missing-end",
            talk,
            "the talk has a start and no end, unlike others of the day",
            "give it a duration or an end");
      }
    }
  }

  private void report(String code, ScheduledTalk talk, String message, String hint) {
    context.warn(code, talk.document().placeOf("start"), message, hint);
  }
}
