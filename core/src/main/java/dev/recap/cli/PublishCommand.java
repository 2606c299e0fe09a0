package dev.recap.cli;

import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.build.BakeReport;
import dev.recap.build.Configuration;
import dev.recap.build.FinishedSite;
import dev.recap.config.PublishSettings;
import dev.recap.config.PublishTarget;
import dev.recap.config.Settings;
import dev.recap.publish.LiveSite;
import dev.recap.publish.Operation;
import dev.recap.publish.PublishException;
import dev.recap.publish.PublishPlan;
import dev.recap.publish.Target;
import dev.recap.publish.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Implements {@code recap publish}. */
@Command(
    description = "Bakes a project and sends what changed to a host.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the site is published, or the dry run is done",
      "1:the content has errors, publishing failed or was refused, or the live site is different",
      "2:wrong usage or configuration"
    })
final class PublishCommand extends ConsoleCommand {

  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "TARGET",
      description = "The target, by its name in jbake.properties (default: publish.default).")
  private @Nullable String target;

  @Parameters(
      arity = "0..1",
      index = "1",
      paramLabel = "PROJECT",
      description = "The project's folder (default: this one).")
  private @Nullable Path folder;

  @Option(names = "--dry-run", description = "Print what would be done; publish nothing.")
  private boolean dryRun;

  @Option(
      names = "--yes",
      description = "Delete many files, or continue what another machine began, without asking.")
  private boolean yes;

  @Option(names = "--verify", description = "Compare the live site with the published files.")
  private boolean verify;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  private int exit;

  PublishCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path project = settings.project(project());
    Configuration configuration = Configuration.of(project, settings.source(), Optional.empty());
    if (configuration.hasErrors()) {
      console.problems(configuration.problems(), project);
      console.out("nothing was published: jbake.properties has errors");
      return Main.USAGE;
    }
    PublishTarget chosen = choose(configuration.settings());
    try (Workspace workspace = Workspace.open(project, chosen.name())) {
      BakeReport report = bake(project, chosen, workspace, start);
      return switch (report.outcome()) {
        case BAKED -> exit;
        case CONTENT_ERRORS -> notBaked(report, project, Main.FAILED);
        case CONFIGURATION_ERRORS -> notBaked(report, project, Main.USAGE);
      };
    } catch (PublishException e) {
      console.err("recap: " + e.getMessage());
      if (!e.hint().isEmpty()) {
        console.err("  hint: " + e.hint());
      }
      return Main.FAILED;
    }
  }

  /** Returns the project's folder; a word that is no target may be one, as in other commands. */
  private Path project() throws IOException {
    Path here = Path.of(".");
    if (folder != null || target == null || !SettingsOptions.isProject(Path.of(target))) {
      return folder == null ? here : folder;
    }
    Settings read = Configuration.of(here, settings.source(), Optional.empty()).settings();
    if (read.publish().targets().containsKey(target)) {
      return here;
    }
    Path project = Path.of(target);
    target = null;
    return project;
  }

  private int notBaked(BakeReport report, Path project, int code) {
    console.problems(report.problems(), project);
    console.out("nothing was published: " + SummaryLine.found(report.errors(), report.warnings()));
    return code;
  }

  private BakeReport bake(Path project, PublishTarget chosen, Workspace workspace, long start)
      throws IOException {
    try (ProgressLine line = ProgressLine.on(console)) {
      return Bake.run(
          project,
          settings.source(),
          BakeOptions.at(now()),
          line,
          (report, site) -> {
            line.pause();
            console.problems(report.problems(), project);
            exit = publish(chosen, site.get(), workspace, line, start);
          });
    }
  }

  private int publish(
      PublishTarget chosen, FinishedSite site, Workspace workspace, ProgressLine line, long start)
      throws IOException {
    line.stage("comparing with " + chosen.name(), 0);
    Target place = Target.of(chosen, site, workspace, yes, now());
    PublishPlan plan = place.plan();
    if (dryRun) {
      line.pause();
      plan.operations().stream().map(Operation::line).forEach(console::out);
      console.out("dry run for %s: %s".formatted(chosen.name(), summary(plan)));
      return 0;
    }
    if (!yes) {
      plan.refuseManyDeletions(chosen.name());
    }
    place.run(plan, line, operation -> {});
    Optional<List<String>> differences = Optional.empty();
    if (verify) {
      differences = Optional.of(LiveSite.of(site, chosen).differences(plan, line));
    }
    line.pause();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    differences.ifPresent(
        found -> found.forEach(difference -> console.err("recap: " + difference)));
    console.out(
        "published to %s: %s in %s%s"
            .formatted(
                chosen.name(),
                summary(plan),
                SummaryLine.seconds(time),
                differences.map(PublishCommand::verdict).orElse("")));
    return differences.filter(found -> !found.isEmpty()).isPresent() ? Main.FAILED : 0;
  }

  private static String verdict(List<String> differences) {
    return differences.isEmpty() ? "; the live site is the same" : "; the live site is different";
  }

  private static String summary(PublishPlan plan) {
    if (plan.isEmpty()) {
      return "nothing to do, %s up to date".formatted(SummaryLine.count(plan.unchanged(), "file"));
    }
    return String.format(
        Locale.ROOT,
        "%,d added, %,d replaced, %,d deleted, %,d unchanged; %,d bytes",
        plan.count(Operation.Kind.ADD),
        plan.count(Operation.Kind.REPLACE),
        plan.count(Operation.Kind.DELETE),
        plan.unchanged(),
        plan.bytes());
  }

  private PublishTarget choose(Settings read) {
    PublishSettings publish = read.publish();
    if (verify && !read.places().containsKey("site.host")) {
      throw usageError("--verify needs site.host in jbake.properties");
    }
    if (publish.targets().isEmpty()) {
      throw usageError(
          "jbake.properties names no target; publish.live=git:origin/gh-pages is one, for example");
    }
    String name = target;
    if (name == null) {
      return publish
          .chosen()
          .orElseThrow(
              () ->
                  usageError(
                      "TARGET is missing; this project has "
                          + String.join(", ", publish.targets().keySet())));
    }
    return Optional.ofNullable(publish.targets().get(name))
        .orElseThrow(() -> unknownTarget(name, publish));
  }

  private ParameterException unknownTarget(String name, PublishSettings publish) {
    if (Files.isDirectory(Path.of(name))) {
      return usageError(
          "\"%s\" is a folder; the target is named first: recap publish TARGET %s"
              .formatted(name, name));
    }
    return usageError(
        "there is no target \"%s\", only %s"
            .formatted(name, String.join(", ", publish.targets().keySet())));
  }
}
