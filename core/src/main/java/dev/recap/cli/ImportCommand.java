package dev.recap.cli;

import static java.util.stream.Collectors.joining;

import dev.recap.importer.Import;
import dev.recap.importer.ImportOptions;
import dev.recap.importer.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Implements {@code recap import}. */
@Command(
    description = "Imports a blog or the data of a conference from another system.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the export is imported, or the dry run is done",
      "1:the export could not be read, or not to its end",
      "2:wrong usage or configuration"
    })
final class ImportCommand extends ConsoleCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FROM",
      description = "The export: files, a folder or a zip file.")
  private List<Path> from = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "The blog; created if there is none (default: the blog in this folder).")
  private @Nullable Path into;

  @Option(names = "--dry-run", description = "Print what would be done; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--media",
      paramLabel = "DIR",
      description = "A folder with the uploads of the old site, such as wp-content/uploads.")
  private @Nullable Path media;

  @Option(
      names = "--download-media",
      description = "Fetch pictures and other files that are not at hand from the old site.")
  private boolean download;

  @Option(
      names = "--event",
      paramLabel = "NAME",
      description = "The name of the event of a schedule (default: what the schedule says).")
  private @Nullable String event;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "The zone of the times of a schedule that says none, such as Europe/Dublin.")
  private @Nullable ZoneId zone;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  ImportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    for (Path path : from) {
      if (!Files.exists(path)) {
        throw usageError("there is no file or folder \"" + path + "\"");
      }
    }
    if (into == null && !Import.isProject(Path.of("."))) {
      throw usageError("this folder is no blog; --into DIR names one, or a new one");
    }
    Path project = into == null ? Path.of(".") : into;
    ImportOptions options =
        new ImportOptions(
            from,
            project,
            settings.source(),
            dryRun,
            Optional.ofNullable(media).map(settings::folder),
            download,
            Optional.ofNullable(event).map(String::strip).filter(name -> !name.isEmpty()),
            Optional.ofNullable(zone),
            Runtime.getRuntime().availableProcessors());
    ImportReport report;
    try (ProgressLine line = ProgressLine.on(console)) {
      report = Import.run(options, line);
    }
    console.problems(report.problems(), project);
    if (report.source().isEmpty()) {
      console.out("nothing was imported");
      return Main.FAILED;
    }
    report.changes().forEach(console::out);
    console.out(summary(report));
    if (!dryRun) {
      console.out("the report is in " + project.resolve(report.file()).normalize());
    }
    return report.hasErrors() ? Main.FAILED : 0;
  }

  private static String documents(ImportReport report) {
    return String.join(
        ", ",
        SummaryLine.count(report.posts(), "post"),
        SummaryLine.count(report.pages(), "page"),
        SummaryLine.count(report.drafts(), "draft"));
  }

  private static String records(ImportReport report) {
    return Stream.of("talk", "break", "speaker", "event")
        .filter(report.records()::containsKey)
        .map(kind -> SummaryLine.count(report.records().getOrDefault(kind, 0), kind))
        .collect(joining(", "));
  }

  private String summary(ImportReport report) {
    return String.format(
        Locale.ROOT,
        "%s %s from %s: %s written, %,d unchanged, %,d left alone; %s",
        dryRun ? "would import" : "imported",
        report.records().isEmpty() ? documents(report) : records(report),
        report.source(),
        SummaryLine.count(report.written(), "file"),
        report.unchanged(),
        report.left(),
        SummaryLine.count(report.redirects(), "redirect"));
  }
}
