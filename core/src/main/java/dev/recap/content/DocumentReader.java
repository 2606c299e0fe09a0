package dev.recap.content;

import dev.recap.cache.DocumentCache;
import dev.recap.cache.KeptResults;
import dev.recap.config.Settings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.HeaderResult;
import dev.recap.content.frontmatter.Overrides;
import dev.recap.content.frontmatter.RecordReader;
import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.content.markdown.BodyReader.UnreadBody;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the header, title and body of single files. Thread-safe. */
final class DocumentReader implements DocumentSource {

  private final Settings settings;
  private final HeaderReader headers;
  private final BodyReader bodies;
  private final EngineFiles engineFiles;
  private final RecordFilesReader records;
  private final BodySpool spool;

  DocumentReader(Settings settings, MarkupReader engines, KeptResults kept, BodySpool spool) {
    this.spool = spool;
    this.settings = settings;
    this.headers =
        HeaderReader.of(
            settings.read(),
            settings.markdown().flavor(),
            settings.site().zone(),
            settings.site().locale(),
            settings.pages().templates().keySet(),
            settings.talks().on());
    this.bodies =
        new BodyReader(
            new MarkdownRenderer(settings.markdown(), settings.code().highlight()),
            CodeBlocks.of(settings.code(), kept),
            settings.read().summaryWords());
    this.records = new RecordFilesReader(settings, new RecordReader(headers.yaml()), bodies);
    this.engineFiles =
        new EngineFiles(engines, headers.jbake(), bodies, settings.read().encoding());
  }

