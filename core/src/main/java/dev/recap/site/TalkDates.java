package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Talk;
import dev.recap.problem.Problems;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dates talks by the clocks of their events. The reader of a talk knows no event, so a talk that
 * has a start and no date of its own is dated by the clock of the site until here.
 */
final class TalkDates {

  private final Profiles events;
  private final Map<String, Document> records;
  private final ZoneId site;

  /**
   * Reads the records of events.
   *
   * @param events that have a page
   */
  TalkDates(List<Document> events, ZoneId site) {
    // The builder of the taxonomy reports the problems of the records.
    this.events =
        new Profiles(
            TaxonomyDefinition.EVENT, events, Map.of(), new Problems(problem -> Optional.empty()));
    this.records = this.events.byTerm();
    this.site = site;
  }

  /** Returns a document with the date of its talk, if that is the start. */
  Document dated(Document document) {
    Optional<Talk> talk = document.as(Talk.class);
    if (talk.isEmpty() || !hasDateOfStart(document, talk.get())) {
      return document;
    }
    Optional<Document> event =
        talk.get().event().map(TaxonomyBuilder::slug).map(events::termOf).map(records::get);
    return TalkTime.of(talk.get(), EventClock.of(event, site))
        .map(time -> document.withDate(time.start()))
        .orElse(document);
  }

  private boolean hasDateOfStart(Document document, Talk talk) {
    return !document.front().places().containsKey("date")
        && talk.start().map(start -> start.in(site)).equals(document.date());
  }
}
