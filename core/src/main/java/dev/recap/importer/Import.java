package dev.recap.importer;

import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.importer.markup.HtmlToMarkdown;
import dev.recap.importer.model.Export;
import dev.recap.importer.model.ExportException;
import dev.recap.importer.model.Source;
import dev.recap.importer.source.SourceKind;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An import from beginning to end. */
public final class Import {

  private Import() {}

  /** Returns true if a folder is a project, so that an import adds to it. */
  public static boolean isProject(Path folder) {
    return Project.isAt(folder);
  }

  /** Imports an export into a project. */
  public static ImportReport run(ImportOptions options, Progress progress) throws IOException {
    try (Export export = Export.open(options.from())) {
      Optional<Source> source = SourceKind.open(export);
      return source.isPresent()
          ? run(options, source.get(), progress)
          : ImportReport.failed(List.of(unknown(options)));
    } catch (ExportException e) {
      return ImportReport.failed(List.of(e.problem()));
    }
  }

  private static Problem unknown(ImportOptions options) {
    return Problem.error(
        "bad-export",
        Place.ofFile(options.from().get(0).toString()),
        "this is no export that Recap knows",
        "known are " + SourceKind.names());
  }

  private static ImportReport run(ImportOptions options, Source source, Progress progress)
      throws IOException {
    boolean created = !Project.isAt(options.into());
    Configuration configuration = Project.open(options, source.site());
    if (configuration.hasErrors()) {
      return ImportReport.failed(configuration.problems());
    }
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    progress.stage("importing from " + source.name(), 0);
    try (Workers workers = new Workers(options.threads())) {
      ProjectFiles files = new ProjectFiles(options.into(), options.dryRun(), problems);
      Optional<MediaDownload> download =
          options.download() && !options.dryRun()
              ? Optional.of(new MediaDownload(options.into(), source.site().address(), progress))
              : Optional.empty();
      Media media = new Media(files, "assets", options.media(), download, problems);
      Bodies bodies = new Bodies(new HtmlToMarkdown(settings.markdown()), problems);
      ProjectRecords records = new ProjectRecords(settings, options, files, bodies, workers);
      ProjectWriter writer =
          new ProjectWriter(settings, files, media, bodies, workers, progress, problems, records);
      try {
        source.read(writer);
      } catch (ExportException e) {
        problems.add(e.problem());
      }
      writer.finish();
      String file = "import/" + source.name().toLowerCase(Locale.ROOT) + ".txt";
      ImportReport report =
          new ImportReport(
              source.name(),
              created,
              writer.posts(),
              writer.pages(),
              writer.drafts(),
              files.written(),
              files.unchanged(),
              files.left(),
              writer.redirects(),
              records.counts(),
              records.changes(),
              file,
              problems.sorted());
      if (!records.changes().isEmpty()) {
        files.replace("import/changes.txt", String.join("\n", records.changes()) + "\n");
      }
      files.replace(file, ReportText.of(report, writer.skipped(), bodies));
      files.finish();
      return report;
    }
  }
}
