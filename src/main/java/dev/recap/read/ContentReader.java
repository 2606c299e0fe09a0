package dev.recap.read;

import dev.recap.config.Settings;
import dev.recap.model.Body;
import dev.recap.model.DidYouMean;
import dev.recap.model.Document;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.read.data.DataReader;
import dev.recap.read.markup.MarkdownRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads all folders of a project. */
public final class ContentReader {

  private final Settings settings;
  private final MarkupReader engines;
  private final Problems problems;
  private final ReadingProgress progress;
  private final DocumentReader documents;
  private final BodySpool spool = new BodySpool();

  private ContentReader(
      Settings settings, MarkupReader engines, Problems problems, ReadingProgress progress) {
    this.settings = settings;
    this.engines = engines;
    this.problems = problems;
    this.progress = progress;
    this.documents = new DocumentReader(settings, engines);
  }

  /**
   * Reads content, data and the list of assets.
   *
   * @param engines read what they claim for themselves
   * @throws IOException if a folder can't be read
   */
  public static Content read(
      Settings settings,
      MarkupReader engines,
      Workers workers,
      Problems problems,
      ReadingProgress progress)
      throws IOException {
    return new ContentReader(settings, engines, problems, progress).read(workers);
  }

  private Content read(Workers workers) throws IOException {
    checkMarkdownExtensions();
    checkContentFolder();
    FolderWalk walk = new FolderWalk(settings.folders(), problems);
    List<StaticFile> sources = new ArrayList<>();
    List<StaticFile> others = new ArrayList<>();
    for (StaticFile file : walk.files(settings.folders().content())) {
      switch (FileKind.of(file, engines)) {
        case MARKDOWN, HTML, LIKE_MARKDOWN, LIKE_HTML, YAML, OF_ENGINE -> sources.add(file);
        case OTHER -> others.add(file);
        case UNSUPPORTED -> problems.add(UnsupportedFile.problem(file.source()));
        case HIDDEN -> {}
      }
    }
    progress.begins(sources.size());
    List<Document> read = new ArrayList<>();
    List<BrokenFile> broken = new ArrayList<>();
    for (ReadFile file : workers.map(sources, this::readFile)) {
      boolean errors = problems.addAll(file.problems());
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
    List<StaticFile> assets = walk.withHidden(settings.folders().assets());
    if (!settings.folders().hiddenAssets()) {
      assets.removeIf(file -> file.below().startsWith(".") || file.below().contains("/."));
    }
    List<StaticFile> data = walk.files(settings.folders().data());
    return new Content(
        read,
        broken,
        others,
        assets,
        DataFolder.read(
            data, new DataReader(settings.read().encoding(), settings.site().zone()), problems),
        spool);
  }

  private ReadFile readFile(StaticFile file) {
    ReadFile read = documents.read(file, FileKind.of(file, engines));
    progress.fileRead();
    return new ReadFile(
        file,
        read.outcome(),
        read.document().map(document -> document.withBody(spooled(document.body()))),
        read.problems());
  }

  private Body spooled(Body body) {
    return body.withHtml(spool.keep(body.html().get()));
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
