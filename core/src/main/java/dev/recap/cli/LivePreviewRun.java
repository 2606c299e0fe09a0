package dev.recap.cli;

import dev.recap.config.SettingsSource;
import dev.recap.preview.LivePreview;
import dev.recap.preview.PreviewOptions;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows a project as it is written, until it is interrupted; nothing is baked. */
public record LivePreviewRun(Console console, Path project, SettingsSource source) {

  /**
   * Reads the project, shows it and follows its sources.
   *
   * @param shown is told where the site is, once it can be seen
   * @return the exit code
   */
  public int run(PreviewOptions options, Consumer<URI> shown) throws IOException {
    Problems problems = new Problems();
    Optional<LivePreview> opened;
    try (PreviewMessages lines = new PreviewMessages(console, project)) {
      opened = LivePreview.open(project, source, options, lines, problems);
    }
    console.problems(problems.sorted(), project);
    return opened.isEmpty() ? Main.USAGE : show(opened.get(), shown);
  }

  private int show(LivePreview live, Consumer<URI> shown) throws IOException {
    try (live) {
      live.start();
      console.out("serving " + project + " at " + live.address() + " (Ctrl+C ends it)");
      shown.accept(live.address());
      live.follow();
      return 0;
    } catch (InterruptedException end) {
      return 0;
    }
  }
}
