package dev.recap.build;

import dev.recap.model.Progress;
import dev.recap.model.SourcePath;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The time that the stages of a bake took, and the slowest things in them.
 *
 * @param stages the time of each stage, in order
 * @param templates the templates with the longest total time of all their pages, slowest first
 * @param documents the documents that took longest to read, slowest first
 * @param pages the pages that took longest to render, slowest first
 */
public record Timings(
    Map<String, Duration> stages, List<Spent> templates, List<Spent> documents, List<Spent> pages) {

  private static final int SHOWN = 5;

  private static final Comparator<Spent> SLOWEST_FIRST =
      Comparator.comparing(Spent::time).reversed().thenComparing(Spent::name);

  /**
   * Time spent on one thing.
   *
   * @param times the number of times that it was worked on
   */
  public record Spent(String name, Duration time, int times) {

    private Spent plus(Spent other) {
      return new Spent(name, time.plus(other.time), times + other.times);
    }
  }

  public Timings {
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    templates = List.copyOf(templates);
    documents = List.copyOf(documents);
    pages = List.copyOf(pages);
  }

  /** Measures the stages of a bake, one after the other. */
  static final class Recorder {

    private final Map<String, Duration> laps = new LinkedHashMap<>();
    private final Map<String, Spent> templates = new ConcurrentHashMap<>();
    private final Slowest documents = new Slowest();
    private final Slowest pages = new Slowest();
    private final AtomicInteger rendered = new AtomicInteger();
    private long since = System.nanoTime();

    /** Ends a stage: it gets the time since the last call. */
    void lap(String stage) {
      long now = System.nanoTime();
      laps.merge(stage, Duration.ofNanos(now - since), Duration::plus);
      since = now;
    }

    /** Returns a progress that also records how long the reading of each document takes. */
    Progress measuring(Progress progress) {
      return new Progress() {
        @Override
        public void stage(String name, int steps) {
          progress.stage(name, steps);
        }

        @Override
        public void step() {
          progress.step();
        }

        @Override
        public void note(String text) {
          progress.note(text);
        }

        @Override
        public void fileRead(SourcePath file, long nanos) {
          progress.step();
          documents.add(new Spent(file.value(), Duration.ofNanos(nanos), 1));
        }
      };
    }

    /** Records the rendering of a page; may be called from any thread. */
    void rendered(String page, String template, long nanos) {
      Duration time = Duration.ofNanos(nanos);
      rendered.incrementAndGet();
      pages.add(new Spent(page, time, 1));
      templates.merge(template, new Spent(template, time, 1), Spent::plus);
    }

    int renderedPages() {
      return rendered.get();
    }

    Timings timings() {
      List<Spent> slowestTemplates =
          templates.values().stream().sorted(SLOWEST_FIRST).limit(SHOWN).toList();
      return new Timings(laps, slowestTemplates, documents.list(), pages.list());
    }
  }

  /** Keeps the few slowest of any number of things. Thread-safe. */
  private static final class Slowest {

    private final TreeSet<Spent> few = new TreeSet<>(SLOWEST_FIRST);

    synchronized void add(Spent spent) {
      few.add(spent);
      if (few.size() > SHOWN) {
        few.pollLast();
      }
    }

    synchronized List<Spent> list() {
      return List.copyOf(few);
    }
  }
}
