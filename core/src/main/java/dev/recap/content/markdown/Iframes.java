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
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.recap.content.html.HtmlScanner;
import dev.recap.content.html.Tag;
import dev.recap.content.html.Tag.Attribute;
import dev.recap.content.markdown.fast.Nodes;
import dev.recap.talks.media.Embed;
import dev.recap.talks.media.MediaUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the {@code <iframe>}s of old posts for today: with https, with a title (WCAG 2, success
 * criterion 4.1.2), loaded when they come into view, in the shape that their size gives them. The
 * rest of the tag stays as it is.
 */
final class Iframes implements HtmlRenderer.HtmlRendererExtension {

  private static final String TAG = "<iframe";

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options -> () -> Set.of(new NodeRenderingHandler<>(Html.class, Iframes::render)));
  }

  /** Replaces raw HTML that has iframes. */
  static void transform(Document document) {
    Map<Node, Html> rewritten = new LinkedHashMap<>();
    String heading = "";
    for (Node node : Nodes.below(document)) {
      if (node instanceof Heading found) {
        heading = new TextCollectingVisitor().collectAndGetText(found).strip();
      } else if ((node instanceof HtmlBlock || node instanceof HtmlInline)
          && areIn(node.getChars().toString())) {
        rewritten.put(node, new Html(node, heading));
      }
    }
    rewritten.forEach(
        (node, html) -> {
          node.insertBefore(html);
          node.unlink();
        });
  }

  /** Returns true if a text has an iframe, in letters of either case. */
  static boolean areIn(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (text.regionMatches(true, at, TAG, 0, TAG.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns raw HTML with marks and with all of its iframes rewritten.
   *
   * @param heading the words of the heading above, or an empty string
   */
  static String rewrite(BasedSequence raw, String heading) {
    String html = raw.toString();
    StringBuilder written = new StringBuilder(html.length() + 128);
    int from = 0;
    for (Tag tag : HtmlScanner.of(html, 0).frames()) {
      Iframe iframe = new Iframe(html, tag);
      iframe.useHttps();
      iframe.setTitle(heading);
      iframe.loadLazily();
      iframe.setAspectRatio();
      for (var insertion : iframe.insertions.entrySet()) {
        SourceMap.appendMarked(written, raw, from, insertion.getKey());
        written.append(insertion.getValue());
        from = insertion.getKey();
      }
    }
    SourceMap.appendMarked(written, raw, from, html.length());
    return written.toString();
  }

  private static void render(Html node, NodeRendererContext context, HtmlWriter html) {
    if (node.block) {
      html.line();
    }
    html.rawPre(node.html);
  }

  /** Raw HTML whose iframes are rewritten. */
  static final class Html extends Node {

    private final boolean block;
    private final String html;

    Html(Node node, String heading) {
      super(node.getChars());
      this.block = node instanceof HtmlBlock;
      this.html = rewrite(node.getChars(), heading);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** The start tag of an iframe and what is to be inserted into it, by offset. */
  private static final class Iframe {

    private static final Pattern PIXELS = Pattern.compile("\\s*([1-9][0-9]{0,4})(?:px)?\\s*");

    private final String html;
    private final Tag tag;
    private final SortedMap<Integer, String> insertions = new TreeMap<>();

    Iframe(String html, Tag tag) {
      this.html = html;
      this.tag = tag;
    }

    private void insert(int at, String text) {
      insertions.merge(at, text, String::concat);
    }

    private void add(String attribute, String value) {
      String escaped = Escaping.escapeHtml(value, true);
      insert(tag.attributesEnd(), " " + attribute + "=\"" + escaped + "\"");
    }

    /** An unknown host may have nothing but http. */
    private void useHttps() {
      String address = tag.value("src", html);
      tag.attribute("src")
          .ifPresent(
              src -> {
                if (html.startsWith("//", src.start())) {
                  insert(src.start(), "https:");
                } else if (html.regionMatches(true, src.start(), "http:", 0, "http:".length())
                    && Embed.of(address).isPresent()) {
                  insert(src.start() + "http".length(), "s");
                }
              });
    }

    private void setTitle(String heading) {
      String title = title(heading);
      Optional<Attribute> written = tag.attribute("title");
      if (title.isEmpty() || !tag.value("title", html).isBlank()) {
        return;
      }
      if (written.isEmpty()) {
        add("title", title);
      } else if (isQuoted(written.get())) {
        insert(written.get().start(), Escaping.escapeHtml(title, true));
      }
    }

    private String title(String heading) {
      String address = tag.value("src", html).strip();
      String host =
          Embed.of(address)
              .map(Embed::hostName)
              .or(() -> MediaUrl.of(address).map(MediaUrl::host))
              .orElse("");
      return heading.isEmpty() || host.isEmpty() ? heading + host : heading + " (" + host + ")";
    }

    private void loadLazily() {
      if (tag.attribute("loading").isEmpty()) {
        add("loading", "lazy");
      }
    }

    private void setAspectRatio() {
      Optional<String> width = pixels("width");
      Optional<String> height = pixels("height");
      if (width.isEmpty() || height.isEmpty()) {
        return;
      }
      String ratio = "aspect-ratio: " + width.get() + " / " + height.get();
      Optional<Attribute> style = tag.attribute("style");
      if (style.isEmpty()) {
        add("style", ratio);
      } else if (isQuoted(style.get()) && !tag.value("style", html).contains("aspect-ratio")) {
        insert(style.get().start(), ratio + "; ");
      }
    }

    private Optional<String> pixels(String attribute) {
      Matcher matcher = PIXELS.matcher(tag.value(attribute, html));
      return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isQuoted(Attribute attribute) {
      return attribute.after() > attribute.end();
    }
  }
}
