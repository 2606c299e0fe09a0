package dev.recap.content.markdown;

import dev.recap.content.data.SourceText;
import dev.recap.content.html.CodeBlocks;
import dev.recap.content.html.ColouredHtml;
import dev.recap.content.html.HtmlFacts;
import dev.recap.content.html.HtmlScanner;
import dev.recap.content.markdown.Findings.Finding;
import dev.recap.content.markdown.MarkdownRenderer.Rendered;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads the bodies of content files: their HTML, its links, images and headings, and the places in
 * the file where these were written. Thread-safe.
 */
public final class BodyReader {

  private final MarkdownRenderer markdown;
  private final CodeBlocks code;
  private final int openingWords;

  /**
   * @param openingWords the number of first words in {@link Body#opening}
   */
  public BodyReader(MarkdownRenderer markdown, CodeBlocks code, int openingWords) {
    this.markdown = markdown;
    this.code = code;
    this.openingWords = openingWords;
  }

  /** A body and its problems. */
  public record ReadBody(Body body, List<Problem> problems) {

    public ReadBody {
      problems = List.copyOf(problems);
    }
  }

  /** The language that a body is written in. */
  public enum Format {
    MARKDOWN,
    HTML
  }

  /**
   * Returns the body that begins at an offset of a file's text and goes on to its end.
   *
   * @param source the file, for places
   */
  public UnreadBody open(SourcePath source, String fileText, int bodyStart, Format format) {
    boolean marked = format == Format.MARKDOWN && fileText.startsWith("\uFEFF", bodyStart);
    BodyLines lines = new BodyLines(source, fileText, marked ? bodyStart + 1 : bodyStart);
    return new UnreadBody(
        lines, format == Format.HTML ? Optional.empty() : Optional.of(markdown.text(lines.text())));
  }

  /** A body that is not rendered yet. It is read once, by one thread. */
  public final class UnreadBody {

    private final BodyLines lines;
    private final Optional<MarkdownRenderer.Text> text;

    private UnreadBody(BodyLines lines, Optional<MarkdownRenderer.Text> text) {
      this.lines = lines;
      this.text = text;
    }

    /** Returns the words of the first-level heading that Markdown begins with, if it does. */
    public Optional<String> title() {
      return text.flatMap(MarkdownRenderer.Text::title);
    }

    /**
     * Reads the body.
     *
     * @param withTitle false to leave out the {@link #title} and the comments above it
     */
    public ReadBody read(boolean withTitle) {
      return text.isEmpty()
          ? describe(lines.text(), (offset, written) -> lines.placeAt(offset))
          : text.get()
              .render(withTitle)
              .map(rendered -> readMarkdown(rendered, lines))
              .orElseGet(() -> refused(problem(text.get().refusal(), lines)));
    }
  }

  /**
   * Reads a text in Markdown that is the value of a key.
   *
   * @param place the place of the value, which is reported for everything in it
   */
  public ReadBody readRecord(String text, Place place) {
    MarkdownRenderer.Text read = markdown.text(text);
    return read.render(true)
        .map(
            rendered ->
                with(
                    describe(rendered.html(), (offset, written) -> place),
                    rendered.findings().stream().map(finding -> problem(finding, place)).toList()))
        .orElseGet(() -> refused(problem(read.refusal(), place)));
  }

  /**
   * Describes a body that another engine has rendered.
   *
   * @param fileText what the author wrote; a URL or a tag is placed where it first appears there
   */
  public ReadBody build(SourcePath source, String fileText, String html) {
    SourceText text = new SourceText(source, fileText);
    return describe(
        html,
        (offset, written) -> {
          int at = written.isEmpty() ? -1 : fileText.indexOf(written);
          return at < 0 ? Place.ofFile(source.value()) : text.placeAt(at);
        });
  }

  private ReadBody readMarkdown(Rendered rendered, BodyLines lines) {
    SourceMap map = rendered.map();
    ReadBody read =
        describe(map.html(), (offset, written) -> place(map.sourceOffset(offset), lines));
    return with(
        read, rendered.findings().stream().map(finding -> problem(finding, lines)).toList());
  }

  private static ReadBody with(ReadBody read, List<Problem> more) {
    return new ReadBody(
        read.body(), Stream.concat(read.problems().stream(), more.stream()).toList());
  }

  private static Problem problem(Finding finding, BodyLines lines) {
    return problem(finding, finding.offset() < 0 ? lines.file() : lines.placeAt(finding.offset()));
  }

  private static Problem problem(Finding finding, Place place) {
    return Problem.warning(finding.code(), place, finding.message(), finding.hint());
  }

  private static Place place(OptionalInt offset, BodyLines lines) {
    return offset.isPresent() ? lines.placeAt(offset.getAsInt()) : lines.file();
  }

  private ReadBody describe(String rendered, Places placesInRendered) {
    ColouredHtml coloured = code.colour(rendered);
    String html = coloured.html();
    Places places =
        (offset, written) -> placesInRendered.placeOf(coloured.formerOffset(offset), written);
    HtmlFacts facts = HtmlScanner.of(html, openingWords);
    Map<HtmlFacts.Url, Reference> references = new HashMap<>();
    List<Reference> inOrder = new ArrayList<>(facts.urls().size());
    for (HtmlFacts.Url url : facts.urls()) {
      Place place = places.placeOf(url.start(), url.text());
      Reference reference = new Reference(url.kind(), url.text(), url.start(), url.end(), place);
      references.put(url, reference);
      inOrder.add(reference);
    }
    List<ImageTag> images = new ArrayList<>(facts.images().size());
    for (HtmlFacts.Image image : facts.images()) {
      Reference reference = references.get(image.source());
      if (reference != null) {
        images.add(new ImageTag(reference, image.alt(), image.sized(), image.end()));
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (ColouredHtml.Finding finding : coloured.findings()) {
      Place place = placesInRendered.placeOf(finding.at(), finding.written());
      problems.add(Problem.warning(finding.code(), place, finding.message(), finding.hint()));
    }
    for (HtmlFacts.UnknownElement element : facts.unknownElements()) {
      problems.add(unknownElement(element, places.placeOf(element.start(), element.tag())));
    }
    BodyFacts found =
        new BodyFacts(
            facts.headings(), inOrder, images, facts.words(), facts.more(), facts.opening());
    return new ReadBody(new Body(() -> html, () -> found), problems);
  }

  private static ReadBody refused(Problem reason) {
    return new ReadBody(Body.EMPTY, List.of(reason.withSeverity(Severity.ERROR)));
  }

  private static Problem unknownElement(HtmlFacts.UnknownElement element, Place place) {
    String tag = element.tag().length() > 60 ? "<" + element.name() + " …>" : element.tag();
    return Problem.warning(
        "unknown-element",
        place,
        "HTML has no element \"" + element.name() + "\", so readers don't see \"" + tag + "\"",
        "put it in backticks, or write &lt; for <");
  }

  /** Finds the place where the author wrote what is at an offset of the HTML. */
  private interface Places {

    /**
     * @param written a URL or a tag, as the scan of the HTML found it
     */
    Place placeOf(int htmlOffset, String written);
  }
}
