package dev.recap.content.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Spaces in {@code [Program](<day one.md>)} are {@code %20} in the HTML: an {@code href} may hold
 * none (RFC 3986), and CommonMark's examples write them so.
 */
final class AngleBracketLinks implements HtmlRenderer.HtmlRendererExtension {

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.linkResolverFactory(new Factory());
  }

  static String encode(String url) {
    return url.replace(" ", "%20");
  }

  private static ResolvedLink resolve(
      Node node, LinkResolverBasicContext context, ResolvedLink link) {
    return link.getUrl().indexOf(' ') < 0 ? link : link.withUrl(encode(link.getUrl()));
  }

  private static final class Factory extends IndependentLinkResolverFactory {

    @Override
    public LinkResolver apply(LinkResolverBasicContext context) {
      return AngleBracketLinks::resolve;
    }
  }
}
