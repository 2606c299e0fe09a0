package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.Nodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Raw HTML with an {@code <iframe>} in it, of which each is written as a {@link Iframe}. */
final class Iframes implements HtmlRenderer.HtmlRendererExtension {

  private static final String MARK = "<iframe";

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options -> () -> Set.of(new NodeRenderingHandler<>(Html.class, Iframes::render)));
  }

  /** Puts nodes with better frames into the place of raw HTML with frames. */
  static void transform(Document document) {
    Map<Node, Html> better = new LinkedHashMap<>();
    String heading = "";
    for (Node node : Nodes.below(document)) {
      if (node instanceof Heading found) {
        heading = new TextCollectingVisitor().collectAndGetText(found).strip();
      } else if ((node instanceof HtmlBlock || node instanceof HtmlInline)
          && areIn(node.getChars().toString())) {
        better.put(node, new Html(node, heading));
      }
    }
    better.forEach(
        (node, html) -> {
          node.insertBefore(html);
          node.unlink();
        });
  }

  /** Whether there are any in a text, in letters of either case. */
  static boolean areIn(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (text.regionMatches(true, at, MARK, 0, MARK.length())) {
        return true;
      }
    }
    return false;
  }

  private static void render(Html node, NodeRendererContext context, HtmlWriter html) {
    if (node.block) {
      html.line();
    }
    html.rawPre(node.html);
  }

  /** Raw HTML, and how it is written instead. */
  static final class Html extends Node {

    private final boolean block;
    private final String html;

    Html(Node node, String heading) {
      super(node.getChars());
      this.block = node instanceof HtmlBlock;
      this.html = Iframe.allIn(node.getChars(), heading);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
