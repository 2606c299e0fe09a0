package dev.recap.incremental;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.CalendarScope;
import dev.recap.site.Schedule;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A term of a {@link TrackedSite}, which records what is asked of it. */
public final class TrackedTerm {

  private final TrackedSite site;
  private final Taxonomy taxonomy;
  private final Term term;

  TrackedTerm(TrackedSite site, Taxonomy taxonomy, Term term) {
    this.site = site;
    this.taxonomy = taxonomy;
    this.term = term;
  }

  public String taxonomy() {
    return taxonomy.name();
  }

  /** Checks if the term groups talks and not posts: a speaker, a level. */
  public boolean isOfTalks() {
    return taxonomy.isOfTalks();
  }

  public String label() {
    return term.label();
  }

  public String slug() {
    return term.slug();
  }

  /** Returns the listed posts. */
  public List<Document> posts() {
    return track(term.posts());
  }

  /** Returns the listed talks. */
  public List<Document> talks() {
    return track(term.talks());
  }

  /** Returns the listed documents of every type. */
  public List<Document> documents() {
    return track(term.documents());
  }

  /** The documents that its pages list. */
  public List<Document> entries() {
    return track(taxonomy.entries(term));
  }

  /** Tracks those of the term's documents that a page lists. */
  public List<Document> track(List<Document> documents) {
    site.record(Dependency.posts(taxonomy.name(), term));
    return site.track(documents);
  }

  /** The document that describes the speaker or the event that this is. */
  public Optional<Document> profile() {
    return term.profile().map(site::track);
  }

  /** Returns the first page if the taxonomy has pages. */
  public Optional<OutputPath> path() {
    return site.plan().pathOf(term);
  }

  public Optional<OutputPath> feed() {
    return site.plan().feedOf(term);
  }

  /** The calendar of an event. */
  public Optional<OutputPath> calendar() {
    return site.plan().calendarOf(new CalendarScope.WholeEvent(term));
  }

  /** The calendar of a day of an event. */
  public Optional<OutputPath> calendar(LocalDate day) {
    return site.plan().calendarOf(new CalendarScope.EventDay(term, day));
  }

  /** The schedule of an event. It depends on the headers of all talks: each may get a day. */
  public Schedule schedule() {
    ZoneId zone = site.settings().site().zone();
    track(term.talks());
    term.talks().forEach(site::track);
    profile();
    return Schedule.of(term, zone);
  }
}
