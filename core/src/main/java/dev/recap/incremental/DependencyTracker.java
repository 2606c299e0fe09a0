package dev.recap.incremental;

/** Receives the dependencies of a page while it is rendered. */
@FunctionalInterface
public interface DependencyTracker {

  /** Discards all dependencies. */
  DependencyTracker NONE = dependency -> {};

  void record(Dependency dependency);
}
