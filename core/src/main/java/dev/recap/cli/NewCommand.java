package dev.recap.cli;

import dev.recap.build.Configuration;
import dev.recap.config.SettingsReader;
import dev.recap.problem.Problems;
import dev.recap.scaffold.NewDocument;
import dev.recap.scaffold.TalkKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Implements {@code recap new}. */
@Command(
    description = "Creates a post or a page, named like the others; prints its path.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {"", "The text of the file comes from archetypes/post.md if the project has it."})
final class NewCommand extends ConsoleCommand {

  @Parameters(
      index = "0",
      paramLabel = "TITLE",
      description = "The title, in quotation marks where it has spaces.")
  private String title = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PROJECT",
      defaultValue = ".",
      description = "The project's folder (default: this one).")
  private Path project = Path.of(".");

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "post",
      description = "Post, page or one of the project's own types (default: post).")
  private String type = "post";

  @Option(
      names = "--tags",
      paramLabel = "TAG",
      split = ",",
      description = "Its tags, separated by commas.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Its date, such as 2025-07-18 or \"2025-07-18 21:54\" (default: today).")
  private @Nullable String date;

  @Option(names = "--draft", description = "Create it as a draft.")
  private boolean draft;

  @Option(
      names = "--series",
      paramLabel = "NAME",
      description = "The series that it is the next part of.")
  private @Nullable String series;

  @Option(
      names = "--enable",
      description =
          "Set the keys for talks, speakers and events in jbake.properties, which the types talk,"
              + " speaker and event need.")
  private boolean enable;

  @Option(names = "--edit", description = "Open it in the editor that VISUAL or EDITOR names.")
  private boolean edit;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  NewCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    settings.project(project);
    Optional<Editor> editor =
        edit ? Optional.of(Editor.of(console.environment(), this)) : Optional.empty();
    Optional<Path> file = make(now());
    if (file.isEmpty()) {
      return Main.USAGE;
    }
    console.out(file.get().toString());
    return editor.isPresent() ? editor.get().open(file.get()) : 0;
  }

  private Optional<Path> make(Instant now) throws IOException {
    if (enable) {
      enableTalks();
    }
    Configuration configuration = Configuration.of(project, settings.source(), Optional.empty());
    Problems problems = new Problems();
    problems.addAll(configuration.problems());
    Optional<Path> file =
        configuration.hasErrors()
            ? Optional.empty()
            : NewDocument.make(configuration.settings(), wish(), now, problems);
    console.problems(problems.sorted(), project);
    return file.map(path -> project.resolve(path).normalize());
  }

  private void enableTalks() throws IOException {
    Path file = project.resolve(SettingsReader.FILE);
    String before = Files.exists(file) ? Files.readString(file) : "";
    String after = TalkKeys.addTo(before);
    if (!after.equals(before)) {
      Files.writeString(file, after);
    }
  }

  private NewDocument.Wish wish() {
    return new NewDocument.Wish(
        title,
        type,
        Optional.ofNullable(date),
        tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList(),
        draft,
        Optional.ofNullable(series));
  }
}
