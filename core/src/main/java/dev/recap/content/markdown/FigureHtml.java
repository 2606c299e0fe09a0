package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import dev.recap.content.markdown.Figures.EmbedFigure;
import dev.recap.content.markdown.Figures.EmbedLink;
import dev.recap.content.markdown.Figures.Gallery;
import dev.recap.content.markdown.Figures.ImageFigure;
import dev.recap.talks.media.Embed;
import java.util.Optional;
import java.util.Set;

/**
 * Renders figures: {@code <figure><img><figcaption>}, and {@code <figure class="video"><a>} with a
 * link to the video, of which a script may make a player.
 */
final class FigureHtml implements HtmlRenderer.HtmlRendererExtension {

  private static final AttributablePart PART = new AttributablePart("RECAP_FIGURE_PART");

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options ->
            () ->
                Set.of(
                    new NodeRenderingHandler<>(ImageFigure.class, FigureHtml::image),
                    new NodeRenderingHandler<>(Gallery.class, FigureHtml::gallery),
                    new NodeRenderingHandler<>(EmbedFigure.class, FigureHtml::embed)));
  }

  private static void image(ImageFigure figure, NodeRendererContext context, HtmlWriter html) {
    html.withAttr()
        .tagLine(
            "figure",
            () -> {
              context.renderChildren(figure);
              caption(figure.caption(), html);
            });
  }

  private static void gallery(Gallery gallery, NodeRendererContext context, HtmlWriter html) {
    html.attr("class", "gallery");
    html.withAttr()
        .tagLine(
            "div",
            () -> {
              for (Node picture : gallery.getChildren()) {
                if (picture instanceof Image image) {
                  String url = image.getUrl().unescape();
                  String link = context.resolveLink(LinkType.LINK, url, null, null).getUrl();
                  html.attr("href", SourceMap.mark(image.getUrl(), link));
                  html.withAttr(PART).tag("a", false, false, () -> context.render(image));
                } else {
                  context.render(picture);
                }
                html.line();
              }
            });
  }

  private static void embed(EmbedFigure figure, NodeRendererContext context, HtmlWriter html) {
    Embed embed = figure.link().embed();
    html.attr("class", "video").attr("data-video", embed.host().key());
    html.withAttr()
        .tagLine(
            "figure",
            () -> {
              html.attr("class", "video-link").attr("href", address(figure, context));
              embed.player().ifPresent(player -> html.attr("data-embed", player));
              html.withAttr(PART).tag("a", false, false, () -> inLink(figure, context, html));
              caption(figure.link().caption(), html);
            });
  }

  /** Resolves the address as flexmark does for any link. */
  private static String address(EmbedFigure figure, NodeRendererContext context) {
    EmbedLink link = figure.link();
    String url = context.resolveLink(LinkType.LINK, link.embed().page(), null, null).getUrl();
    return SourceMap.mark(link.address(), url);
  }

  private static void inLink(EmbedFigure figure, NodeRendererContext context, HtmlWriter html) {
    Embed embed = figure.link().embed();
    Optional<Image> poster = figure.poster();
    poster.ifPresent(image -> poster(image, context, html));
    html.attr("class", "video-title");
    html.withAttr(PART).tag("span", false, false, () -> title(figure, poster, context, html));
    html.text(" ").attr("class", "video-host");
    html.withAttr(PART).tag("span", false, false, () -> html.text(embed.hostName()));
  }

  /**
   * The alternative text is empty, since the link repeats the words: a screen reader reads them
   * once.
   */
  private static void poster(Image image, NodeRendererContext context, HtmlWriter html) {
    String source = image.getUrl().unescape();
    String url = context.resolveLink(LinkType.IMAGE, source, null, null).getUrl();
    html.attr("src", SourceMap.mark(image.getUrl(), url));
    html.attr("alt", "");
    html.withAttr(PART).tagVoid("img");
  }

  private static void title(
      EmbedFigure figure, Optional<Image> poster, NodeRendererContext context, HtmlWriter html) {
    String words =
        poster.map(image -> new TextCollectingVisitor().collectAndGetText(image)).orElse("");
    if (!words.isBlank()) {
      html.text(words);
    } else if (poster.isEmpty() && figure.hasChildren()) {
      context.renderChildren(figure);
    } else {
      html.text(figure.link().embed().host().kind().word());
    }
  }

  private static void caption(String caption, HtmlWriter html) {
    if (!caption.isEmpty()) {
      html.line().withAttr(PART).tagLine("figcaption", () -> html.text(caption));
    }
  }
}
