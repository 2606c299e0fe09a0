package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Renders headings with an id and with their text as a link to themselves: {@code <h2 id="x"><a
 * class="anchor" href="#x">X</a></h2>}. Screen readers read the text once, and the link needs no
 * words in any language. A heading that contains another link has the id only: links do not nest.
 */
final class Headings implements HtmlRenderer.HtmlRendererExtension {

  private static final AttributablePart ANCHOR = new AttributablePart("RECAP_ANCHOR");
  private static final int LOWEST = 6;

  /**
   * Moves all headings down by one level if there is one of the first level, which is the page's
   * title. The outline stays as the author meant it.
   */
  static void moveBelowTitle(Document document) {
    List<Heading> headings = new ArrayList<>();
    boolean first = false;
    for (Node node : Nodes.blocksBelow(document)) {
      if (node instanceof Heading heading) {
        headings.add(heading);
        first |= heading.getLevel() == 1;
      }
    }
    if (first) {
      headings.forEach(heading -> heading.setLevel(Math.min(LOWEST, heading.getLevel() + 1)));
    }
  }

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.htmlIdGeneratorFactory(new Ids.Factory());
    builder.nodeRendererFactory(
        options -> () -> Set.of(new NodeRenderingHandler<>(Heading.class, Headings::render)));
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
    List<Node> text = new ArrayList<>();
    heading.getChildren().forEach(text::add);
    List<Node> notes = new ArrayList<>();
    while (!text.isEmpty() && text.get(text.size() - 1) instanceof Footnote) {
      notes.add(0, text.remove(text.size() - 1));
    }
    if (id.isEmpty() || text.isEmpty() || text.stream().anyMatch(Headings::containsLink)) {
      text.forEach(context::render);
    } else {
      html.attr("class", "anchor").attr("href", "#" + id);
      html.withAttr(ANCHOR).tag("a", false, false, () -> text.forEach(context::render));
    }
    notes.forEach(context::render);
  }

  private static boolean containsLink(Node part) {
    return isLink(part)
        || StreamSupport.stream(Nodes.below(part).spliterator(), false).anyMatch(Headings::isLink);
  }

  private static boolean isLink(Node node) {
    boolean link =
        node instanceof LinkRef reference
            ? reference.isDefined()
            : node instanceof LinkNodeBase && !node.getNodeName().startsWith("Image");
    return link || node instanceof Footnote || node instanceof HtmlInline;
  }

  /**
   * The ids of one document's headings, as GitHub makes them: lower case, letters and digits of
   * every script kept, spaces as hyphens, everything else dropped. The author's ids are given
   * first; every id is unique.
   */
  private static final class Ids implements HtmlIdGenerator {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    @Override
    public void generateIds(Document document) {
      List<Heading> unnamed = new ArrayList<>();
      for (Node node : Nodes.blocksBelow(document)) {
        if (node instanceof Heading heading) {
          if (heading.getAnchorRefId().isEmpty()) {
            unnamed.add(heading);
          } else {
            heading.setAnchorRefId(free(heading.getAnchorRefId()));
          }
        }
      }
      for (Heading heading : unnamed) {
        if (heading.getFirstChild() != null) {
          String base = slug(words(heading));
          heading.setAnchorRefId(free(base.isEmpty() ? "section" : base));
        }
      }
    }

    /** Returns the text of a heading without the labels of footnotes. */
    private static String words(Heading heading) {
      StringBuilder words = new StringBuilder();
      for (Node node : heading.getChildren()) {
        if (!(node instanceof Footnote note && note.isDefined())) {
          words.append(new TextCollectingVisitor().collectAndGetText(node));
        }
      }
      return words.toString();
    }

    private String free(String base) {
      String id = base;
      while (!taken.add(id)) {
        id = base + "-" + last.merge(base, 1, Integer::sum);
      }
      return id;
    }

    static String slug(String text) {
      StringBuilder slug = new StringBuilder(text.length());
      text.strip()
          .toLowerCase(Locale.ROOT)
          .codePoints()
          .forEach(
              c -> {
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                  slug.append('-');
                } else if (isWordPart(c)) {
                  slug.appendCodePoint(c);
                }
              });
      return slug.toString();
    }

    private static boolean isWordPart(int c) {
      return switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
        default -> Character.isLetterOrDigit(c) || c == '-' || c == '_';
      };
    }

    @Override
    public @Nullable String getId(Node node) {
      return node instanceof Heading heading ? heading.getAnchorRefId() : null;
    }

    @Override
    public @Nullable String getId(CharSequence text) {
      return null;
    }

    /** Creates a generator for each document. */
    static final class Factory implements HeaderIdGeneratorFactory {

      @Override
      public HtmlIdGenerator create() {
        return new Ids();
      }

      @Override
      public HtmlIdGenerator create(LinkResolverContext context) {
        return create();
      }
    }
  }
}
