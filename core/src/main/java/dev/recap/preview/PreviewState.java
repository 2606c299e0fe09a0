package dev.recap.preview;

import dev.recap.cache.DamagedCacheException;
import dev.recap.preview.http.EventStream;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The site and the problems that the preview shows now. Sends an event to open pages when they
 * change. Any thread may {@link #read}; changes come from one thread at a time.
 */
final class PreviewState implements AutoCloseable {

  private static final Set<BrowserUpdate> RELOAD = Set.of(BrowserUpdate.RELOAD);

  /**
   * A state of the preview.
   *
   * @param version unique, also among all runs of the program
   * @param site nothing if none could be read yet
   * @param problems of the project, without those that occur when a page is rendered
   */
  record View(String version, Optional<PreviewSite> site, List<Problem> problems) {

    View {
      problems = List.copyOf(problems);
    }

    static boolean isError(Problem problem) {
      return problem.isError();
    }
  }

  private final PreviewListener listener;
  private final Runnable restore;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final String run = Long.toHexString(UUID.randomUUID().getMostSignificantBits());
  private long number;
  private volatile View view = new View(version(), Optional.empty(), List.of());
  private final EventStream events = new EventStream(view.version());
  private List<Problem> settingsProblems = List.of();
  private List<Problem> reported = List.of();

  /**
   * @param restore reads the project again without its cache, which is damaged
   */
  PreviewState(PreviewListener listener, Runnable restore) {
    this.listener = listener;
    this.restore = restore;
  }

  EventStream events() {
    return events;
  }

  /** Is held while the project is closed and opened again, so that no reader needs it. */
  Lock writeLock() {
    return lock.writeLock();
  }

  /** Reads the current view; the project stays open meanwhile. */
  <T> T read(Function<View, T> question) {
    try {
      return readLocked(question);
    } catch (DamagedCacheException e) {
      restore.run();
      return readLocked(question);
    }
  }

  private <T> T readLocked(Function<View, T> question) {
    lock.readLock().lock();
    try {
      return question.apply(view);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Shows errors in the settings; the last site stays. */
  void showSettingsErrors(List<Problem> problems) {
    settingsProblems = problems;
    List<Problem> all = new ArrayList<>(view.problems());
    all.addAll(problems);
    publish(new View(nextVersion(), view.site(), all), RELOAD);
  }

  /**
   * Shows nothing until the project has been read again.
   *
   * @param problems warnings of the settings
   */
  void start(List<Problem> problems) {
    settingsProblems = problems;
    view = new View(version(), Optional.empty(), List.of());
  }

  /** Shows that the project could not be read. */
  void fail() {
    publish(new View(nextVersion(), Optional.empty(), List.of()), RELOAD);
  }

  /**
   * Shows another site.
   *
   * @param updates that open pages need
   */
  void show(ProjectSession.Snapshot snapshot, List<Problem> deadLinks, Set<BrowserUpdate> updates) {
    publish(
        new View(nextVersion(), Optional.of(snapshot.site()), all(snapshot, deadLinks)), updates);
  }

  /** Shows all problems of the current site, whose links have been checked. */
  void complete(ProjectSession.Snapshot snapshot, List<Problem> deadLinks) {
    List<Problem> all = all(snapshot, deadLinks);
    if (!all.equals(view.problems())) {
      publish(new View(view.version(), view.site(), all), Set.of(BrowserUpdate.PANEL));
    }
    if (!all.equals(reported)) {
      reported = all;
      listener.problems(all);
    }
  }

  private List<Problem> all(ProjectSession.Snapshot snapshot, List<Problem> deadLinks) {
    Problems all = new Problems();
    all.addAll(settingsProblems);
    all.addAll(snapshot.problems());
    all.addAll(deadLinks);
    return all.sorted();
  }

  private synchronized String version() {
    return run + "-" + number;
  }

  private synchronized String nextVersion() {
    number++;
    return version();
  }

  private void publish(View next, Set<BrowserUpdate> updates) {
    view = next;
    events.send(
        next.version(), updates.stream().map(BrowserUpdate::word).collect(Collectors.joining(" ")));
  }

  @Override
  public void close() {
    events.close();
  }
}
