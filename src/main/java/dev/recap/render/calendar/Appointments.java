package dev.recap.render.calendar;

import static java.util.stream.Collectors.joining;

import dev.recap.incremental.Reads;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.render.calendar.Appointment.When;
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
final class Appointments {

  private final Site site;
  private final Plan plan;
  private final Links links;

  Appointments(Site site, Plan plan, Links links) {
    this.site = site;
    this.plan = plan;
    this.links = links;
  }

  /** Those of talks that have a page. */
  List<Appointment> ofTalks(List<ScheduledTalk> talks, Optional<Term> event, Reads reads) {
    Optional<Event> record = event.flatMap(term -> record(term, reads)).map(Appointments::said);
    return talks.stream()
        .filter(talk -> plan.has(talk.document()))
        .map(talk -> ofTalk(talk, record, reads))
        .toList();
  }

  private Appointment ofTalk(ScheduledTalk talk, Optional<Event> event, Reads reads) {
    Document document = reads.watched(talk.document());
    String url = links.absolute(plan.pathOf(document));
    return new Appointment(
        uid(url),
        changed(document, talk.start()),
        talk.time().timed()
            ? new When.Hours(talk.start(), talk.time().end())
            : new When.Days(talk.day(), talk.day()),
        document.title(),
        Stream.of(speakers(document, reads), PlainText.of(document.body().html().get()))
            .filter(text -> !text.isEmpty())
            .collect(joining("\n\n")),
        location(talk.room(), event),
        url,
        document.tags());
  }

  private String speakers(Document talk, Reads reads) {
    return reads.termsOf(site.grouping("speaker"), talk).stream()
        .map(Term::label)
        .collect(joining(", "));
  }

  /** That of an event over its days; none where they aren't known. */
  List<Appointment> ofEvent(Term event, Reads reads) {
    return record(event, reads)
        .flatMap(
            record ->
                said(record)
                    .start()
                    .flatMap(
                        first ->
                            plan.pathOf(event)
                                .map(links::absolute)
                                .map(url -> ofEvent(event, record, first, url))))
        .stream()
        .toList();
  }

  private static Appointment ofEvent(Term event, Document record, LocalDate first, String url) {
    Event said = said(record);
    return new Appointment(
        uid(url),
        changed(record, first.atStartOfDay().atOffset(ZoneOffset.UTC)),
        new When.Days(first, said.end().filter(first::isBefore).orElse(first)),
        event.label(),
        PlainText.of(record.body().html().get()),
        location(Optional.empty(), Optional.of(said)),
        url,
        record.tags());
  }

  private static Optional<Document> record(Term event, Reads reads) {
    return event.profile().filter(record -> record.as(Event.class).isPresent()).map(reads::watched);
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
