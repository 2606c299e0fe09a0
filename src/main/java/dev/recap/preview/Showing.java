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
final class Showing implements AutoCloseable {

  private static final Set<Effect> RELOAD = Set.of(Effect.RELOAD);

  private final LiveListener listener;
  private final Versions versions = new Versions();
  private final EventStream events = new EventStream(versions.current());
  private volatile LiveState state;
  private List<Problem> ofSettings = List.of();
  private List<Problem> told = List.of();

  Showing(LiveListener listener) {
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
  void begin(List<Problem> problems) {
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
  void show(World.Read read, List<Problem> ofLinks, Set<Effect> effects) {
    publish(new LiveState(versions.next(), Optional.of(read.site()), all(read, ofLinks)), effects);
  }

  /** All is known of the site that is shown. */
  void complete(World.Read read, List<Problem> ofLinks) {
    List<Problem> all = all(read, ofLinks);
    if (!all.equals(state.problems())) {
      publish(state.with(all), Set.of(Effect.PANEL));
    }
    if (!all.equals(told)) {
      told = all;
      listener.problems(all);
    }
  }

  private List<Problem> all(World.Read read, List<Problem> ofLinks) {
    Problems all = new Problems();
    all.addAll(ofSettings);
    all.addAll(read.problems());
    all.addAll(ofLinks);
    return all.sorted();
  }

  private void publish(LiveState next, Set<Effect> effects) {
    state = next;
    events.send(
        next.version(), effects.stream().map(Effect::word).collect(Collectors.joining(" ")));
  }

  @Override
  public void close() {
    events.close();
  }
}
