package dev.recap.render.calendar;

import static java.util.stream.Collectors.joining;

import dev.recap.incremental.DependencyTracker;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.render.calendar.CalendarEvent.When;
import dev.recap.site.ScheduledTalk;
import dev.recap.site.Site;
import dev.recap.site.Term;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What talks and events are in a calendar. */
final class CalendarEvents {

  private final Site site;
  private final Plan plan;
  private final Links links;

  CalendarEvents(Site site, Plan plan, Links links) {
    this.site = site;
    this.plan = plan;
    this.links = links;
  }

  /** Those of talks that have a page. */
  List<CalendarEvent> forTalks(
      List<ScheduledTalk> talks, Optional<Term> event, DependencyTracker dependencyTracker) {
    Optional<Event> record =
        event.flatMap(term -> record(term, dependencyTracker)).map(CalendarEvents::said);
    return talks.stream()
        .filter(talk -> plan.has(talk.document()))
        .map(talk -> forTalk(talk, record, dependencyTracker))
        .toList();
  }

  private CalendarEvent forTalk(
      ScheduledTalk talk, Optional<Event> event, DependencyTracker dependencyTracker) {
    Document document = dependencyTracker.tracked(talk.document());
    String url = links.absolute(plan.pathOf(document));
    return new CalendarEvent(
        uid(url),
        changed(document, talk.start()),
        talk.time().timed()
            ? new When.Hours(talk.start(), talk.time().end())
            : new When.Days(talk.day(), talk.day()),
        document.title(),
        Stream.of(speakers(document, dependencyTracker), PlainText.of(document.body().html().get()))
            .filter(text -> !text.isEmpty())
            .collect(joining("\n\n")),
        location(talk.room(), event),
        url,
        document.tags());
  }

  private String speakers(Document talk, DependencyTracker dependencyTracker) {
    return dependencyTracker.termsOf(site.taxonomy("speaker"), talk).stream()
        .map(Term::label)
        .collect(joining(", "));
  }

  /** That of an event over its days; none where they aren't known. */
  List<CalendarEvent> forEvent(Term event, DependencyTracker dependencyTracker) {
    return record(event, dependencyTracker)
        .flatMap(
            record ->
                said(record)
                    .start()
                    .flatMap(
                        first ->
                            plan.pathOf(event)
                                .map(links::absolute)
                                .map(url -> forEvent(event, record, first, url))))
        .stream()
        .toList();
  }

  private static CalendarEvent forEvent(Term event, Document record, LocalDate first, String url) {
    Event said = said(record);
    return new CalendarEvent(
        uid(url),
        changed(record, first.atStartOfDay().atOffset(ZoneOffset.UTC)),
        new When.Days(first, said.end().filter(first::isBefore).orElse(first)),
        event.label(),
        PlainText.of(record.body().html().get()),
        location(Optional.empty(), Optional.of(said)),
        url,
        record.tags());
  }

  private static Optional<Document> record(Term event, DependencyTracker dependencyTracker) {
    return event
        .profile()
        .filter(record -> record.as(Event.class).isPresent())
        .map(dependencyTracker::tracked);
  }

  private static Event said(Document record) {
    return record.as(Event.class).orElseThrow();
  }

  private static Optional<String> location(Optional<String> room, Optional<Event> event) {
    String all =
        Stream.of(room, event.flatMap(Event::venue), event.flatMap(Event::place))
            .flatMap(Optional::stream)
            .collect(joining(", "));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  /** The one moment that is the same in every bake. */
  private static Instant changed(Document document, OffsetDateTime otherwise) {
    return document.front().updated().or(document::date).orElse(otherwise).toInstant();
  }

  /** Of the page's address: {@code talks/circus@example.org}. */
  private static String uid(String url) {
    URI address = URI.create(url);
    String path = address.getRawPath().replaceAll("^/|/$", "");
    return path + "@" + address.getRawAuthority();
  }
}
