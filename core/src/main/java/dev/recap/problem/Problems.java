package dev.recap.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Collects the problems of one bake, from any thread, so that one run reports them all.
 *
 * <p>A policy may change a problem's severity or, by returning nothing, drop it.
 */
public final class Problems {

  private final Function<Problem, Optional<Problem>> policy;
  private final ConcurrentLinkedQueue<Problem> found = new ConcurrentLinkedQueue<>();

  public Problems() {
    this(Optional::of);
  }

  public Problems(Function<Problem, Optional<Problem>> policy) {
    this.policy = policy;
  }

  /** Adds a problem; returns true if it counts as an error. */
  public boolean add(Problem problem) {
    Optional<Problem> judged = policy.apply(problem);
    judged.ifPresent(found::add);
    return judged.filter(Problem::isError).isPresent();
  }

  /** Adds problems; returns true if one of them counts as an error. */
  public boolean addAll(Iterable<Problem> problems) {
    boolean errors = false;
    for (Problem problem : problems) {
      errors |= add(problem);
    }
    return errors;
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** Returns all problems, each once, by file, line and column. */
  public List<Problem> sorted() {
    return new ArrayList<>(found).stream().distinct().sorted().toList();
  }
}
