package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.dependency.LastDependent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * HTML made from Markdown, with the offsets at which its URLs and its raw HTML were written.
 *
 * <p>{@link Marks} writes these offsets into the HTML while flexmark renders, and {@link #of} takes
 * them out again. A mark is {@code NUL offset NUL} or, before raw HTML, {@code NUL offset+length
 * NUL}; no other NUL gets into the HTML, since CommonMark replaces it (section 2.3).
 */
final class SourceMap {

  private static final char NUL = '\0';

  private final String html;
  private final NavigableMap<Integer, Mark> marks;

  private SourceMap(String html, NavigableMap<Integer, Mark> marks) {
    this.html = html;
    this.marks = marks;
  }

  /** The offset in the Markdown and, for raw HTML, its length. */
  private record Mark(int offset, int length) {

    static Mark parse(String mark) {
      int plus = mark.indexOf('+');
      return plus < 0
          ? new Mark(Integer.parseInt(mark), 0)
          : new Mark(
              Integer.parseInt(mark.substring(0, plus)),
              Integer.parseInt(mark.substring(plus + 1)));
    }
  }

  /** Takes the marks out of rendered HTML. */
  static SourceMap of(StringBuilder marked) {
    StringBuilder html = new StringBuilder(marked.length());
    NavigableMap<Integer, Mark> marks = new TreeMap<>();
    int from = 0;
    for (int at = marked.indexOf("\0"); at >= 0; at = marked.indexOf("\0", from)) {
      int end = marked.indexOf("\0", at + 1);
      html.append(marked, from, at);
      marks.put(html.length(), Mark.parse(marked.substring(at + 1, end)));
      from = end + 1;
    }
    String rest = marked.substring(from);
    return new SourceMap(from == 0 ? rest : html.append(rest).toString(), marks);
  }

  String html() {
    return html;
  }

  /** Returns the offset in the Markdown of what is at an offset of the HTML, if it is known. */
  OptionalInt sourceOffset(int htmlOffset) {
    Map.Entry<Integer, Mark> last = marks.floorEntry(htmlOffset);
    if (last == null || htmlOffset - last.getKey() > last.getValue().length()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(last.getValue().offset() + htmlOffset - last.getKey());
  }

  /** Returns a URL with a mark of where it was written, for an attribute. */
  static String mark(BasedSequence written, String url) {
    return mark(written.getStartOffset()) + url;
  }

  private static String mark(int offset) {
    return NUL + Integer.toString(offset) + NUL;
  }

  /**
   * Appends a part of raw HTML, line by line with marks where a quote or a list has other text
   * between the lines.
   */
  static void appendMarked(StringBuilder out, BasedSequence raw, int from, int to) {
    boolean inOnePiece = raw.getEndOffset() - raw.getStartOffset() == raw.length();
    String text = raw.toString();
    int start = from;
    while (start < to) {
      int lineEnd = inOnePiece ? -1 : text.indexOf('\n', start);
      int end = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
      int content = start;
      while (content < end && text.charAt(content) <= ' ') {
        content++;
      }
      out.append(text, start, content);
      if (content < end) {
        out.append(NUL).append(raw.getIndexOffset(content)).append('+');
        out.append(end - content).append(NUL).append(text, content, end);
      }
      start = end;
    }
  }

  /** Writes the marks. */
  static final class Marks implements HtmlRenderer.HtmlRendererExtension {

    private static final List<String> URL_ATTRIBUTES = List.of("href", "src");
    private static final List<String> CODE_ATTRIBUTES =
        List.of("class", "hl_lines", "linenos", "linenums", "linenostart");

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
      builder.nodeRendererFactory(new RawHtml());
      builder.attributeProviderFactory(
          new IndependentAttributeProviderFactory() {
            @Override
            public Set<Class<?>> getAfterDependents() {
              return Set.of(LastDependent.class);
            }

            @Override
            public AttributeProvider apply(LinkResolverContext context) {
              return (node, part, attributes) -> {
                boolean code = node instanceof FencedCodeBlock || node instanceof Code;
                for (String name : code ? CODE_ATTRIBUTES : URL_ATTRIBUTES) {
                  if (attributes.contains(name) && !(node instanceof Document)) {
                    String url = attributes.getValue(name);
                    if (url.isEmpty() || url.charAt(0) != NUL) {
                      attributes.replaceValue(name, mark(offset(node)) + url);
                    }
                  }
                }
              };
            }
          });
    }

    /**
     * Returns the offset of a node's URL, of what is written after a fence or, if it has neither,
     * of the node.
     */
    private static int offset(Node node) {
      BasedSequence url = BasedSequence.NULL;
      if (node instanceof FencedCodeBlock block) {
        url = block.getInfo();
      } else if (node instanceof InlineLinkNode link) {
        url = link.getUrl();
      } else if (node instanceof RefNode use) {
        Reference definition = use.getReferenceNode(use.getDocument());
        url = definition == null ? url : definition.getUrl();
      }
      return url.isEmpty() ? node.getStartOffset() : url.getStartOffset();
    }
  }

  /** Renders raw HTML as flexmark does, with marks. */
  private static final class RawHtml implements DelegatingNodeRendererFactory {

    @Override
    public NodeRenderer apply(DataHolder options) {
      return () ->
          Set.of(
              new NodeRenderingHandler<>(HtmlBlock.class, RawHtml::renderBlock),
              new NodeRenderingHandler<>(HtmlCommentBlock.class, RawHtml::renderBlock),
              new NodeRenderingHandler<>(HtmlInnerBlock.class, RawHtml::renderBlock),
              new NodeRenderingHandler<>(HtmlInnerBlockComment.class, RawHtml::renderBlock),
              new NodeRenderingHandler<>(HtmlInline.class, RawHtml::renderInline));
    }

    @Override
    public @Nullable Set<Class<?>> getDelegates() {
      return null;
    }

    private static void renderBlock(
        HtmlBlockBase block, NodeRendererContext context, HtmlWriter html) {
      boolean whole = block instanceof HtmlBlock;
      if (block.hasChildren() || context.getHtmlOptions().suppressHtmlBlocks) {
        context.delegateRender();
        return;
      }
      if (whole) {
        html.line();
      }
      render(whole ? block.getContentChars() : block.getChars(), html);
      if (whole) {
        html.lineIf(context.getHtmlOptions().htmlBlockCloseTagEol);
      }
    }

    private static void renderInline(HtmlInline tag, NodeRendererContext context, HtmlWriter html) {
      if (!context.getHtmlOptions().suppressInlineHtml) {
        render(tag.getChars(), html);
      }
    }

    private static void render(BasedSequence raw, HtmlWriter html) {
      StringBuilder marked = new StringBuilder(raw.length() + 16);
      appendMarked(marked, raw, 0, raw.length());
      html.rawPre(marked);
    }
  }
}
