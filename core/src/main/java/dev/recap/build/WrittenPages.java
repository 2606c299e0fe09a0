package dev.recap.build;

import dev.recap.incremental.ChangeTracker;
import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import dev.recap.output.OutputFolder;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The pages that the last bake wrote and that are up to date: a check reads them instead of
 * rendering them again. Thread-safe.
 */
final class WrittenPages {

  static final WrittenPages NONE = new WrittenPages(Path.of(""), Optional.empty());

  private final Path output;
  private final Optional<ChangeTracker> changes;

  private WrittenPages(Path output, Optional<ChangeTracker> changes) {
    this.output = output;
    this.changes = changes;
  }

  /**
   * Finds the pages.
   *
   * @param compare compares the plan's outputs with the last bake, from the states of their files
   */
  static WrittenPages in(
      Path output,
      Plan plan,
      Workers workers,
      Function<Map<OutputPath, FileState>, ChangeTracker> compare) {
    Map<OutputPath, FileState> states = new ConcurrentHashMap<>();
    workers.forEach(
        plan.pages(),
        page ->
            OutputFolder.stateOf(output.resolve(page.path().value()))
                .ifPresent(state -> states.put(page.path(), state)));
    return new WrittenPages(output, Optional.of(compare.apply(states)));
  }

  /** Reads a page; nothing if it has to be rendered. */
  Optional<byte[]> read(Output.Page page) {
    if (changes.filter(tracker -> tracker.isUpToDate(page)).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(output.resolve(page.path().value())));
    } catch (IOException removedSince) {
      return Optional.empty();
    }
  }
}
