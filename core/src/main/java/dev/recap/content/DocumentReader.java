package dev.recap.content;

import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.Settings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.HeaderReader;
import dev.recap.content.frontmatter.HeaderResult;
import dev.recap.content.markdown.BodyReader;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.content.markdown.Format;
import dev.recap.content.markdown.LeadingTitle;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files of documents, each by itself: header, title, body. Thread-safe. */
final class DocumentReader {

  private final Settings settings;
  private final HeaderReader headers;
  private final MarkdownRenderer markdown;
  private final BodyReader bodies;
  private final EngineFiles engineFiles;
  private final RecordFilesReader records;

  DocumentReader(Settings settings, MarkupReader engines) {
    this.settings = settings;
    this.headers =
        new HeaderReader(
            settings.read(),
            settings.site().zone(),
            settings.site().locale(),
            settings.pages().templates().keySet(),
            settings.talks().on());
    this.markdown = new MarkdownRenderer(settings.markdown());
    this.bodies = new BodyReader(markdown, settings.read().summaryWords());
    this.records = new RecordFilesReader(settings, headers.records(), bodies);
    this.engineFiles = new EngineFiles(engines, headers, bodies, settings.read().encoding());
  }

  /**
   * @param bytes of the file
   */
  List<ReadFile> read(StaticFile file, FileKind kind, byte[] bytes) {
    return switch (kind) {
      case RECORDS -> records.read(file, bytes);
      case YAML -> List.of(readYaml(file, bytes));
      case CUSTOM_ENGINE -> List.of(engineFiles.read(file, bytes));
      default -> List.of(readText(file, kind, bytes));
    };
  }

  private ReadFile readText(StaticFile file, FileKind kind, byte[] bytes) {
    Format format = kind.isHtml() ? Format.HTML : Format.MARKDOWN;
    SourceText.Decoded decoded =
        SourceText.decode(file.source(), bytes, settings.read().encoding());
    SourceText source = decoded.source();
    HeaderResult header = header(file, source.text());
    if (kind.needsYamlHeader() && header.front().filter(front -> !isYaml(front)).isPresent()) {
      return ReadFile.plain(file, List.of(copied(file, kind)));
    }
    if (kind.isHtml() && header.front().filter(DocumentReader::isMissing).isPresent()) {
      // A page for a search engine's eyes, or a whole document that was made elsewhere.
      return ReadFile.plain(
          file, header.problems().stream().filter(DocumentReader::isUnreadHeader).toList());
    }
    List<Problem> problems = new ArrayList<>(decoded.problems());
    int bodyStart = header.bodyStart();
    if (format == Format.MARKDOWN
        && header.front().filter(DocumentReader::mayTakeTitle).isPresent()) {
      Optional<LeadingTitle> leading =
          LeadingTitle.find(source.text(), header.bodyStart(), markdown);
      header = header.titled(file.source(), leading.map(LeadingTitle::text));
      bodyStart = afterTitle(header, leading);
    } else {
      header = header.titled(file.source(), Optional.empty());
    }
    if (problems.isEmpty() && isPassedOver(header)) {
      return ReadFile.leftOut(
          file, header.problems().stream().map(DocumentReader::milder).toList());
    }
    problems.addAll(header.problems());
    if (header.front().isEmpty()) {
      return ReadFile.unreadable(file, problems);
    }
    ReadBody read = bodies.read(file.source(), source.text(), bodyStart, format);
    problems.addAll(read.problems());
    return ReadFile.document(
        file,
        new Document(file.source(), file.relativePath(), header.front().get(), read.body()),
        problems);
  }

  /** jbake: leaves out what has no header, such as a README, and goes on. */
  private boolean isPassedOver(HeaderResult header) {
    return settings.markdown().flavor() == Flavor.JBAKE
        && header.front().filter(DocumentReader::isMissing).isPresent()
        && header.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private static Problem milder(Problem problem) {
    return problem.withSeverity(Severity.WARNING);
  }

  /** jbake: where type and status have a default, every file is a document, header or not. */
  private HeaderResult header(StaticFile file, String text) {
    HeaderResult header = headers.read(file.source(), text, file.modified());
    boolean bare = header.front().filter(DocumentReader::isMissing).isPresent();
    return bare
            && !text.isEmpty()
            && settings.markdown().flavor() == Flavor.JBAKE
            && !settings.read().defaultType().isEmpty()
            && !settings.read().defaultStatus().isEmpty()
        ? headers.readBareFile(file.source(), text, file.modified())
        : header;
  }

  private ReadFile readYaml(StaticFile file, byte[] bytes) {
    // jbake: render.encoding is not for YAML
    SourceText.Decoded decoded = SourceText.decode(file.source(), bytes, StandardCharsets.UTF_8);
    HeaderResult header = headers.readYaml(decoded.source());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(header.problems());
    return header
        .front()
        .map(front -> new Document(file.source(), file.relativePath(), front, Body.EMPTY))
        .map(document -> ReadFile.document(file, document, problems))
        .orElseGet(() -> ReadFile.leftOut(file, problems));
  }

  private static Problem copied(StaticFile file, FileKind kind) {
    return Problem.warning(
        "unsupported-content",
        Place.ofFile(file.source().value()),
        "a file ."
            + file.source().extension()
            + " without a YAML header is no document, so it is copied as it is",
        "let its name end in " + (kind.isHtml() ? ".html" : ".md"));
  }

  private static boolean isYaml(FrontMatter front) {
    return front.style() == HeaderStyle.YAML;
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
}
