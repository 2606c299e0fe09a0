package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.Talk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The listed documents before and after each document: by date among those of its type, or by time
 * in the programme of a talk's event.
 */
final class Neighbours {

  private final Predicate<Document> listed;
  private final Map<SourcePath, Document> older = new HashMap<>();
  private final Map<SourcePath, Document> newer = new HashMap<>();

  /**
   * Looks for them.
   *
   * @param types the documents of each type, newest first
   * @param events those of a project with talks
   */
  Neighbours(
      Collection<List<Document>> types, Collection<Term> events, Predicate<Document> listed) {
    this.listed = listed;
    for (List<Document> documents : types) {
      if (documents.get(0).as(Talk.class).isEmpty()) {
        follow(documents, newer);
        follow(backwards(documents), older);
      }
    }
    for (Term event : events) {
      follow(event.talks(), older);
      follow(backwards(event.talks()), newer);
    }
  }

  private static List<Document> backwards(List<Document> documents) {
    List<Document> backwards = new ArrayList<>(documents);
    Collections.reverse(backwards);
    return backwards;
  }

  /** Maps each document to the last listed one that precedes it. */
  private void follow(List<Document> documents, Map<SourcePath, Document> found) {
    @Nullable Document last = null;
    for (Document document : documents) {
      if (last != null) {
        found.put(document.source(), last);
      }
      last = listed.test(document) ? document : last;
    }
  }

  Optional<Document> newer(Document document) {
    return Optional.ofNullable(newer.get(document.source()));
  }

  Optional<Document> older(Document document) {
    return Optional.ofNullable(older.get(document.source()));
  }
}
