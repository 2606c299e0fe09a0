package dev.recap.read.markup;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Markdown to HTML, in the flavor of the settings. Parsers and renderer are built once; an instance
 * may be used by any number of threads.
 */
public final class MarkdownRenderer {

  private final Flavor flavor;
  private final FittingParsers parsers;
  private final HtmlRenderer renderer;

  public MarkdownRenderer(MarkdownSettings settings) {
    flavor = settings.flavor();
    DataHolder options =
        flavor == Flavor.JBAKE
            ? PegdownFlavor.options(settings.extensions())
            : ModernFlavor.options(settings.emoji());
    parsers = new FittingParsers(options);
    renderer = HtmlRenderer.builder(options).build();
  }

  /** The names that JBake's {@code markdown.extensions} may list, without their sign. */
  public static Set<String> extensionNames() {
    return PegdownFlavor.NAMES.keySet();
  }

  /** The HTML, or nothing where the source is nested deeper than anybody writes. */
  public Optional<String> html(String source) {
    return render(source, document -> {}).map(Rendered::html);
  }

  /** The HTML of a document's body with the tree that it was made from. */
  Optional<Rendered> render(String source) {
    return render(source, flavor == Flavor.MODERN ? HeadingLevels::belowTitle : document -> {});
  }

  private Optional<Rendered> render(String source, Consumer<Document> change) {
    String text = JBakeLines.of(source);
    if (Nesting.tooDeepAt(text).isPresent()) {
      return Optional.empty();
    }
    return LargeStack.ifNeeded(() -> renderShallow(text, change));
  }

  private Rendered renderShallow(String text, Consumer<Document> change) {
    Document document = parsers.parse(text);
    change.accept(document);
    HtmlText html = new HtmlText(text.length() * 5 / 4);
    renderer.render(document, html);
    return new Rendered(document, html.toString());
  }

  /** The tree's offsets are those of {@link JBakeLines#of}. */
  record Rendered(Document document, String html) {}
}
