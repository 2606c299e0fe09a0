package dev.recap.read;

import dev.recap.config.Settings;
import dev.recap.model.Body;
import dev.recap.model.DidYouMean;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.read.data.DataReader;
import dev.recap.read.data.SourceText;
import dev.recap.read.header.HeaderReader;
import dev.recap.read.header.HeaderResult;
import dev.recap.read.markup.BodyReader;
import dev.recap.read.markup.BodyReader.ReadBody;
import dev.recap.read.markup.Format;
import dev.recap.read.markup.LeadingTitle;
import dev.recap.read.markup.MarkdownRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads all folders of a project. */
public final class ContentReader {

  private final Settings settings;
  private final Problems problems;
  private final ReadingProgress progress;
  private final HeaderReader headers;
  private final MarkdownRenderer markdown;
  private final BodyReader bodies;
  private final BodySpool spool = new BodySpool();

  private ContentReader(Settings settings, Problems problems, ReadingProgress progress) {
    this.settings = settings;
    this.problems = problems;
    this.progress = progress;
    this.headers =
        new HeaderReader(
            settings.read(),
            settings.site().zone(),
            settings.site().locale(),
            settings.pages().templates().keySet());
    this.markdown = new MarkdownRenderer(settings.markdown());
    this.bodies = new BodyReader(markdown, settings.read().summaryWords());
  }

  /**
   * Reads content, data and the list of assets.
   *
   * @throws IOException if a folder can't be read
   */
  public static Content read(
      Settings settings, Workers workers, Problems problems, ReadingProgress progress)
      throws IOException {
    return new ContentReader(settings, problems, progress).read(workers);
  }

