package dev.recap.read;

import dev.recap.config.Settings;
import dev.recap.model.Body;
import dev.recap.model.DidYouMean;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.Severity;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.read.data.DataReader;
import dev.recap.read.markup.MarkdownRenderer;
import dev.recap.store.DocumentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads all folders of a project. */
public final class ContentReader {

  private final Settings settings;
  private final MarkupReader engines;
  private final Optional<DocumentMemory> memory;
  private final Problems problems;
  private final ReadingProgress progress;
  private final DocumentReader documents;
  private final BodySpool spool = new BodySpool();

  private ContentReader(
      Settings settings,
      MarkupReader engines,
      Optional<DocumentMemory> memory,
      Problems problems,
      ReadingProgress progress) {
    this.settings = settings;
    this.engines = engines;
    this.memory = memory;
    this.problems = problems;
    this.progress = progress;
    this.documents = new DocumentReader(settings, engines);
  }

  /**
   * Reads content and data.
   *
   * @param files of the project
   * @param engines read what they claim for themselves
   * @param memory knows what the files were when they were last read
   */
  public static Content read(
      Settings settings,
      SourceFiles files,
      MarkupReader engines,
      Optional<DocumentMemory> memory,
      Workers workers,
      Problems problems,
      ReadingProgress progress) {
    return new ContentReader(settings, engines, memory, problems, progress).read(files, workers);
  }

  private Content read(SourceFiles files, Workers workers) {
    checkMarkdownExtensions();
    checkContentFolder();
    List<StaticFile> sources = new ArrayList<>();
    List<StaticFile> others = new ArrayList<>();
    for (StaticFile file : files.content()) {
      switch (FileKind.of(file, engines)) {
        case MARKDOWN, HTML, LIKE_MARKDOWN, LIKE_HTML, YAML, OF_ENGINE -> sources.add(file);
        case OTHER -> others.add(file);
        case UNSUPPORTED -> problems.add(UnsupportedFile.problem(file.source()));
        case HIDDEN -> {}
      }
    }
    progress.begins(sources.size());
    List<Document> read = new ArrayList<>();
    Map<SourcePath, Digests> digests = new HashMap<>();
    List<BrokenFile> broken = new ArrayList<>();
    for (ReadFile file : workers.map(sources, this::readFile)) {
      boolean errors = problems.addAll(file.problems());
      file.digests().ifPresent(known -> digests.put(file.file().source(), known));
      switch (file.outcome()) {
        case PLAIN -> others.add(file.file());
        case LEFT_OUT -> {}
        case DOCUMENT, UNREADABLE -> {
          // A page without its title or date would only be worse than what has been told of it.
          if (errors || file.document().isEmpty()) {
            broken.add(new BrokenFile(file.file().source(), file.document()));
          } else {
            read.add(file.document().get());
          }
        }
      }
    }
    memory.ifPresent(known -> known.retain(read));
    return new Content(
        read,
        digests,
        broken,
        others,
        files.assets(),
        DataFolder.read(
            files.data(),
            new DataReader(settings.read().encoding(), settings.site().zone()),
            problems),
        spool);
  }

  private ReadFile readFile(StaticFile file) {
    long begun = System.nanoTime();
    try {
      return read(file, FileKind.of(file, engines));
    } catch (IOException e) {
      Place place = Place.ofFile(file.source().value());
      return ReadFile.unreadable(file, List.of(UnreadableFile.problem(place, e)));
    } finally {
      progress.fileRead(file.source(), System.nanoTime() - begun);
    }
  }

  private ReadFile read(StaticFile file, FileKind kind) throws IOException {
    boolean ours = kind != FileKind.OF_ENGINE && kind != FileKind.YAML;
    Optional<DocumentMemory> used = memory.filter(known -> ours);
    if (used.isPresent()) {
      Optional<DocumentMemory.Remembered> known = used.get().recall(file);
      if (known.isPresent()) {
        return ReadFile.document(file, known.get().document(), known.get().problems())
            .with(known.get().digests());
      }
    }
    Instant begun = Instant.now();
    byte[] bytes = Files.readAllBytes(file.file());
    ReadFile read = documents.read(file, kind, bytes);
    if (read.document().isEmpty()) {
      return read;
    }
    Document document = read.document().get();
    return used.isPresent() && isSound(read)
        ? remembered(read, used.get().remember(file, bytes, begun, document, read.problems()))
        : read.with(spooled(document)).with(DocumentMemory.digests(document, bytes));
  }

  private static boolean isSound(ReadFile read) {
    return read.outcome() == ReadFile.Outcome.DOCUMENT
        && read.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private ReadFile remembered(ReadFile read, DocumentMemory.Remembered kept) {
    boolean inHeap =
        read.document().filter(d -> spool.takesIntoHeap(d.body().html().get())).isPresent();
    return (inHeap ? read : read.with(kept.document())).with(kept.digests());
  }

  private Document spooled(Document document) {
    Body body = document.body();
    return document.withBody(body.withHtml(spool.keep(body.html().get())));
  }

  /** An empty site would replace the last good one. */
  private void checkContentFolder() {
    if (!Files.isDirectory(settings.folders().content())) {
      problems.add(
          Problem.error(
              "missing-content",
              settings.placeOf("content.folder"),
              "there is no folder \"" + settings.folders().contentName() + "\" with the content",
              "make it, or set content.folder to the folder that has it"));
    }
  }

  private void checkMarkdownExtensions() {
    if (!settings.places().containsKey("markdown.extensions")) {
      // JBake's own list, which needs no looking up at every start.
      return;
    }
    Set<String> known = MarkdownRenderer.extensionNames();
    for (String written : settings.markdown().extensions()) {
      String name = written.replaceFirst("^[+-]", "");
      if (!known.contains(name)) {
        problems.add(
            Problem.warning(
                "bad-setting",
                settings.placeOf("markdown.extensions"),
                "there is no Markdown extension \"" + name + "\"",
                DidYouMean.of(name, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("the extensions are " + String.join(", ", known))));
      }
    }
  }
}
