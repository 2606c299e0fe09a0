package dev.recap.read;

import dev.recap.config.Settings;
import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.read.data.DataFolder;
import dev.recap.read.data.SourceText;
import dev.recap.read.header.HeaderReader;
import dev.recap.read.header.HeaderReader.ReadHeader;
import dev.recap.read.markup.BodyReader;
import dev.recap.read.markup.BodyReader.ReadBody;
import dev.recap.read.markup.Format;
import dev.recap.read.markup.LeadingTitle;
import dev.recap.read.markup.MarkdownRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads all folders of a project. */
public final class ContentReader {

  private final Settings settings;
  private final Problems problems;
  private final HeaderReader headers;
  private final MarkdownRenderer markdown;
  private final BodyReader bodies;
  private final BodySpool spool = new BodySpool();

  private ContentReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
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
  public static Content read(Settings settings, Workers workers, Problems problems)
      throws IOException {
    return new ContentReader(settings, problems).read(workers);
  }

  private Content read(Workers workers) throws IOException {
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
    List<ReadFile> read = workers.map(sources, this::readFile);
    List<Document> documents = new ArrayList<>();
    for (ReadFile file : read) {
      file.document().ifPresent(documents::add);
      if (file.isPlain()) {
        others.add(file.file());
      }
    }
    List<StaticFile> assets =
        walk.files(settings.folders().assets()).stream()
            .filter(file -> settings.folders().hiddenAssets() || !isHidden(file))
            .toList();
    List<StaticFile> data = walk.files(settings.folders().data());
    return new Content(documents, others, assets, DataFolder.read(data, problems), spool);
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

  /**
   * A content file, read.
   *
   * @param document missing where the file is at fault
   * @param isPlain whether the file is no document and is copied as it is
   */
  private record ReadFile(StaticFile file, Optional<Document> document, boolean isPlain) {}

  private ReadFile readFile(StaticFile file) {
    SourceText source = decode(file);
    Format format = Kind.of(file) == Kind.HTML ? Format.HTML : Format.MARKDOWN;
    ReadHeader header = headers.read(file.source(), source.text(), lastModified(file));
    problems.addAll(header.problems());
    if (header.front().isEmpty()) {
      return new ReadFile(file, Optional.empty(), false);
    }
    FrontMatter front = header.front().get();
    // A page for a search engine's eyes, or a whole document made elsewhere.
    if (front.style() == HeaderStyle.NONE && format == Format.HTML) {
      return new ReadFile(file, Optional.empty(), true);
    }
    return new ReadFile(
        file, Optional.of(document(file, source, front, header.bodyStart(), format)), false);
  }

  private Document document(
      StaticFile file, SourceText source, FrontMatter written, int headerEnd, Format format) {
    FrontMatter front = written;
    int bodyStart = headerEnd;
    if (format == Format.MARKDOWN && front.style() != HeaderStyle.JBAKE) {
      Optional<LeadingTitle> leading = LeadingTitle.find(source.text(), headerEnd, markdown);
      if (front.title().isEmpty() && leading.isPresent()) {
        front = front.withTitle(leading.get().text());
      }
      if (leading.isPresent() && repeats(leading.get(), front)) {
        bodyStart = leading.get().bodyStart();
      }
      if (front.title().isEmpty()) {
        problems.add(missingTitle(file, front));
      }
    }
    ReadBody read = bodies.read(file.source(), source.text(), bodyStart, format);
    problems.addAll(read.problems());
    Body body = read.body();
    return new Document(
        file.source(), file.below(), front, body.withHtml(spool.keep(body.html().get())));
  }

  /** Importers leave the title in the body, where the page shows it a second time. */
  private static boolean repeats(LeadingTitle leading, FrontMatter front) {
    return leading.text().strip().equalsIgnoreCase(front.title().strip());
  }

  private static Problem missingTitle(StaticFile file, FrontMatter front) {
    return Problem.error(
        "missing-title",
        Place.ofLine(file.source().value(), 1),
        "the document has no title",
        front.style() == HeaderStyle.YAML
            ? "add a line \"title: …\" to the front matter"
            : "begin with a line \"# Title\", or with front matter between --- lines");
  }

  private SourceText decode(StaticFile file) {
    try {
      SourceText.Decoded decoded =
          SourceText.decode(
              file.source(), Files.readAllBytes(file.file()), settings.read().encoding());
      problems.addAll(decoded.problems());
      return decoded.source();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.source(), e);
    }
  }

  private static Instant lastModified(StaticFile file) {
    try {
      return Files.getLastModifiedTime(file.file()).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.source(), e);
    }
  }
}
