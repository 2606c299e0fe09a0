package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Talk;
import java.util.List;
import java.util.Optional;

/** One value of a {@link Taxonomy}: a tag, a category, a year. Equal only to itself. */
public final class Term {

  private final String label;
  private final String slug;
  private final List<Document> posts;
  private final List<Document> talks;
  private final List<Document> documents;
  private final Optional<Document> profile;

  Term(String label, String slug, List<Document> documents, Optional<Document> profile) {
    this.label = label;
    this.slug = slug;
    this.profile = profile;
    this.talks =
        documents.stream().filter(document -> document.as(Talk.class).isPresent()).toList();
    this.documents = List.copyOf(documents);
    this.posts = documents.stream().filter(document -> document.type().equals("post")).toList();
  }

  /** As readers see it; where spellings differ, the commonest. */
  public String label() {
    return label;
  }

  /** As addresses have it. */
  public String slug() {
    return slug;
  }

  /** Listed posts, in the order of the grouping: mostly newest first. */
  public List<Document> posts() {
    return posts;
  }

  /** Listed talks, in the order of the grouping. */
  public List<Document> talks() {
    return talks;
  }

  /** What the project says of the speaker or the event that this is; it has no page of its own. */
  public Optional<Document> profile() {
    return profile;
  }

  /** Listed documents of every type, in the order of the grouping. */
  public List<Document> documents() {
    return documents;
  }
}