  private Content read(Workers workers) throws IOException {
    checkMarkdownExtensions();
    checkContentFolder();
    FolderWalk walk = new FolderWalk(settings.folders(), problems);
    List<StaticFile> sources = new ArrayList<>();
    List<StaticFile> others = new ArrayList<>();
    for (StaticFile file : walk.files(settings.folders().content())) {
      switch (Kind.of(file)) {
        case MARKDOWN, HTML -> sources.add(file);
        case OTHER -> others.add(file);
        case UNSUPPORTED -> problems.add(unsupported(file));
        case HIDDEN -> {}
      }
    }
    progress.begins(sources.size());
    List<ReadFile> read = workers.map(sources, this::readFile);
    List<Document> documents = new ArrayList<>();
    List<BrokenFile> broken = new ArrayList<>();
    for (ReadFile file : read) {
      switch (file.kind()) {
        case DOCUMENT -> file.document().ifPresent(documents::add);
        case BROKEN -> broken.add(new BrokenFile(file.file().source(), file.document()));
        case PLAIN -> others.add(file.file());
      }
    }
    List<StaticFile> assets =
        walk.files(settings.folders().assets()).stream()
            .filter(file -> settings.folders().hiddenAssets() || !isHidden(file))
            .toList();
    List<StaticFile> data = walk.files(settings.folders().data());
    return new Content(
        documents,
        broken,
        others,
        assets,
        DataFolder.read(
            data, new DataReader(settings.read().encoding(), settings.site().zone()), problems),
        spool);
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

  private enum Kind {
    MARKDOWN,
    HTML,
    OTHER,
    /** What JBake would read with an engine that isn't there. */
    UNSUPPORTED,
    HIDDEN;

    static Kind of(StaticFile file) {
      if (isHidden(file)) {
        return HIDDEN;
      }
      return switch (file.source().extension().toLowerCase(Locale.ROOT)) {
        case "md", "markdown" -> MARKDOWN;
        case "html" -> HTML;
        case "ad", "adoc", "asciidoc", "yml", "yaml" -> UNSUPPORTED;
        default -> OTHER;
      };
    }
  }

  private static boolean isHidden(StaticFile file) {
    return file.source().fileName().startsWith(".");
  }

  private static Problem unsupported(StaticFile file) {
    return Problem.warning(
        "unsupported-content",
        Place.ofFile(file.source().value()),
        "this kind of content (." + file.source().extension() + ") can't be read yet",
        "write it as Markdown or HTML, or move it to the data folder");
  }

  /** A content file, read. */
  private record ReadFile(StaticFile file, Optional<Document> document, ReadKind kind) {

    static ReadFile broken(StaticFile file) {
      return new ReadFile(file, Optional.empty(), ReadKind.BROKEN);
    }
  }

  private enum ReadKind {
    DOCUMENT,
    /** It has errors, which have been told. */
    BROKEN,
    /** It is no document and is copied as it is. */
    PLAIN
  }

  private ReadFile readFile(StaticFile file) {
    try {
      return read(file);
    } catch (IOException e) {
      problems.add(UnreadableFile.problem(Place.ofFile(file.source().value()), e));
      return ReadFile.broken(file);
    } finally {
      progress.fileRead();
    }
  }

  private ReadFile read(StaticFile file) throws IOException {
    Format format = Kind.of(file) == Kind.HTML ? Format.HTML : Format.MARKDOWN;
    SourceText.Decoded decoded = decode(file);
    SourceText source = decoded.source();
    HeaderResult header = headers.read(file.source(), source.text(), lastModified(file));
    if (format == Format.HTML && header.front().filter(ContentReader::isMissing).isPresent()) {
      // A page for a search engine's eyes, or a whole document that was made elsewhere.
      header.problems().stream().filter(ContentReader::isUnreadHeader).forEach(problems::add);
      return new ReadFile(file, Optional.empty(), ReadKind.PLAIN);
    }
    boolean broken = problems.addAll(decoded.problems());
    int bodyStart = header.bodyStart();
    if (format == Format.MARKDOWN
        && header.front().filter(ContentReader::mayTakeTitle).isPresent()) {
      Optional<LeadingTitle> leading =
          LeadingTitle.find(source.text(), header.bodyStart(), markdown);
      header = header.titled(file.source(), leading.map(LeadingTitle::text));
      bodyStart = afterTitle(header, leading);
    } else {
      header = header.titled(file.source(), Optional.empty());
    }
    broken |= problems.addAll(header.problems());
    if (header.front().isEmpty()) {
      return ReadFile.broken(file);
    }
    ReadBody read = bodies.read(file.source(), source.text(), bodyStart, format);
    broken |= problems.addAll(read.problems());
    Body body = read.body().withHtml(spool.keep(read.body().html().get()));
    Document document = new Document(file.source(), file.below(), header.front().get(), body);
    // A page without its title or date would only be worse than what has been told of it.
    return new ReadFile(file, Optional.of(document), broken ? ReadKind.BROKEN : ReadKind.DOCUMENT);
  }

  private static boolean isMissing(FrontMatter front) {
    return front.style() == HeaderStyle.NONE;
  }

  /** What else would be said of a file without a header is said of documents only. */
  private static boolean isUnreadHeader(Problem problem) {
    return problem.code().equals("unread-header");
  }

  /** With a JBake header the body is what JBake makes of it, title and all. */
  private static boolean mayTakeTitle(FrontMatter front) {
    return front.style() != HeaderStyle.JBAKE;
  }

  /** Importers leave the title in the body, where the page would show it a second time. */
  private static int afterTitle(HeaderResult header, Optional<LeadingTitle> leading) {
    return header
        .front()
        .flatMap(
            front ->
                leading.filter(
                    found -> found.text().strip().equalsIgnoreCase(front.title().strip())))
        .map(LeadingTitle::bodyStart)
        .orElse(header.bodyStart());
  }

  private SourceText.Decoded decode(StaticFile file) throws IOException {
    return SourceText.decode(
        file.source(), Files.readAllBytes(file.file()), settings.read().encoding());
  }

  private static Instant lastModified(StaticFile file) throws IOException {
    return Files.getLastModifiedTime(file.file()).toInstant();
  }
}
