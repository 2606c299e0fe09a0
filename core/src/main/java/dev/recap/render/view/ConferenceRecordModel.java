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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code content.talk}, {@code content.speaker} and {@code content.event}. */
final class ConferenceRecordModel extends LazyHash {

  private final DocumentView view;
  private final Map<String, Supplier<@Nullable Object>> values = new LinkedHashMap<>();
  private Optional<TalkTime> time = Optional.empty();
  private boolean timeIsKnown;

  private ConferenceRecordModel(ConferenceRecord found, DocumentView view) {
    this.view = view;
    if (found instanceof Talk talk) {
      addTalk(talk);
    } else if (found instanceof Event event) {
      addEvent(event);
    } else if (found instanceof Speaker speaker) {
      values.put("names", speaker::names);
      put("website", speaker::website);
    }
  }

  /**
   * Returns the record of a document of this type; in other documents the type's name may be a key
   * of their own.
   */
  static <T extends ConferenceRecord> @Nullable TemplateModel of(
      Class<T> type, String key, DocumentView view) {
    return view.document()
        .as(type)
        .<TemplateModel>map(found -> new ConferenceRecordModel(found, view))
        .orElseGet(() -> TemplateValues.of(view.front().extra().get(key)));
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    Supplier<@Nullable Object> value = values.get(key);
    return value == null ? null : TemplateValues.of(value.get());
  }

  @Override
  public Collection<String> names() {
    return values.keySet().stream().filter(key -> get(key) != null).toList();
  }

  @Override
  public Collection<String> possibleKeys() {
    return values.keySet();
  }

  private void put(String key, Supplier<? extends Optional<?>> value) {
    values.put(key, () -> value.get().orElse(null));
  }

  private void addTalk(Talk talk) {
    values.put("speakers", talk::speakers);
    put("event", talk::event);
    putTime(talk, "day", found -> Optional.of(found.start().toLocalDate().toString()));
    putTime(talk, "timed", found -> Optional.of(found.timed()));
    putTime(talk, "start", found -> date(Optional.of(found.start())));
    putTime(
        talk,
        "start_iso",
        found -> Optional.of(Dates.iso(found.start())).filter(iso -> found.timed()));
    putTime(talk, "end", found -> date(found.end()));
    putTime(talk, "end_day", found -> found.end().map(ConferenceRecordModel::day));
    putTime(
        talk,
        "end_iso",
        found -> found.end().map(found.timed() ? Dates::iso : ConferenceRecordModel::day));
    put("room", talk::room);
    put("track", talk::track);
    put("level", talk::level);
    put("minutes", () -> talk.duration().map(Duration::toMinutes));
    put("duration_iso", () -> talk.duration().map(Duration::toString));
    values.put("videos", () -> media(talk.videos()));
    values.put("slides", () -> media(talk.slides()));
    put("language", talk::language);
    put(
        "calendar_link",
        () -> view.page().site().calendarOf(view.document()).map(view.page()::link));
  }

  private void putTime(Talk talk, String key, Function<TalkTime, Optional<?>> value) {
    put(key, () -> time(talk).flatMap(value));
  }

  private Optional<TalkTime> time(Talk talk) {
    if (!timeIsKnown) {
      time = TalkTime.of(talk, clock());
      timeIsKnown = true;
    }
    return time;
  }

  private EventClock clock() {
    Optional<Document> event =
        view.page().site().termsOf("event", view.document()).stream()
            .findFirst()
            .flatMap(TrackedTerm::profile);
    return EventClock.of(event, view.page().settings().site().zone());
  }

  private static String day(OffsetDateTime time) {
    return time.toLocalDate().toString();
  }

  private Optional<TemplateModel> date(Optional<OffsetDateTime> date) {
    return Optional.ofNullable(view.page().date(date));
  }

  private List<TemplateModel> media(List<String> addresses) {
    return addresses.stream()
        .map(address -> TemplateValues.map(MediaModel.of(address, view).values()))
        .toList();
  }

  private void addEvent(Event event) {
    putDay("start", event.start());
    putDay("end", event.end());
    put("timezone", () -> event.zone().map(ZoneId::getId));
    put("venue", event::venue);
    put("place", event::place);
    put("website", event::website);
    put("conference", event::conference);
    put("look", () -> event.color().flatMap(Color::parse).map(Look::of).map(LookModel::of));
  }

  private void putDay(String key, Optional<LocalDate> day) {
    ZoneId zone = view.page().settings().site().zone();
    put(key, () -> date(day.map(found -> found.atStartOfDay(zone).toOffsetDateTime())));
    put(key + "_iso", () -> day.map(LocalDate::toString));
  }
}
