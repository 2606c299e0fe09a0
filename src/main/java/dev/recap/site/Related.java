package dev.recap.site;

import dev.recap.model.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which posts are about the same: they share tags, and the rarer a tag is the more it says. On
 * equal terms the older post comes first, so that a page doesn't change with every new post.
 */
final class Related {

  // A tag that stands on many hundreds of posts says little, and would make this quadratic.
  private static final int MOST_POSTS_OF_A_TAG = 500;

  private record Candidate(int position, double score) {

    static final Comparator<Candidate> CLOSEST_FIRST =
        Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::position)
            .reversed();
  }

  private final List<Document> posts;
  private final Grouping tags;
  private final Map<Document, Integer> positions = new HashMap<>();

  /**
   * @param posts newest first
   */
  Related(List<Document> posts, Grouping tags) {
    this.posts = posts;
    this.tags = tags;
    for (int i = 0; i < posts.size(); i++) {
      positions.put(posts.get(i), i);
    }
  }

  List<Document> to(Document document, int count) {
    Map<Integer, Double> scores = new HashMap<>();
    for (Term term : tags.termsOf(document)) {
      if (term.posts().size() > MOST_POSTS_OF_A_TAG) {
        continue;
      }
      double weight = Math.log(1.0 + (double) posts.size() / Math.max(1, term.posts().size()));
      for (Document other : term.posts()) {
        scores.merge(positions.getOrDefault(other, 0), weight, Double::sum);
      }
    }
    Integer own = positions.get(document);
    if (own != null) {
      scores.remove(own);
    }
    return closest(scores, count).stream().map(found -> posts.get(found.position())).toList();
  }

  /** The few best, without sorting all. */
  private static List<Candidate> closest(Map<Integer, Double> scores, int count) {
    List<Candidate> best = new ArrayList<>();
    for (Map.Entry<Integer, Double> entry : scores.entrySet()) {
      Candidate candidate = new Candidate(entry.getKey(), entry.getValue());
      if (best.size() == count
          && Candidate.CLOSEST_FIRST.compare(candidate, best.get(count - 1)) >= 0) {
        continue;
      }
      best.add(candidate);
      best.sort(Candidate.CLOSEST_FIRST);
      if (best.size() > count) {
        best.remove(count);
      }
    }
    return best;
  }
}
