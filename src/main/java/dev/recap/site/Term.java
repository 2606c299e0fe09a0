package dev.recap.site;

import dev.recap.model.Document;
import java.util.List;

/**
 * One value of a {@link Grouping}: a tag, a category, a year.
 *
 * @param label as readers see it; where spellings differ, the commonest
 * @param slug as addresses have it
 * @param posts listed posts, newest first
 * @param documents listed documents of every type, newest first
 */
public record Term(String label, String slug, List<Document> posts, List<Document> documents) {

  public Term {
    posts = List.copyOf(posts);
    documents = List.copyOf(documents);
  }
}
