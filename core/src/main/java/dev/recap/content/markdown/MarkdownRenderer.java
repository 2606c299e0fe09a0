package dev.recap.content.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.markdown.fast.HtmlBuffer;
import dev.recap.content.markdown.fast.ParserCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Markdown to HTML, in the flavor of the settings. Parsers and renderer are built once; an instance
 * may be used by any number of threads.
 */
public final class MarkdownRenderer {

  private final MarkdownSettings settings;
  private final ParserCache parsers;
  private final HtmlRenderer renderer;

  public MarkdownRenderer(MarkdownSettings settings) {
    this.settings = settings;
    DataHolder options =
        settings.flavor() == Flavor.JBAKE
            ? PegdownFlavor.options(settings.extensions())
            : ModernFlavor.options(settings.emoji());
    parsers = new ParserCache(options);
    renderer = HtmlRenderer.builder(options).build();
  }

  /** The names that JBake's {@code markdown.extensions} may list, without their sign. */
  public static Set<String> extensionNames() {
    return PegdownFlavor.NAMES.keySet();
  }

  /** The HTML, or nothing where the source is nested deeper than anybody writes. */
  public Optional<String> html(String source) {
    return render(source, false).map(Rendered::html);
  }

  /** The HTML of a document's body with the tree that it was made from. */
  Optional<Rendered> render(String source) {
    return render(source, true);
  }

  private Optional<Rendered> render(String source, boolean belowTitle) {
    String text = BodyLines.endLinesWithLf(source);
    if (NestingDepth.tooDeepAt(text).isPresent()) {
      return Optional.empty();
    }
    return LargeStack.ifNeeded(() -> renderShallow(text, belowTitle));
  }

  private Rendered renderShallow(String text, boolean belowTitle) {
    Document document = parsers.parse(text);
    List<Callouts.Unknown> unknown =
        settings.flavor() == Flavor.MODERN ? arrange(document, text, belowTitle) : List.of();
    HtmlBuffer html = new HtmlBuffer(text.length() * 5 / 4);
    renderer.render(document, html);
    return new Rendered(SourceMap.of(html.text()), unknown);
  }

  /** What only a whole document tells: boxes first, since they may hold the rest. */
  private List<Callouts.Unknown> arrange(Document document, String text, boolean belowTitle) {
    // The text is asked first: a search in the document's own characters takes many times as long.
    List<Callouts.Unknown> unknown =
        Callouts.mayBeIn(text) ? Callouts.transform(document) : List.of();
    Figures.transform(document, settings.embeds());
    if (Iframes.areIn(text)) {
      Iframes.transform(document);
    }
    if (belowTitle) {
      HeadingLevels.belowTitle(document);
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
