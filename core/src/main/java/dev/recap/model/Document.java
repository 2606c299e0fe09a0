package dev.recap.model;

import dev.recap.problem.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post, a page or a document of the project's own type: one file of {@code content/}, read.
 *
 * @param relativePath the path from {@code content/}, with {@code /}
 */
public record Document(SourcePath source, String relativePath, FrontMatter front, Body body) {

  /** The folder below content/ with its closing slash, or an empty string. */
  public String folder() {
    return relativePath.substring(0, relativePath.lastIndexOf('/') + 1);
  }

  /** jbake: a file of YAML among the content is all header. */
  public boolean hasBody() {
    boolean yaml = source.extension().equals("yml") || source.extension().equals("yaml");
    return !yaml || front.style() != HeaderStyle.JBAKE;
  }

  /** What only documents of one type say, where it is of that type. */
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
   * Whether readers have to wait for it. A talk and an event are announced before their day, but
   * where a talk has a {@code date} beside its start.
   */
  public boolean isAheadOf(Instant now) {
    boolean announced =
        as(Event.class).isPresent()
            || (as(Talk.class).isPresent() && !front.places().containsKey("date"));
    return !announced && date().filter(date -> date.toInstant().isAfter(now)).isPresent();
  }

  public Document withBody(Body other) {
    return new Document(source, relativePath, front, other);
  }

  /** One file is one document: within a bake its source says which. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document document && document.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  /** The file that it was read from, which may hold others too. */
  public SourcePath file() {
    return source.whole();
  }

  /** Where the value of a front matter key stands, or the whole file. */
  public Place placeOf(String key) {
    return front.placeOf(key, source);
  }
}