  @Override
  public List<ReadFile> read(StaticFile file, FileKind kind, Overrides overrides)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file.text());
    return keep(parse(file, kind, bytes, overrides), bytes);
  }

  /** Moves the bodies to the spool and adds the digests. */
  List<ReadFile> keep(List<ReadFile> read, byte[] bytes) {
    return read.stream()
        .map(
            result ->
                result
                    .document()
                    .map(
                        document ->
                            result
                                .with(document.withBody(spool.keep(document.body())))
                                .with(DocumentCache.digests(document, part(result, bytes))))
                    .orElse(result))
        .toList();
  }

  /**
   * Returns the bytes of a document: those of the file, or of a record among others or with an
   * override its text and place.
   */
  private static byte[] part(ReadFile read, byte[] bytes) {
    Document document = read.document().orElseThrow();
    return document.source().equals(read.file().source()) && read.override().isEmpty()
        ? bytes
        : (document.placeOf("slug") + "\n" + document.body().html().get())
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Parses the bytes of a file. */
  List<ReadFile> parse(StaticFile file, FileKind kind, byte[] bytes, Overrides overrides) {
    return switch (kind) {
      case RECORDS -> records.read(file, bytes, overrides);
      case YAML -> List.of(readYaml(file, bytes));
      case CUSTOM_ENGINE -> List.of(engineFiles.read(file, bytes));
      case OTHER_TEXT -> List.of(readOther(file, bytes));
      default -> List.of(readText(file, kind, bytes));
    };
  }

  private ReadFile readOther(StaticFile file, byte[] bytes) {
    Severity severity = headers.skipsBareFiles() ? Severity.WARNING : Severity.ERROR;
    List<Problem> problems = ForeignText.check(file, bytes, severity).stream().toList();
    return problems.isEmpty() || severity == Severity.WARNING
        ? ReadFile.copied(file, problems)
        : ReadFile.unreadable(file, problems);
  }

  private ReadFile readText(StaticFile file, FileKind kind, byte[] bytes) {
    Format format = kind.isHtml() ? Format.HTML : Format.MARKDOWN;
    SourceText.Decoded decoded =
        SourceText.decode(file.source(), bytes, settings.read().encoding());
    SourceText source = decoded.source();
    HeaderResult header = headers.read(source, file.modified());
    if (kind == FileKind.LIKE_MARKDOWN && headers.skipsBareFiles()) {
      // jbake: only .md is Markdown
      return ReadFile.copied(
          file, header.is(HeaderStyle.YAML) ? List.of(copiedWithHeader(file)) : List.of());
    }
    if (kind.needsYamlHeader() && header.front().isPresent() && !header.is(HeaderStyle.YAML)) {
      return ReadFile.copied(file, List.of(copied(file, kind)));
    }
    if (kind.isHtml() && header.is(HeaderStyle.NONE)) {
      // A verification page of a search engine, or a page that another program made. Problems of a
      // document do not concern it.
      return ReadFile.copied(
          file,
          header.problems().stream()
              .filter(problem -> problem.code().equals("unread-header"))
              .toList());
    }
    List<Problem> problems = new ArrayList<>(decoded.problems());
    String text = source.text();
    if (file.source().extension().equalsIgnoreCase("mdx")) {
      MdxSyntax mdx = MdxSyntax.in(source, header.bodyStart());
      text = mdx.text();
      problems.addAll(mdx.problems());
    }
    UnreadBody body = bodies.open(file.source(), text, header.bodyStart(), format);
    Optional<String> title = header.mayTakeTitle() ? body.title() : Optional.empty();
    header = header.withTitle(file.source(), title);
    if (problems.isEmpty() && isSkipped(header)) {
      return ReadFile.skipped(file, skipped(file, header));
    }
    problems.addAll(header.problems());
    if (header.front().isEmpty()) {
      return ReadFile.unreadable(file, problems);
    }
    ReadBody read = body.read(!repeats(title, header.front().get()));
    for (Problem problem : read.problems()) {
      // A component of MDX is no element of HTML, but that is reported already.
      if (problems.stream().noneMatch(known -> isComponentIn(problem.place(), known))) {
        problems.add(problem);
      }
    }
    return ReadFile.document(
        file,
        new Document(file.source(), file.relativePath(), header.front().get(), read.body()),
        problems);
  }

  private static boolean isComponentIn(Place place, Problem known) {
    return known.code().equals("mdx-syntax") && known.place().line() == place.line();
  }

  private boolean isSkipped(HeaderResult header) {
    return headers.skipsBareFiles()
        && header.is(HeaderStyle.NONE)
        && header.problems().stream().anyMatch(Problem::isError);
  }

  /** Returns the reason why JBake's dialect leaves out a file. */
  private static List<Problem> skipped(StaticFile file, HeaderResult header) {
    List<Problem> problems = new ArrayList<>();
    header.problems().stream()
        .filter(problem -> problem.code().equals("unread-header"))
        .forEach(problems::add);
    problems.add(
        Problem.warning(
            "unsupported-content",
            Place.ofFile(file.source().value()),
            "this is left out of the site, for it has no header",
            "give it a header with a type and a status, or a day in its name and a line # Title at"
                + " its start"));
    return problems;
  }

  private ReadFile readYaml(StaticFile file, byte[] bytes) {
    // jbake: render.encoding is not for YAML
    SourceText.Decoded decoded = SourceText.decode(file.source(), bytes, StandardCharsets.UTF_8);
    HeaderResult header = headers.jbake().readYamlFile(decoded.source());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(header.problems());
    return header
        .front()
        .map(front -> new Document(file.source(), file.relativePath(), front, Body.EMPTY))
        .map(document -> ReadFile.document(file, document, problems))
        .orElseGet(() -> ReadFile.skipped(file, problems));
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

  private static Problem copiedWithHeader(StaticFile file) {
    return Problem.warning(
        "unsupported-content",
        Place.ofFile(file.source().value()),
        "a file .%s is no document, so it is copied as it is, with its header"
            .formatted(file.source().extension()),
        "let its name end in .md, or set markdown.flavor=modern in jbake.properties");
  }

  /** A heading that repeats the title, as importers write it, is left out: pages show the title. */
  private static boolean repeats(Optional<String> title, FrontMatter front) {
    return title.filter(found -> found.strip().equalsIgnoreCase(front.title().strip())).isPresent();
  }
}
