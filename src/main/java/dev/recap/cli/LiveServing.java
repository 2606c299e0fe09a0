package dev.recap.cli;

import dev.recap.config.SettingsSource;
import dev.recap.preview.LiveOptions;
import dev.recap.preview.LiveProject;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows a project as it is written, until it is interrupted; nothing is baked. */
public record LiveServing(Console console, Path project, SettingsSource source) {

  /**
   * Reads the project, shows it and follows its sources.
   *
   * @param shown is told where the site is, once it can be seen
   * @return the exit code
   */
  public int run(LiveOptions options, Consumer<URI> shown) throws IOException {
    Problems problems = new Problems();
    Optional<LiveProject> opened;
    try (LiveLines lines = new LiveLines(console, project)) {
      opened = LiveProject.open(project, source, options, lines, problems);
    }
    console.problems(problems.sorted(), project);
    return opened.isEmpty() ? Main.USAGE : show(opened.get(), shown);
  }

  private int show(LiveProject live, Consumer<URI> shown) throws IOException {
    try (live) {
      live.start();
      console.say("serving " + project + " at " + live.address() + " (Ctrl+C ends it)");
      shown.accept(live.address());
      live.follow();
      return 0;
    } catch (InterruptedException end) {
      return 0;
    }
  }
}
