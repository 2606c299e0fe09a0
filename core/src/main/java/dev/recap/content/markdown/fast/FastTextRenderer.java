package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/**
 * Renders plain text. flexmark's renderer searches all text with four regular expressions for
 * entities, escapes and characters to be escaped, which most text does not contain.
 */
public final class FastTextRenderer implements HtmlRenderer.HtmlRendererExtension {

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options -> () -> Set.of(new NodeRenderingHandler<>(Text.class, FastTextRenderer::render)));
  }

  private static void render(Text node, NodeRendererContext context, HtmlWriter html) {
    String text = node.getChars().toString();
    if (!isPlain(text)) {
      html.text(Escaping.normalizeEOL(Escaping.unescapeString(text)));
      return;
    }
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    if (start > 0) {
      html.raw(text.substring(0, start));
    }
    if (start < text.length()) {
      html.raw(new HtmlBuffer.Run(text.substring(start)));
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&', '\\', '<', '>', '"', '\t', '\n', '\r' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ';
  }
}
