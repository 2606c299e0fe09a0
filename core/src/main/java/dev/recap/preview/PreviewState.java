package dev.recap.preview;

import dev.recap.preview.http.EventStream;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown by now, and the word to open pages when it is something else. Its {@link #state}
 * may be asked for from any thread; whoever changes it comes one at a time.
 */
final class PreviewState implements AutoCloseable {

  private static final Set<BrowserUpdate> RELOAD = Set.of(BrowserUpdate.RELOAD);

  private final PreviewListener listener;
  private final Versions versions = new Versions();
  private final EventStream events = new EventStream(versions.current());
  private volatile LiveState state;
  private List<Problem> ofSettings = List.of();
  private List<Problem> told = List.of();

  PreviewState(PreviewListener listener) {
    this.listener = listener;
    this.state = nothing();
  }

  private LiveState nothing() {
    return new LiveState(versions.current(), Optional.empty(), List.of());
  }

  LiveState state() {
    return state;
  }

  EventStream events() {
    return events;
  }

  /** The settings are at fault; the last site stays. */
  void settings(List<Problem> problems) {
    ofSettings = problems;
    List<Problem> all = new ArrayList<>(state.problems());
    all.addAll(problems);
    publish(new LiveState(versions.next(), state.site(), all), RELOAD);
  }

  /**
   * Everything is about to be read anew, and nothing is shown until it is.
   *
   * @param problems of settings that will do
   */
  void start(List<Problem> problems) {
    ofSettings = problems;
    state = nothing();
  }

  /** What was begun has failed. */
  void fail() {
    publish(new LiveState(versions.next(), Optional.empty(), List.of()), RELOAD);
  }

  /**
   * Another site.
   *
   * @param effects what open pages have to do about it
   */
  void show(ProjectSession.Snapshot snapshot, List<Problem> ofLinks, Set<BrowserUpdate> effects) {
    publish(
        new LiveState(versions.next(), Optional.of(snapshot.site()), all(snapshot, ofLinks)),
        effects);
  }

  /** All is known of the site that is shown. */
  void complete(ProjectSession.Snapshot snapshot, List<Problem> ofLinks) {
    List<Problem> all = all(snapshot, ofLinks);
    if (!all.equals(state.problems())) {
      publish(state.with(all), Set.of(BrowserUpdate.PANEL));
    }
    if (!all.equals(told)) {
      told = all;
      listener.problems(all);
    }
  }

  private List<Problem> all(ProjectSession.Snapshot snapshot, List<Problem> ofLinks) {
    Problems all = new Problems();
    all.addAll(ofSettings);
    all.addAll(snapshot.problems());
    all.addAll(ofLinks);
    return all.sorted();
  }

  private void publish(LiveState next, Set<BrowserUpdate> effects) {
    state = next;
    events.send(
        next.version(), effects.stream().map(BrowserUpdate::word).collect(Collectors.joining(" ")));
  }

  @Override
  public void close() {
    events.close();
  }
}
