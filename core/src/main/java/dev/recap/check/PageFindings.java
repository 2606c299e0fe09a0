package dev.recap.check;

import dev.recap.plan.Output;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Findings that many pages may have, mostly because of one template: each is reported once.
 * Thread-safe.
 *
 * @param <K> equal for findings that are the same
 */
final class PageFindings<K> {

  private static final Comparator<Output.Page> ORDER = Comparator.comparing(Output.Page::path);

  /**
   * The pages that have a finding.
   *
   * @param first the first of them by path
   * @param pages their number
   */
  record Seen(Output.Page first, int pages) {

    /** Names the pages within a sentence. */
    String where() {
      return pages == 1 ? first.path().value() : pages + " pages, such as " + first.path();
    }

    private Seen and(Seen other) {
      boolean earlier = ORDER.compare(first, other.first) <= 0;
      return new Seen(earlier ? first : other.first, pages + other.pages);
    }
  }

  private final Map<K, Seen> all = new ConcurrentHashMap<>();

  void add(K finding, RenderedPage page) {
    all.merge(finding, new Seen(page.output(), 1), Seen::and);
  }

  void forEach(BiConsumer<K, Seen> action) {
    all.forEach(action);
  }
}
