package dev.recap.site;

import dev.recap.model.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Finds posts about the same subject: those that share tags, where a rare tag counts more. Among
 * equals the older post comes first, so that a page does not change with every new post.
 */
public final class Related {

  // A tag of many hundreds of posts says little, and would make this quadratic.
  private static final int MOST_POSTS_OF_A_TAG = 500;

  private static final int[] NONE = {};
  private static final int TAG_BITS = 10;
  private static final int TAG_MASK = (1 << TAG_BITS) - 1;

  private record Candidate(int position, double score) {

    static final Comparator<Candidate> CLOSEST_FIRST =
        Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::position)
            .reversed();
  }

  private final List<Document> posts;
  private final Taxonomy tags;
  private final Map<Document, Integer> positions = new HashMap<>();
  private final Map<Term, int[]> positionsOfTag = new HashMap<>();

  /**
   * Gets ready to be asked.
   *
   * @param posts newest first
   */
  Related(List<Document> posts, Taxonomy tags) {
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
        tags.termsOf(document).stream().filter(tag -> !isCommon(tag)).limit(TAG_MASK).toList();
    List<Candidate> best = new ArrayList<>();
    int self = positions.getOrDefault(document, -1);
    long[] shared = shared(own);
    for (int i = 0; i < shared.length; ) {
      int position = (int) (shared[i] >> TAG_BITS);
      double score = 0;
      for (; i < shared.length && (int) (shared[i] >> TAG_BITS) == position; i++) {
        score += weight(own.get((int) (shared[i] & TAG_MASK)));
      }
      if (position != self) {
        offer(new Candidate(position, score), best, count);
      }
    }
    return best.stream().map(found -> posts.get(found.position())).toList();
  }

  /**
   * Returns the position of each post of each tag together with the tag's number, sorted by
   * position.
   */
  private long[] shared(List<Term> own) {
    LongStream.Builder shared = LongStream.builder();
    for (int tag = 0; tag < own.size(); tag++) {
      for (int position : positionsOfTag.getOrDefault(own.get(tag), NONE)) {
        shared.add(((long) position << TAG_BITS) | tag);
      }
    }
    return shared.build().sorted().toArray();
  }

  /** Checks if a tag has too many posts to say anything about the subject of one. */
  public static boolean isCommon(Term tag) {
    return tag.posts().size() > MOST_POSTS_OF_A_TAG;
  }

  /** Returns the weight of a shared tag after Adamic and Adar; it does not depend on other tags. */
  private static double weight(Term tag) {
    return 1 / Math.log(1.0 + tag.posts().size());
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
