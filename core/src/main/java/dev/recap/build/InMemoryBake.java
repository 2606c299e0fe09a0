package dev.recap.build;

import dev.recap.config.Settings;
import dev.recap.incremental.DependencyTracker;
import dev.recap.model.OutputPath;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.calendar.Calendars;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site as a bake would write it, in memory.
 *
 * @param made the files that are not copied, as far as they could be made
 * @param problems all that a bake would report before it writes, by file, line and column
 */
public record InMemoryBake(
    Settings settings, Plan plan, Map<OutputPath, byte[]> made, List<Problem> problems) {

  public InMemoryBake {
    made = Map.copyOf(made);
    problems = List.copyOf(problems);
  }

  /**
   * Makes every file and writes none, neither into the output nor beside it. What a project's own
   * jars do to written files isn't done.
   *
   * @param configuration without errors
   * @throws IOException if the project can't be read
   */
  public static InMemoryBake of(Configuration configuration, PublishFilter publishFilter)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      return new SiteRendering(settings, publishFilter, Progress.NONE, workers, problems)
          .run(Optional.empty(), viewed -> of(viewed, settings, problems));
    }
  }

  private static InMemoryBake of(RenderedSite viewed, Settings settings, Problems problems) {
    Map<OutputPath, byte[]> made = new ConcurrentHashMap<>();
    viewed.show("rendering", (page, bytes) -> made.put(page.path(), bytes));
    Calendars calendars = viewed.planned().calendars(settings);
    for (Output output : viewed.plan().outputs()) {
      if (output instanceof Output.Calendar calendar) {
        made.put(output.path(), calendars.bytes(calendar.scope(), DependencyTracker.NONE));
      }
    }
    return new InMemoryBake(settings, viewed.plan(), made, problems.sorted());
  }
}
