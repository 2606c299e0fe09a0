package dev.recap.build;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time of a bake went.
 *
 * @param stages how long each took, in order
 * @param templates on which most time was spent, over all their pages; the longest first
 * @param documents that took longest to read, the longest first
 * @param pages that took longest to render, the longest first
 */
public record Timings(
    Map<String, Duration> stages, List<Spent> templates, List<Spent> documents, List<Spent> pages) {

  /**
   * Time spent on one thing.
   *
   * @param times how often it was worked on
   */
  public record Spent(String name, Duration time, int times) {}

  public Timings {
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    templates = List.copyOf(templates);
    documents = List.copyOf(documents);
    pages = List.copyOf(pages);
  }
}
