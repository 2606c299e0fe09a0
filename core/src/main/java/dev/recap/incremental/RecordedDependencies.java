package dev.recap.incremental;

import java.util.LinkedHashSet;
import java.util.Set;

/** The dependencies of a part that several pages share. For one thread while it is rendered. */
public final class RecordedDependencies implements DependencyTracker {

  private final Set<Dependency> dependencies = new LinkedHashSet<>();

  @Override
  public void record(Dependency dependency) {
    dependencies.add(dependency);
  }

  /** Records all of them for a page that has the part. */
  public void addTo(DependencyTracker page) {
    dependencies.forEach(page::record);
  }
}
