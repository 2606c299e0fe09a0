package dev.recap.site;

import dev.recap.model.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which posts are about the same: they share tags, and the rarer a tag is the more it says. On
 * equal terms the older post comes first, so that a page doesn't change with every new post.
 */
final class Related {

  // A tag that stands on thousands of posts says nothing, and would make this quadratic.
  private static final int MOST_POSTS_OF_A_TAG = 500;

  private final int posts;
  private final Grouping tags;

  Related(List<Document> posts, Grouping tags) {
    this.posts = posts.size();
    this.tags = tags;
  }

  List<Document> to(Document document, int count) {
    Map<Document, Double> scores = new HashMap<>();
    for (Term term : tags.termsOf(document)) {
      if (term.posts().size() > MOST_POSTS_OF_A_TAG) {
        continue;
      }
      double weight = Math.log(1.0 + (double) posts / Math.max(1, term.posts().size()));
      for (Document other : term.posts()) {
        if (!other.equals(document)) {
          scores.merge(other, weight, Double::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Document, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(DocumentOrder.NEWEST_FIRST.reversed())))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }
}
