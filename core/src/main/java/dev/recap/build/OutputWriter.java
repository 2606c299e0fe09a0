package dev.recap.build;

import dev.recap.incremental.ChangeTracker;
import dev.recap.incremental.PageDependencies;
import dev.recap.model.OutputPath;
import dev.recap.output.OutputFolder;
import dev.recap.output.PageTree;
import dev.recap.plan.Output;
import dev.recap.render.Renderer;
import dev.recap.render.calendar.Calendars;
import dev.recap.talks.transcript.TranscriptFile;
import java.util.Optional;

/**
 * Makes the files of the output: leaves what is fresh, renders pages, writes calendars, copies
 * everything else. Thread-safe.
 *
 * @param tree where pages are laid out for the project's rendering tools, which then make the
 *     output of them
 */
record OutputWriter(
    Renderer renderer,
    Calendars calendars,
    OutputFolder output,
    ChangeTracker freshness,
    Optional<PageTree> tree,
    Stopwatch stopwatch) {

  void make(Output planned) {
    OutputPath path = planned.path();
    if (freshness.isUpToDate(planned)) {
      output.keep(path);
    } else if (planned instanceof Output.Copy copy) {
      output.copy(path, copy.file().file());
      freshness.record(copy, copy.file());
    } else if (planned instanceof Output.Captions captions) {
      output.write(path, TranscriptFile.asWebVtt(captions.file()));
      freshness.record(captions, captions.file());
    } else if (planned instanceof Output.Page page) {
      render(page);
    } else if (planned instanceof Output.Calendar calendar) {
      PageDependencies reads = new PageDependencies();
      output.write(path, calendars.bytes(calendar.scope(), reads));
      freshness.record(calendar, reads);
    }
  }

  private void render(Output.Page page) {
    PageDependencies reads = new PageDependencies();
    long begun = System.nanoTime();
    Optional<byte[]> bytes = renderer.render(page, reads);
    stopwatch.rendered(page.path().value(), page.template(), System.nanoTime() - begun);
    if (bytes.isEmpty()) {
      output.keep(page.path());
      tree.ifPresent(files -> files.leaveOut(page.path()));
    } else if (tree.isPresent()) {
      tree.get().write(page.path(), bytes.get());
    } else {
      output.write(page.path(), bytes.get());
      freshness.record(page, reads);
    }
  }
}
