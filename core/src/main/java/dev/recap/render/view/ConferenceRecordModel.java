package dev.recap.render.view;

import dev.recap.incremental.TrackedTerm;
import dev.recap.model.ConferenceRecord;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.Speaker;
import dev.recap.model.Talk;
import dev.recap.site.EventClock;
import dev.recap.site.TalkTime;
import dev.recap.theme.Color;
import dev.recap.theme.Look;
import freemarker.template.TemplateModel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code content.talk}, {@code content.speaker} and {@code content.event}. */
final class ConferenceRecordModel {

  private ConferenceRecordModel() {}

  /**
   * Returns the record of a document of this type; in other documents the type's name may be a key
   * of their own.
   */
  static <T extends ConferenceRecord> @Nullable TemplateModel of(
      Class<T> type, String key, DocumentView view) {
    return view.document()
        .as(type)
        .map(found -> TemplateValues.map(values(found, view)))
        .orElseGet(() -> TemplateValues.of(view.front().extra().get(key)));
  }

  private static Map<String, @Nullable Object> values(ConferenceRecord found, DocumentView view) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (found instanceof Talk talk) {
      talk(talk, view, values);
    } else if (found instanceof Event event) {
      event(event, view, values);
    } else if (found instanceof Speaker speaker) {
      values.put("names", speaker.names());
      values.put("website", speaker.website().orElse(null));
    }
    return values;
  }

  private static void talk(Talk talk, DocumentView view, Map<String, @Nullable Object> values) {
    values.put("speakers", talk.speakers());
    values.put("event", talk.event().orElse(null));
    TalkTime.of(talk, clock(view)).ifPresent(time -> time(time, view, values));
    values.put("room", talk.room().orElse(null));
    values.put("track", talk.track().orElse(null));
    values.put("level", talk.level().orElse(null));
    values.put("minutes", talk.duration().map(Duration::toMinutes).orElse(null));
    values.put("duration_iso", talk.duration().map(Duration::toString).orElse(null));
    values.put("videos", media(talk.videos(), view));
    values.put("slides", media(talk.slides(), view));
    values.put("language", talk.language().orElse(null));
    values.put(
        "calendar_link",
        view.page().site().calendarOf(view.document()).map(view.page()::link).orElse(null));
  }

  private static List<TemplateModel> media(List<String> addresses, DocumentView view) {
    return addresses.stream()
        .map(address -> TemplateValues.map(MediaModel.of(address, view).values()))
        .toList();
  }

  private static void time(TalkTime time, DocumentView view, Map<String, @Nullable Object> values) {
    values.put("day", time.start().toLocalDate().toString());
    values.put("timed", time.timed());
    values.put("start", view.page().date(Optional.of(time.start())));
    if (time.timed()) {
      values.put("start_iso", Dates.iso(time.start()));
    }
    Optional<OffsetDateTime> end = time.end();
    values.put("end", view.page().date(end));
    values.put("end_day", end.map(moment -> moment.toLocalDate().toString()).orElse(null));
    values.put(
        "end_iso",
        end.map(time.timed() ? Dates::iso : moment -> moment.toLocalDate().toString())
            .orElse(null));
  }

  private static EventClock clock(DocumentView view) {
    Optional<Document> event =
        view.page().site().termsOf("event", view.document()).stream()
            .findFirst()
            .flatMap(TrackedTerm::profile);
    return EventClock.of(event, view.page().settings().site().zone());
  }

  private static void event(Event event, DocumentView view, Map<String, @Nullable Object> values) {
    day("start", event.start(), view, values);
    day("end", event.end(), view, values);
    values.put("timezone", event.zone().map(ZoneId::getId).orElse(null));
    values.put("venue", event.venue().orElse(null));
    values.put("place", event.place().orElse(null));
    values.put("website", event.website().orElse(null));
    values.put("conference", event.conference().orElse(null));
    values.put(
        "look", event.color().flatMap(Color::parse).map(Look::of).map(LookModel::of).orElse(null));
  }

  private static void day(
      String key,
      Optional<LocalDate> day,
      DocumentView view,
      Map<String, @Nullable Object> values) {
    ZoneId zone = view.page().settings().site().zone();
    Optional<OffsetDateTime> midnight =
        day.map(found -> found.atStartOfDay(zone).toOffsetDateTime());
    values.put(key, view.page().date(midnight));
    values.put(key + "_iso", day.map(LocalDate::toString).orElse(null));
  }
}
