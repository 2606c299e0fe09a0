package dev.recap;

import dev.recap.BakeReport.Outcome;
import dev.recap.config.Defaults;
import dev.recap.config.Settings;
import dev.recap.config.SettingsReader;
import dev.recap.jbake.JBakeDefaults;
import dev.recap.model.Document;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.parallel.Workers;
import dev.recap.plan.DeadLinks;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.plan.Planner;
import dev.recap.read.BrokenFile;
import dev.recap.read.Content;
import dev.recap.read.ContentReader;
import dev.recap.read.ReadingProgress;
import dev.recap.render.Renderer;
import dev.recap.site.Audience;
import dev.recap.site.Site;
import dev.recap.write.OutputFolder;
import dev.recap.write.Rewrite;
import dev.recap.write.WriteReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bakes a project: settings, then documents, then the site, then the plan of every file, then the
 * pages, then the output. Nothing of the output changes before everything is known to be right.
 */
public final class Bake {

  private final Path project;
  private final BakeOptions options;
  private final Progress progress;
  private final Stopwatch stopwatch = new Stopwatch();

  private Bake(Path project, BakeOptions options, Progress progress) {
    this.project = project.toAbsolutePath().normalize();
    this.options = options;
    this.progress = progress;
  }

  /**
   * Bakes the project in a folder.
   *
   * @throws IOException if the project can't be read
   * @throws dev.recap.write.OutputException if the output can't be written
   */
  public static BakeReport run(Path project, BakeOptions options, Progress progress)
      throws IOException {
    return new Bake(project, options, progress).run();
  }

  private BakeReport run() throws IOException {
    Problems configProblems = new Problems();
    Settings settings =
        SettingsReader.read(project, new Defaults(JBakeDefaults.text()), configProblems);
    Settings chosen = options.output().map(settings::withOutput).orElse(settings);
    chosen
        .folders()
        .sourcesAroundOutput()
        .ifPresent(sources -> configProblems.add(outputInside(sources, chosen)));
    stopwatch.lap("settings");
    if (configProblems.hasErrors()) {
      return report(Outcome.CONFIGURATION_ERRORS, configProblems.sorted(), 0, 0, Optional.empty());
    }
    Problems problems = new Problems(chosen::weigh);
    configProblems.sorted().forEach(problems::add);
    try (Workers workers = new Workers(options.threads())) {
      return bake(chosen, workers, problems);
    }
  }

  private Problem outputInside(Path sources, Settings settings) {
    return Problem.error(
        "bad-setting",
        settings.placeOf("destination.folder"),
        "the output folder %s lies in %s, which the next bake would read"
            .formatted(shown(settings.folders().output()), shown(sources)),
        "write the site to a folder of its own, such as output");
  }

  private String shown(Path folder) {
    return (folder.startsWith(project) ? project.relativize(folder) : folder)
        .toString()
        .replace('\\', '/');
  }

  private BakeReport bake(Settings settings, Workers workers, Problems problems)
      throws IOException {
    progress.stage("reading", 0);
    try (Content content = ContentReader.read(settings, workers, problems, reading())) {
      stopwatch.lap("read");

      Audience audience = new Audience(options.now(), options.drafts(), options.future());
      Site site =
          Site.of(
              content.documents(),
              content.broken().stream().map(BrokenFile::source).toList(),
              content.files(),
              content.data(),
              audience,
              settings.addresses().permalinks().containsKey("tag"),
              problems);
      Plan plan = Planner.plan(site, content.assets(), settings, problems);
      Links links = new Links(plan, settings);
      DeadLinks deadLinks = new DeadLinks(site, links, problems);
      List<Document> checked = new ArrayList<>(site.documents());
      checked.removeIf(document -> !plan.has(document));
      content.broken().forEach(file -> file.document().ifPresent(checked::add));
      workers.forEach(checked, deadLinks::check);
      stopwatch.lap("plan");

      Renderer renderer = new Renderer(site, plan, links, settings, options.now());
      Rewrite rewrite = options.clean() ? Rewrite.ALL : Rewrite.CHANGED;
      try (OutputFolder output =
          OutputFolder.open(project, settings.folders().output(), rewrite, progress::waiting)) {
        progress.stage("rendering", plan.outputs().size());
        workers.forEach(plan.outputs(), planOutput -> write(planOutput, renderer, output));
        renderer.report(problems);
        if (!content.broken().isEmpty()) {
          // Which page a broken document had isn't known, so none goes.
          output.keepStale();
        }
        stopwatch.lap("render");

        Optional<WriteReport> written = Optional.empty();
        if (!problems.hasErrors() || options.keepGoing()) {
          written = Optional.of(output.commit());
          problems.addAll(written.get().problems());
        }
        stopwatch.lap("write");
        return report(
            problems.hasErrors() ? Outcome.CONTENT_ERRORS : Outcome.BAKED,
            problems.sorted(),
            site.published("post").size(),
            (int) plan.outputs().stream().filter(Output.Page.class::isInstance).count(),
            written);
      }
    }
  }

  private ReadingProgress reading() {
    return new ReadingProgress() {
      @Override
      public void begins(int files) {
        progress.stage("reading", files);
      }

      @Override
      public void fileRead() {
        progress.step();
      }
    };
  }

  private void write(Output planned, Renderer renderer, OutputFolder output) {
    if (planned instanceof Output.Copy copy) {
      output.copy(copy.path(), copy.file().file());
    } else if (planned instanceof Output.Page page) {
      Optional<byte[]> bytes = renderer.render(page);
      if (bytes.isPresent()) {
        output.write(page.path(), bytes.get());
      } else {
        output.keep(page.path());
      }
    }
    progress.step();
  }

  private BakeReport report(
      Outcome outcome,
      List<Problem> problems,
      int posts,
      int pages,
      Optional<WriteReport> written) {
    return new BakeReport(
        outcome,
        problems,
        posts,
        pages,
        written.map(WriteReport::written).orElse(0),
        written.map(WriteReport::unchanged).orElse(0),
        written.map(WriteReport::removed).orElse(0),
        stopwatch.laps());
  }
}
