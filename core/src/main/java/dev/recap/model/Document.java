package dev.recap.model;

import dev.recap.problem.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post, a page or a document of another type: one file of {@code content/} that was read.
 *
 * @param relativePath the path from {@code content/}, with {@code /}
 */
public record Document(SourcePath source, String relativePath, FrontMatter front, Body body) {

  /** Returns the folder below content/ with its closing slash, or an empty string. */
  public String folder() {
    return relativePath.substring(0, relativePath.lastIndexOf('/') + 1);
  }

  /** Returns false for a YAML file in the content: in JBake, it is only a header. */
  public boolean hasBody() {
    boolean yaml = source.extension().equals("yml") || source.extension().equals("yaml");
    return !yaml || front.style() != HeaderStyle.JBAKE;
  }

  /** Returns the conference record if it is of a type. */
  public <T extends ConferenceRecord> Optional<T> as(Class<T> type) {
    return front.record().filter(type::isInstance).map(type::cast);
  }

  public String type() {
    return front.type();
  }

  public Status status() {
    return front.status();
  }

  public String title() {
    return front.title();
  }

  public Optional<OffsetDateTime> date() {
    return front.date();
  }

  public List<String> tags() {
    return front.tags();
  }

  public boolean isPublished() {
    return front.status().isPublished();
  }

  /**
   * Checks if it is not published yet. An event is announced before its day, as is a talk without a
   * {@code date}.
   */
  public boolean isAheadOf(Instant now) {
    boolean announced =
        as(Event.class).isPresent()
            || (as(Talk.class).isPresent() && !front.places().containsKey("date"));
    return !announced && date().filter(date -> date.toInstant().isAfter(now)).isPresent();
  }

  public Document withDate(OffsetDateTime date) {
    return new Document(source, relativePath, front.withDate(date), body);
  }

  public Document withBody(Body body) {
    return new Document(source, relativePath, front, body);
  }

  /** Compares the sources: within a bake, each document has its own. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document document && document.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  /** Returns the file that it was read from, which may contain other documents too. */
  public SourcePath file() {
    return source.whole();
  }

  /** Returns the place of the value of a front matter key, or the whole file. */
  public Place placeOf(String key) {
    return front.placeOf(key, source);
  }
}
