package dev.recap.plan;

import static java.util.stream.Collectors.toUnmodifiableList;

import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One page of a list of posts, and of a second list that is split in the same way.
 *
 * @param posts the posts of this page
 * @param count the number of posts on all pages
 * @param number the number of this page, from 1
 * @param pages the paths of all pages, at least one
 * @param size the number of posts per page; 0 if the list is not split
 */
public record Slice(List<Document> posts, int count, int number, List<OutputPath> pages, int size) {

  public Slice {
    posts = List.copyOf(posts);
    pages = List.copyOf(pages);
  }

  public boolean paginated() {
    return size > 0;
  }

  /** Returns the part of another list that belongs on this page. */
  public <T> List<T> partOf(List<T> all) {
    if (!paginated()) {
      return all;
    }
    return all.subList(
        Math.min((number - 1) * size, all.size()), Math.min(number * size, all.size()));
  }

  /** Adds the position of this page among the pages of its list, but not the posts. */
  void addTo(Fingerprint fingerprint) {
    // Settings and the first path decide where the other pages are.
    fingerprint.add(count).add(number).add(size).add(pages.size()).add(pages.get(0).value());
  }

  /**
   * Splits a list into pages.
   *
   * @param others the length of the second list
   * @param size the number of posts per page; 0 for all of them
   * @param path returns the path of a page by its number
   */
  static List<Slice> of(List<Document> posts, int others, int size, IntFunction<OutputPath> path) {
    int longest = Math.max(posts.size(), others);
    // JBake doesn't paginate an empty blog.
    if (size <= 0 || longest == 0) {
      return List.of(new Slice(posts, posts.size(), 1, List.of(path.apply(1)), 0));
    }
    int total = (longest + size - 1) / size;
    // One list for all slices, of the kind that List.copyOf takes as it is: a blog of thousands of
    // pages has as many slices.
    List<OutputPath> pages =
        IntStream.rangeClosed(1, total).mapToObj(path).collect(toUnmodifiableList());
    List<Slice> slices = new ArrayList<>();
    for (int number = 1; number <= total; number++) {
      int from = Math.min((number - 1) * size, posts.size());
      List<Document> part = posts.subList(from, Math.min(from + size, posts.size()));
      slices.add(new Slice(part, posts.size(), number, pages, size));
    }
    return slices;
  }
}
