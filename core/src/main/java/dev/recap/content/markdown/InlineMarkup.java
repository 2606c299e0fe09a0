package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;

/**
 * Renders code spans with their spaces, and URLs without the characters that RFC 3986 allows in
 * none. Letters of any script stay readable, and a backslash stays since browsers take it for a
 * slash, as authors on Windows mean it.
 */
final class InlineMarkup implements HtmlRenderer.HtmlRendererExtension {

  private static final String NOT_IN_URLS = " \"<>^`[]|";

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options -> () -> Set.of(new NodeRenderingHandler<>(Code.class, InlineMarkup::code)));
    builder.linkResolverFactory(
        new IndependentLinkResolverFactory() {
          @Override
          public LinkResolver apply(LinkResolverBasicContext context) {
            return InlineMarkup::resolve;
          }
        });
  }

  private static void code(Code node, NodeRendererContext context, HtmlWriter html) {
    html.withAttr().tag("code", false, false, () -> html.text(codeText(node)));
  }

  /** Returns the text of a code span (CommonMark, section 6.1). */
  private static String codeText(Code node) {
    String text = node.getText().toString();
    if (text.indexOf('\n') >= 0) {
      text = text.replaceAll("\n[ \t]*", " ");
    }
    boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
    return padded && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
  }

  private static ResolvedLink resolve(
      Node node, LinkResolverBasicContext context, ResolvedLink link) {
    String url = link.getUrl();
    String encoded = encode(url);
    return encoded.equals(url) ? link : link.withUrl(encoded);
  }

  static String encode(String url) {
    StringBuilder encoded = new StringBuilder(url.length() + 16);
    int host = url.indexOf("//") + 2;
    int path = host < 2 ? 0 : url.indexOf('/', host);
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      // Addresses of IPv6 are in brackets: http://[::1]/.
      boolean bracketsOfHost = (c == '[' || c == ']') && host >= 2 && (path < 0 || i < path);
      if (c == '&') {
        // flexmark's writer would keep "&copy;" as a character reference.
        encoded.append("&amp;");
      } else if (NOT_IN_URLS.indexOf(c) < 0 || bracketsOfHost) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
