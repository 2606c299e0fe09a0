package dev.recap.content.markdown;

import dev.recap.content.data.SourceText;
import dev.recap.content.html.HtmlFacts;
import dev.recap.content.html.HtmlScanner;
import dev.recap.content.markdown.MarkdownRenderer.Rendered;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the bodies of content files: their HTML, what is in it, and where in the file it was
 * written. May be used by any number of threads.
 */
public final class BodyReader {

  private final MarkdownRenderer markdown;
  private final int openingWords;

  /**
   * @param openingWords how many of the first words {@link Body#opening} has
   */
  public BodyReader(MarkdownRenderer markdown, int openingWords) {
    this.markdown = markdown;
    this.openingWords = openingWords;
  }

  /** A body and what its author may have to correct. */
  public record ReadBody(Body body, List<Problem> problems) {

    public ReadBody {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the body that begins at an offset of a file's text and goes on to its end.
   *
   * @param source the file, for places
   */
  public ReadBody read(SourcePath source, String fileText, int bodyStart, Format format) {
    String text = JBakeLines.of(fileText.substring(bodyStart));
    Lines lines = new Lines(source, fileText, bodyStart, text);
    return switch (format) {
      case HTML -> readHtml(text, lines);
      case MARKDOWN -> readMarkdown(text, lines);
    };
  }

  /**
   * A text in Markdown that is the value of a key.
   *
   * @param place of the value, which stands for every place in it
   */
  public ReadBody readRecord(String text, Place place) {
    return markdown
        .render(text)
        .map(rendered -> describe(rendered.html(), Sources.fixed(place)))
        .orElseGet(() -> new ReadBody(Body.EMPTY, List.of(tooDeep(place))));
  }

  /**
   * A body that an engine of another kind made.
   *
   * @param fileText what the author wrote
   */
  public ReadBody build(SourcePath source, String fileText, String html) {
    SourceText text = new SourceText(source, fileText);
    return describe(
        html,
        new Sources() {
          @Override
          public Place placeOf(HtmlFacts.Url url) {
            return first(url.text());
          }

          @Override
          public Place placeOf(HtmlFacts.UnknownElement element) {
            return first(element.tag());
          }

          private Place first(String written) {
            int at = written.isEmpty() ? -1 : fileText.indexOf(written);
            return at < 0 ? Place.ofFile(source.value()) : text.placeAt(at);
          }
        });
  }

  private ReadBody readHtml(String html, Lines lines) {
    return describe(
        html,
        new Sources() {
          @Override
          public Place placeOf(HtmlFacts.Url url) {
            return lines.get().placeAt(url.start());
          }

          @Override
          public Place placeOf(HtmlFacts.UnknownElement element) {
            return lines.get().placeAt(element.start());
          }
        });
  }

  private ReadBody readMarkdown(String text, Lines lines) {
    Optional<Rendered> rendered = markdown.render(text);
    if (rendered.isEmpty()) {
      OptionalInt offset = NestingDepth.tooDeepAt(text);
      Place place =
          offset.isPresent() ? lines.get().placeAt(offset.getAsInt()) : Place.ofFile(lines.file());
      return new ReadBody(Body.EMPTY, List.of(tooDeep(place)));
    }
    String html = rendered.get().html();
    ReadBody read = describe(html, new MarkdownSources(rendered.get(), text, lines));
    List<Problem> problems = new ArrayList<>(read.problems());
    for (Callouts.Unknown callout : rendered.get().unknown()) {
      unknownCallout(callout, lines).ifPresent(problems::add);
    }
    return new ReadBody(read.body(), problems);
  }

  private ReadBody describe(String html, Sources sources) {
    HtmlFacts facts = HtmlScanner.of(html, openingWords);
    Map<HtmlFacts.Url, Reference> references = new HashMap<>();
    List<Reference> inOrder = new ArrayList<>(facts.urls().size());
    for (HtmlFacts.Url url : facts.urls()) {
      Reference reference =
          new Reference(url.kind(), url.text(), url.start(), url.end(), sources.placeOf(url));
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
    for (HtmlFacts.UnknownElement element : facts.unknownElements()) {
      problems.add(unknownElement(element, sources.placeOf(element)));
    }
    BodyFacts found =
        new BodyFacts(
            facts.headings(), inOrder, images, facts.words(), facts.more(), facts.opening());
    return new ReadBody(new Body(() -> html, () -> found), problems);
  }

  private static Problem tooDeep(Place place) {
    return Problem.error(
        "nested-too-deep",
        place,
        "quotes, lists or emphasis are nested deeper than " + NestingDepth.LIMIT + " levels",
        "remove some of the markers, or put the text in a code block");
  }

  private static Problem unknownElement(HtmlFacts.UnknownElement element, Place place) {
    String tag = element.tag().length() > 60 ? "<" + element.name() + " …>" : element.tag();
    return Problem.warning(
        "unknown-element",
        place,
        "HTML has no element \"" + element.name() + "\", so readers don't see \"" + tag + "\"",
        "put it in backticks, or write &lt; for <");
  }

  /** A quote may begin with any word in brackets, so only what looks like a slip is told. */
  private static Optional<Problem> unknownCallout(Callouts.Unknown callout, Lines lines) {
    return DidYouMean.of(callout.kind(), Admonitions.knownTypes())
        .map(
            meant ->
                Problem.warning(
                    "unknown-callout",
                    lines.get().placeAt(callout.offset()),
                    "there is no callout \"" + callout.kind() + "\", so this stays a quote",
                    "did you mean \"" + meant.toUpperCase(Locale.ROOT) + "\"?"));
  }

  /** Where the author wrote what the scan found. */
  private interface Sources {

    Place placeOf(HtmlFacts.Url url);

    Place placeOf(HtmlFacts.UnknownElement element);

    static Sources fixed(Place place) {
      return new Sources() {
        @Override
        public Place placeOf(HtmlFacts.Url url) {
          return place;
        }

        @Override
        public Place placeOf(HtmlFacts.UnknownElement element) {
          return place;
        }
      };
    }
  }

  /** The line index, made when something has to be placed. */
  private static final class Lines {

    private final SourcePath source;
    private final String fileText;
    private final int bodyStart;
    private final String body;
    private Optional<BodyLines> made = Optional.empty();

    Lines(SourcePath source, String fileText, int bodyStart, String body) {
      this.source = source;
      this.fileText = fileText;
      this.bodyStart = bodyStart;
      this.body = body;
    }

    String file() {
      return source.value();
    }

    BodyLines get() {
      if (made.isEmpty()) {
        made = Optional.of(new BodyLines(source, fileText, bodyStart, body));
      }
      return made.get();
    }
  }

  private static final class MarkdownSources implements Sources {

    private final Rendered rendered;
    private final String text;
    private final Lines lines;
    private Optional<SourceOffsets> written = Optional.empty();

    MarkdownSources(Rendered rendered, String text, Lines lines) {
      this.rendered = rendered;
      this.text = text;
      this.lines = lines;
    }

    @Override
    public Place placeOf(HtmlFacts.Url url) {
      String raw = rendered.html().substring(url.start(), url.end());
      return place(written().url(url.text(), raw));
    }

    @Override
    public Place placeOf(HtmlFacts.UnknownElement element) {
      return place(written().inRawHtml(element.tag()));
    }

    private Place place(OptionalInt offset) {
      return offset.isPresent()
          ? lines.get().placeAt(offset.getAsInt())
          : Place.ofFile(lines.file());
    }

    private SourceOffsets written() {
      if (written.isEmpty()) {
        written = Optional.of(new SourceOffsets(rendered.document(), text));
      }
      return written.get();
    }
  }
}
