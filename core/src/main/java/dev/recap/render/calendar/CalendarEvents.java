package dev.recap.render.calendar;

import static java.util.stream.Collectors.joining;

import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.site.ScheduledTalk;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Converts talks and events to events of a calendar. */
final class CalendarEvents {

  private final TrackedSite site;

  CalendarEvents(TrackedSite site) {
    this.site = site;
  }

  /** Returns the events of those talks that have a page. */
  List<CalendarEvent> forTalks(List<ScheduledTalk> talks, Optional<TrackedTerm> event) {
    Optional<Event> record = event.flatMap(CalendarEvents::profile).map(CalendarEvents::eventOf);
    return talks.stream()
        .filter(talk -> site.hasPage(talk.document()))
        .map(talk -> forTalk(talk, record))
        .toList();
  }

  private CalendarEvent forTalk(ScheduledTalk talk, Optional<Event> event) {
    Document document = site.track(talk.document());
    String url = site.links().absolute(site.pathOf(document));
    return new CalendarEvent(
        uid(url),
        changed(document, talk.start()),
        talk.time().timed()
            ? new CalendarEvent.Hours(talk.start(), talk.time().end())
            : new CalendarEvent.Days(talk.day(), talk.lastDay()),
        document.title(),
        Stream.of(speakers(document), PlainText.of(document.body().html().get()))
            .filter(text -> !text.isEmpty())
            .collect(joining("\n\n")),
        location(talk.room(), event),
        url,
        document.tags());
  }

  private String speakers(Document talk) {
    return site.termsOf("speaker", talk).stream().map(TrackedTerm::label).collect(joining(", "));
  }

  /** Returns an event over all its days, or nothing if they are not known. */
  List<CalendarEvent> forEvent(TrackedTerm event) {
    return profile(event)
        .flatMap(
            profile ->
                eventOf(profile)
                    .start()
                    .flatMap(
                        first ->
                            event
                                .path()
                                .map(site.links()::absolute)
                                .map(url -> forEvent(event, profile, first, url))))
        .stream()
        .toList();
  }

  private static CalendarEvent forEvent(
      TrackedTerm term, Document profile, LocalDate first, String url) {
    Event event = eventOf(profile);
    return new CalendarEvent(
        uid(url),
        changed(profile, first.atStartOfDay().atOffset(ZoneOffset.UTC)),
        new CalendarEvent.Days(first, event.end().filter(first::isBefore).orElse(first)),
        term.label(),
        PlainText.of(profile.body().html().get()),
        location(Optional.empty(), Optional.of(event)),
        url,
        profile.tags());
  }

  private static Optional<Document> profile(TrackedTerm event) {
    return event.profile().filter(profile -> profile.as(Event.class).isPresent());
  }

  private static Event eventOf(Document profile) {
    return profile.as(Event.class).orElseThrow();
  }

  private static Optional<String> location(Optional<String> room, Optional<Event> event) {
    String places =
        Stream.of(room, event.flatMap(Event::venue), event.flatMap(Event::place))
            .flatMap(Optional::stream)
            .collect(joining(", "));
    return Optional.of(places).filter(text -> !text.isEmpty());
  }

  /** Returns a time that is the same in every bake. */
  private static Instant changed(Document document, OffsetDateTime otherwise) {
    return document.front().updated().or(document::date).orElse(otherwise).toInstant();
  }

  /** Derives the UID from the address of the page: {@code talks/circus@example.org}. */
  private static String uid(String url) {
    URI address = URI.create(url);
    String path = address.getRawPath().replaceAll("^/|/$", "");
    return path + "@" + address.getRawAuthority();
  }
}
