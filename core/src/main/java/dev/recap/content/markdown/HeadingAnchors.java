package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import dev.recap.content.markdown.fast.Nodes;
import java.util.Set;

/**
 * Headings with an id whose text is a link to themselves: {@code <h2 id="x"><a class="anchor"
 * href="#x">X</a></h2>}. So a screen reader hears the title once and the markup says nothing in a
 * language of its own. A heading that holds another link has the id only, since links do not nest.
 */
final class HeadingAnchors implements HtmlRenderer.HtmlRendererExtension {

  private static final AttributablePart ANCHOR = new AttributablePart("RECAP_ANCHOR");

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.htmlIdGeneratorFactory(new HeadingIds.Factory());
    builder.nodeRendererFactory(
        options -> () -> Set.of(new NodeRenderingHandler<>(Heading.class, HeadingAnchors::render)));
  }

  private static void render(Heading heading, NodeRendererContext context, HtmlWriter html) {
    String id = heading.getAnchorRefId();
    if (!id.isEmpty()) {
      html.attr("id", id);
    }
    html.withAttr().tagLine("h" + heading.getLevel(), () -> renderText(heading, id, context, html));
  }

  private static void renderText(
      Heading heading, String id, NodeRendererContext context, HtmlWriter html) {
    if (id.isEmpty() || heading.getFirstChild() == null || holdsLink(heading)) {
      context.renderChildren(heading);
    } else {
      html.attr("class", "anchor").attr("href", "#" + id);
      html.withAttr(ANCHOR).tag("a", false, false, () -> context.renderChildren(heading));
    }
  }

  private static boolean holdsLink(Heading heading) {
    for (Node node : Nodes.below(heading)) {
      boolean link =
          node instanceof LinkRef reference
              ? reference.isDefined()
              : node instanceof LinkNodeBase && !node.getNodeName().startsWith("Image");
      if (link || node instanceof Footnote || node instanceof HtmlInline) {
        return true;
      }
    }
    return false;
  }
}
