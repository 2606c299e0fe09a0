package dev.recap.build;

import dev.recap.cache.BuildCache;
import dev.recap.config.SettingsSource;
import dev.recap.model.Document;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.plan.Plan;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.redirects.OldUrlReader;
import dev.recap.redirects.OldUrls;
import dev.recap.redirects.Redirects;
import dev.recap.redirects.SiteRoot;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what becomes of the addresses that a site once had. Renders no page. */
public final class OldUrlCheck {

  private OldUrlCheck() {}

  /**
   * The result of a check.
   *
   * @param misconfigured true if jbake.properties has errors, so that nothing was checked
   * @param problems of the project
   */
  public record Report(
      boolean misconfigured, List<Problem> problems, List<OldUrls.Result> results) {

    public Report {
      problems = List.copyOf(problems);
      results = List.copyOf(results);
    }

    /** Returns the number of addresses with an outcome. */
    public long count(OldUrls.Outcome outcome) {
      return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Returns true if an address is lost, or the project has errors. */
    public boolean failed() {
      return count(OldUrls.Outcome.LOST) > 0 || problems.stream().anyMatch(Problem::isError);
    }
  }

  /**
   * Checks the addresses in files.
   *
   * @throws IOException if the project or a file cannot be read
   */
  public static Report run(
      Path project,
      SettingsSource source,
      CheckOptions options,
      List<Path> files,
      Progress progress)
      throws IOException {
    Configuration configuration = Configuration.of(project, source, Optional.empty());
    if (configuration.hasErrors()) {
      return new Report(true, configuration.problems(), List.of());
    }
    Map<String, Integer> urls = new LinkedHashMap<>();
    for (Path file : files) {
      OldUrlReader.read(file).forEach((url, hits) -> urls.merge(url, hits, Integer::sum));
    }
    Problems problems = new Problems(configuration.settings()::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    PublishFilter filter = new PublishFilter(options.now(), options.drafts(), options.future());
    try (Workers workers = new Workers(options.threads())) {
      InMemoryBake bake =
          new InMemoryBake(configuration.settings(), filter, progress, workers, problems);
      List<OldUrls.Result> results =
          bake.run(
              BuildCache.NONE,
              pages -> {
                OldUrls check = of(pages.site());
                List<OldUrls.Result> found = new ArrayList<>();
                urls.forEach((url, hits) -> found.add(check.check(url, hits)));
                return found;
              });
      return new Report(false, problems.sorted(), results);
    }
  }

  /** Returns a check against a site. */
  static OldUrls of(LoadedSite site) {
    Plan plan = site.plan();
    SiteRoot root = SiteRoot.of(site.settings().site().address());
    List<OldUrls.Page> pages = new ArrayList<>();
    for (Document document : site.site().documents()) {
      if (plan.has(document)) {
        pages.add(
            new OldUrls.Page(
                root.addressOf(plan.pathOf(document)),
                document.title(),
                document.date().map(OffsetDateTime::toLocalDate)));
      }
    }
    Set<String> files =
        plan.outputs().stream()
            .filter(output -> !output.isRedirect())
            .map(output -> output.path().value())
            .collect(Collectors.toSet());
    return new OldUrls(
        site.settings(), plan.redirects().orElse(new Redirects(List.of())), files, pages);
  }
}
