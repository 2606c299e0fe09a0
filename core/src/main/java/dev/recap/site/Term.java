package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Talk;
import java.util.List;
import java.util.Optional;

/**
 * A value of a {@link Taxonomy}: a tag, a category, a year. Two terms are equal only if they are
 * the same object.
 */
public final class Term {

  private final String label;
  private final String slug;
  private final List<Document> posts;
  private final List<Document> talks;
  private final List<Document> documents;
  private final List<Document> breaks;
  private final Optional<Document> profile;

  Term(
      String label,
      String slug,
      List<Document> documents,
      List<Document> breaks,
      Optional<Document> profile) {
    this.label = label;
    this.slug = slug;
    this.profile = profile;
    this.breaks = List.copyOf(breaks);
    this.talks =
        documents.stream().filter(document -> document.as(Talk.class).isPresent()).toList();
    this.documents = List.copyOf(documents);
    this.posts = documents.stream().filter(document -> document.type().equals("post")).toList();
  }

  /** Returns the label for readers: the most common spelling. */
  public String label() {
    return label;
  }

  /** Returns the form of the label in URLs. */
  public String slug() {
    return slug;
  }

  /** Returns the listed posts in the order of the taxonomy: mostly newest first. */
  public List<Document> posts() {
    return posts;
  }

  /** Returns the listed talks in the order of the taxonomy. */
  public List<Document> talks() {
    return talks;
  }

  /** Returns the breaks of the event, which have no pages. */
  public List<Document> breaks() {
    return breaks;
  }

  /** Returns the record of the speaker or event; it has no page of its own. */
  public Optional<Document> profile() {
    return profile;
  }

  /** Returns the listed documents of every type in the order of the taxonomy. */
  public List<Document> documents() {
    return documents;
  }
}
