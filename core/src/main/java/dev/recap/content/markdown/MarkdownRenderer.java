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
import dev.recap.content.markdown.fast.HtmlBuffer;
import dev.recap.content.markdown.fast.ParserCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Renders Markdown as HTML in the flavor of the settings. Parsers and renderer are built once.
 * Thread-safe.
 */
public final class MarkdownRenderer {

  private final MarkdownSettings settings;
  private final ParserCache parsers;
  private final HtmlRenderer renderer;

  /**
   * Creates a renderer.
   *
   * @param codeOptions true to write the options of fenced blocks as attributes
   */
  public MarkdownRenderer(MarkdownSettings settings, boolean codeOptions) {
    this.settings = settings;
    DataHolder options =
        settings.flavor() == Flavor.JBAKE
            ? PegdownFlavor.options(settings.extensions(), codeOptions)
            : ModernFlavor.options(settings.emoji(), codeOptions);
    parsers = new ParserCache(options);
    renderer = HtmlRenderer.builder(options).build();
  }

  /** Returns the names that JBake's {@code markdown.extensions} may list, without their sign. */
  public static Set<String> extensionNames() {
    return PegdownFlavor.NAMES.keySet();
  }

  /** Returns the HTML of a text by itself, or nothing if it is nested too deep. */
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
    private Optional<Document> document = Optional.empty();

    private Text(String source) {
      this.source = BodyLines.endLinesWithLf(source);
    }

    /** Returns the words of the first-level heading that the text begins with. */
    Optional<String> title() {
      return attempt(() -> LeadingTitle.find(document()).map(this::words))
          .filter(words -> !words.isEmpty());
    }

    /**
     * Returns the HTML of a body, whose headings are below the page's title, or nothing if the text
     * is nested too deep.
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
      List<Callouts.Unknown> unknown =
          settings.flavor() == Flavor.MODERN ? arrange(tree, source, belowTitle) : List.of();
      return new Rendered(html(tree), unknown);
    }

    private SourceMap html(Document tree) {
      HtmlBuffer html = new HtmlBuffer(source.length() * 5 / 4);
      renderer.render(tree, html);
      return SourceMap.of(html.text());
    }

    private Document document() {
      if (document.isEmpty()) {
        document = Optional.of(parsers.parse(source));
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

    /** Runs work on the tree, which needs a stack as deep as the text is nested. */
    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
      if (NestingDepth.tooDeepAt(source).isPresent()) {
        return Optional.empty();
      }
      try {
        return work.get();
      } catch (StackOverflowError e) {
        return Optional.empty();
      }
    }
  }

  /** Replaces what needs the whole document: boxes first, since figures may be in them. */
  private List<Callouts.Unknown> arrange(Document document, String text, boolean belowTitle) {
    // A search in the tree's own characters takes many times as long as one in the text.
    List<Callouts.Unknown> unknown =
        Callouts.mayBeIn(text) ? Callouts.transform(document) : List.of();
    Figures.transform(document, settings.embeds());
    if (Iframes.areIn(text)) {
      Iframes.transform(document);
    }
    if (belowTitle) {
      Headings.moveBelowTitle(document);
    }
    return unknown;
  }

  /**
   * A rendered text.
   *
   * @param map the HTML; its source offsets are those of {@link BodyLines#endLinesWithLf}
   * @param unknown the callouts of no known kind
   */
  record Rendered(SourceMap map, List<Callouts.Unknown> unknown) {

    String html() {
      return map.html();
    }
  }
}
