package dev.recap.build;

import dev.recap.images.CardMaker;
import dev.recap.incremental.ChangeTracker;
import dev.recap.incremental.PageDependencies;
import dev.recap.output.OutputFolder;
import dev.recap.output.PageTree;
import dev.recap.plan.Output;
import dev.recap.render.Renderer;
import dev.recap.render.calendar.Calendars;
import dev.recap.search.SearchIndex;
import dev.recap.talks.transcript.TranscriptFile;
import java.util.Optional;

/**
 * Writes the files of the output: keeps what is up to date, renders pages and calendars, copies
 * everything else. Thread-safe.
 *
 * @param search the index of the site, if it has one
 * @param tree the folder of pages that the project's rendering tools work on before they are
 *     written
 */
record OutputWriter(
    Renderer renderer,
    Calendars calendars,
    Optional<SearchIndex> search,
    OutputFolder output,
    ChangeTracker changes,
    PictureFiles pictures,
    Optional<PageTree> tree,
    Timings.Recorder timings)
    implements Output.Visitor<Boolean> {

  /**
   * Keeps the file of an earlier bake if it is up to date, and makes it otherwise.
   *
   * @return false if there is no new file: it is up to date, or its template has errors
   */
  boolean write(Output output) {
    return writePlanned(
        output
            .asSearchFile()
            .flatMap(file -> search.map(index -> file.withDigest(index.digest(file.name()))))
            .<Output>map(file -> file)
            .orElse(output));
  }

  private boolean writePlanned(Output planned) {
    if (changes.isUpToDate(planned)) {
      output.keep(planned.path());
      return false;
    }
    return planned.accept(this);
  }

  @Override
  public Boolean copy(Output.Copy copy) {
    if (copy.clean()) {
      output.write(copy.path(), pictures.withoutMetadata(copy));
    } else {
      output.copy(copy.path(), copy.file().file());
    }
    changes.record(copy, copy.file());
    return true;
  }

  @Override
  public Boolean captions(Output.Captions captions) {
    output.write(captions.path(), TranscriptFile.asWebVtt(captions.file()));
    changes.record(captions, captions.file());
    return true;
  }

  @Override
  public Boolean generated(Output.Generated generated) {
    output.write(generated.path(), generated.bytes());
    changes.record(generated, new PageDependencies());
    return true;
  }

  @Override
  public Boolean scaled(Output.Scaled scaled) {
    output.copy(scaled.path(), pictures.file(scaled));
    changes.record(scaled, new PageDependencies());
    return true;
  }

  @Override
  public Boolean card(Output.Card card) {
    CardMaker.Made made = pictures.make(card);
    output.write(card.path(), made.png());
    if (made.whole()) {
      changes.record(card, new PageDependencies());
    }
    return true;
  }

  @Override
  public Boolean search(Output.SearchFile file) {
    output.write(file.path(), search.orElseThrow().bytes(file.name()));
    changes.record(file, new PageDependencies());
    return true;
  }

  @Override
  public Boolean calendar(Output.Calendar calendar) {
    PageDependencies dependencies = new PageDependencies();
    output.write(calendar.path(), calendars.bytes(calendar.scope(), dependencies));
    changes.record(calendar, dependencies);
    return true;
  }

  @Override
  public Boolean page(Output.Page page) {
    PageDependencies dependencies = new PageDependencies();
    long begun = System.nanoTime();
    Optional<byte[]> bytes = renderer.render(page, dependencies);
    timings.rendered(page.path().value(), page.template(), System.nanoTime() - begun);
    if (bytes.isEmpty()) {
      output.keep(page.path());
      tree.ifPresent(files -> files.leaveOut(page.path()));
    } else if (tree.isPresent()) {
      tree.get().write(page.path(), bytes.get());
    } else {
      output.write(page.path(), bytes.get());
      changes.record(page, dependencies);
    }
    return bytes.isPresent();
  }
}
