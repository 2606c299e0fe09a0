package dev.recap.check;

import dev.recap.plan.Output;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Things that many pages may have, mostly because one template makes them: each is told once.
 * Thread-safe.
 *
 * @param <K> what says that two of them are the same thing
 */
final class PageFindings<K> {

  private static final Comparator<Output.Page> ORDER = Comparator.comparing(Output.Page::path);

  /**
   * A thing on pages.
   *
   * @param first the first of them by path
   * @param pages how many there are
   */
  record Seen(Output.Page first, int pages) {

    /** The pages, in the midst of a sentence. */
    String where() {
      return pages == 1 ? first.path().value() : pages + " pages, such as " + first.path();
    }

    private Seen and(Seen other) {
      boolean earlier = ORDER.compare(first, other.first) <= 0;
      return new Seen(earlier ? first : other.first, pages + other.pages);
    }
  }

  private final Map<K, Seen> all = new ConcurrentHashMap<>();

  void add(K thing, RenderedPage page) {
    all.merge(thing, new Seen(page.output(), 1), Seen::and);
  }

  void forEach(BiConsumer<K, Seen> action) {
    all.forEach(action);
  }
}
