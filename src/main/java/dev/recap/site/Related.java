package dev.recap.site;

import dev.recap.model.Document;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int[] NONE = {};

  private record Candidate(int position, double score) {

    static final Comparator<Candidate> CLOSEST_FIRST =
        Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::position)
            .reversed();
  }

  private final List<Document> posts;
  private final Grouping tags;
  private final Map<Document, Integer> positions = new HashMap<>();
  private final Map<Term, int[]> positionsOfTag = new HashMap<>();

  /**
   * Gets ready to be asked.
   *
   * @param posts newest first
   */
  Related(List<Document> posts, Grouping tags) {
    this.posts = posts;
    this.tags = tags;
    for (int i = 0; i < posts.size(); i++) {
      positions.put(posts.get(i), i);
    }
    for (Term tag : tags.terms()) {
      positionsOfTag.put(
          tag, tag.posts().stream().mapToInt(post -> positions.getOrDefault(post, 0)).toArray());
    }
  }

  List<Document> to(Document document, int count) {
    List<Term> own =
        tags.termsOf(document).stream()
            .filter(tag -> tag.posts().size() <= MOST_POSTS_OF_A_TAG)
            .toList();
    List<Candidate> best = new ArrayList<>();
    int self = positions.getOrDefault(document, -1);
    int[] shared = sharedPositions(own);
    for (int i = 0; i < shared.length; ) {
      int position = shared[i];
      while (i < shared.length && shared[i] == position) {
        i++;
      }
      if (position != self) {
        offer(new Candidate(position, score(own, position)), best, count);
      }
    }
    return best.stream().map(found -> posts.get(found.position())).toList();
  }

  /** Where the posts of some tags stand, in order; a post with two of them twice. */
  private int[] sharedPositions(List<Term> own) {
    return own.stream()
        .flatMapToInt(tag -> Arrays.stream(positionsOfTag.getOrDefault(tag, NONE)))
        .sorted()
        .toArray();
  }

  private double score(List<Term> own, int position) {
    double score = 0;
    for (Term tag : own) {
      if (Arrays.binarySearch(positionsOfTag.getOrDefault(tag, NONE), position) >= 0) {
        score += Math.log(1.0 + (double) posts.size() / tag.posts().size());
      }
    }
    return score;
  }

  /** Keeps the few best without sorting all. */
  private static void offer(Candidate candidate, List<Candidate> best, int count) {
    if (best.size() == count
        && Candidate.CLOSEST_FIRST.compare(candidate, best.get(count - 1)) >= 0) {
      return;
    }
    best.add(candidate);
    best.sort(Candidate.CLOSEST_FIRST);
    if (best.size() > count) {
      best.remove(count);
    }
  }
}
