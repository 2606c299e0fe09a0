package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.html.HtmlScanner;
import dev.recap.content.markdown.Findings.Finding;
import dev.recap.content.markdown.fast.HtmlBuffer;
import dev.recap.content.markdown.fast.ParserCache;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Renders Markdown as HTML in the flavor of the settings. Parsers and renderer are built once.
 * Thread-safe.
 */
public final class MarkdownRenderer {

  /** flexmark needs about 70 bytes of memory for each character. */
  static final int LONGEST = 5_000_000;

  private final MarkdownSettings settings;
  private final Function<String, Document> parser;
  private final HtmlRenderer renderer;

  /**
   * Creates a renderer.
   *
   * @param codeOptions true to write the options of fenced blocks as attributes
   */
  public MarkdownRenderer(MarkdownSettings settings, boolean codeOptions) {
    this(settings, options(settings, codeOptions));
  }

  private MarkdownRenderer(MarkdownSettings settings, DataHolder options) {
    this(settings, new ParserCache(options)::parse, HtmlRenderer.builder(options).build());
  }

  MarkdownRenderer(
      MarkdownSettings settings, Function<String, Document> parser, HtmlRenderer renderer) {
    this.settings = settings;
    this.parser = parser;
    this.renderer = renderer;
  }

  static DataHolder options(MarkdownSettings settings, boolean codeOptions) {
    return settings.flavor() == Flavor.JBAKE
        ? PegdownFlavor.options(settings.extensions(), codeOptions)
        : ModernFlavor.options(settings.emoji(), codeOptions);
  }

  /** Returns the names that JBake's {@code markdown.extensions} may list, without their sign. */
  public static Set<String> extensionNames() {
    return PegdownFlavor.NAMES.keySet();
  }

  /** Returns the HTML of a text by itself, or nothing if it is nested too deep or too long. */
  public Optional<String> html(String source) {
    return new Text(source).render(true, false).map(Rendered::html);
  }

  /** Returns a text to be rendered as the body of a page. */
  Text text(String source) {
    return new Text(source);
  }

  /** A Markdown text, parsed once and rendered once. Not thread-safe. */
  final class Text {

    private final String source;
    private final Optional<Finding> tooMuch;
    private Optional<Document> document = Optional.empty();

    private Text(String source) {
      this.source = BodyLines.endLinesWithLf(source);
      this.tooMuch = tooLong().or(this::tooDeep);
    }

    /** Returns the words of the first-level heading that the text begins with. */
    Optional<String> title() {
      return attempt(() -> LeadingTitle.find(document()).map(this::words))
          .filter(words -> !words.isEmpty());
    }

    /**
     * Returns the HTML of a body, whose headings are below the page's title, or nothing if there is
     * a {@link #refusal}.
     *
     * @param withTitle false to leave out the {@link #title} and the comments above it
     */
    Optional<Rendered> render(boolean withTitle) {
      return render(withTitle, true);
    }

    private Optional<Rendered> render(boolean withTitle, boolean belowTitle) {
      return attempt(() -> Optional.of(renderTree(document(), withTitle, belowTitle)));
    }

    private Rendered renderTree(Document tree, boolean withTitle, boolean belowTitle) {
      if (!withTitle) {
        LeadingTitle.find(tree).ifPresent(title -> LeadingTitle.remove(tree, title));
      }
      if (settings.flavor() == Flavor.MODERN) {
        arrange(tree, source, belowTitle);
      }
      return new Rendered(html(tree), Findings.of(tree));
    }

    private SourceMap html(Document tree) {
      HtmlBuffer html = new HtmlBuffer(source.length() * 5 / 4);
      renderer.render(tree, html);
      return SourceMap.of(html.text());
    }

    private Document document() {
      if (document.isEmpty()) {
        document = Optional.of(parser.apply(source));
      }
      return document.get();
    }

    /** Renders the heading in a document of its own, so that it takes no id in this one. */
    private String words(Heading heading) {
      Node rest = new Paragraph();
      heading.insertBefore(rest);
      String id = heading.getAnchorRefId();
      Document alone = new Document(null, heading.getChars());
      alone.appendChild(heading);
      String html = html(alone).html();
      heading.setAnchorRefId(id);
      rest.insertBefore(heading);
      rest.unlink();
      return HtmlScanner.of(html, 0).headings().get(0).text();
    }

    /** Returns the reason why the text is not rendered. */
    Finding refusal() {
      return tooMuch.orElseGet(() -> NestingDepth.finding(-1));
    }

    private Optional<Finding> tooDeep() {
      OptionalInt at = NestingDepth.tooDeepAt(source);
      return at.isPresent() ? Optional.of(NestingDepth.finding(at.getAsInt())) : Optional.empty();
    }

    private Optional<Finding> tooLong() {
      return source.length() <= LONGEST
          ? Optional.empty()
          : Optional.of(
              new Finding(
                  "too-long",
                  -1,
                  String.format(
                      Locale.ROOT,
                      "the text has %,d characters; Recap renders at most %,d",
                      source.length(),
                      LONGEST),
                  "split it into several files, or put data into an asset and link to it"));
    }

    /** Runs work on the tree, which needs a stack as deep as the text is nested. */
    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
      if (tooMuch.isPresent()) {
        return Optional.empty();
      }
      try {
        return work.get();
      } catch (StackOverflowError e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Replaces what needs the whole document, links before figures and boxes before what is in them.
   * Each search in the text saves a search in the tree, which takes many times as long.
   */
  private void arrange(Document document, String text, boolean belowTitle) {
    if (Footnotes.mayBeIn(text)) {
      Footnotes.resolve(document);
    }
    if (ForeignTags.mayBeIn(text)) {
      ForeignTags.report(document, text);
    }
    if (Tasks.mayBeIn(text)) {
      Tasks.transform(document);
    }
    if (BareLinks.mayBeIn(text)) {
      BareLinks.transform(document);
    }
    if (Callouts.mayBeIn(text)) {
      Callouts.transform(document);
    }
    Figures.transform(document, settings.embeds());
    if (Iframes.areIn(text)) {
      Iframes.transform(document);
    }
    if (belowTitle) {
      Headings.moveBelowTitle(document);
    }
  }

  /**
   * A rendered text.
   *
   * @param map the HTML; its source offsets are those of {@link BodyLines#endLinesWithLf}
   * @param findings what is reported, with offsets of the same kind
   */
  record Rendered(SourceMap map, List<Finding> findings) {

    String html() {
      return map.html();
    }
  }
}
