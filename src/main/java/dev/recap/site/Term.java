package dev.recap.site;

import dev.recap.model.Document;
import java.util.List;
import java.util.function.Predicate;

/** One value of a {@link Grouping}: a tag, a category, a year. Equal only to itself. */
public final class Term {

  private final String label;
  private final String slug;
  private final List<Document> posts;
  private final List<Document> documents;

  Term(String label, String slug, List<Document> documents, Predicate<Document> shown) {
    this.label = label;
    this.slug = slug;
    this.documents = List.copyOf(documents);
    this.posts = documents.stream().filter(shown).toList();
  }

  /** As readers see it; where spellings differ, the commonest. */
  public String label() {
    return label;
  }

  /** As addresses have it. */
  public String slug() {
    return slug;
  }

  /** Listed posts, newest first; of a series all its parts, in their order. */
  public List<Document> posts() {
    return posts;
  }

  /** Listed documents of every type, in the same order. */
  public List<Document> documents() {
    return documents;
  }
}
