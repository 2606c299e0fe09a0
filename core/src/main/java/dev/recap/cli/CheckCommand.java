package dev.recap.cli;

import dev.recap.build.CheckOptions;
import dev.recap.check.ExternalLinkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recap check}. */
@Command(
    description = "Looks for what is wrong with a project's pages, without writing them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there are no errors, but perhaps warnings",
      "1:there are errors",
      "2:wrong usage or configuration"
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--external",
      description = "Ask other hosts, too, whether the links to them are alive.")
  private boolean external;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print what is found: text, json, github or sarif (default: text).")
  private String format = "text";

  @Spec private CommandSpec spec;

  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = project.folder();
    ReportFormat chosen =
        ReportFormat.of(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "there is no format \"%s\", only %s"
                            .formatted(format, ReportFormat.words())));
    return new Checking(console, folder).run(project.settings(), options(folder), chosen);
  }

  private CheckOptions options(Path folder) {
    return new CheckOptions(
        project.drafts(),
        project.future(),
        external ? Optional.of(ExternalLinkOptions.of(folder)) : Optional.empty(),
        SourceDate.now(console.environment(), spec.commandLine()),
        Runtime.getRuntime().availableProcessors());
  }
}
