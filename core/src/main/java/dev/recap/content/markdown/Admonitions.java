package dev.recap.content.markdown;

import static java.util.Map.entry;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.internal.BlockStartImpl;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.Nodes;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Renders MkDocs' boxes, {@code !!! note "Title"}, which flexmark parses, as {@code <div
 * class="admonition note" role="note">}; {@code ???} makes a collapsible one.
 */
final class Admonitions implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  /** MkDocs' aliases of its types; an unknown word is a type of its own. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("attention", "warning"),
          entry("caution", "warning"),
          entry("check", "success"),
          entry("cite", "quote"),
          entry("done", "success"),
          entry("error", "danger"),
          entry("fail", "failure"),
          entry("faq", "question"),
          entry("help", "question"),
          entry("hint", "tip"),
          entry("important", "tip"),
          entry("missing", "failure"),
          entry("seealso", "note"),
          entry("snippet", "example"),
          entry("summary", "abstract"),
          entry("tldr", "abstract"),
          entry("todo", "info"));

  /** MkDocs' types (Material for MkDocs, "Admonitions") and their aliases. */
  private static final Set<String> KNOWN = known();

  private static final AttributablePart TITLE = new AttributablePart("RECAP_ADMONITION_TITLE");

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(TYPES.keySet());
    known.addAll(TYPES.values());
    known.add("bug");
    return Collections.unmodifiableSet(known);
  }

  /** Returns the types and their aliases, in lower case. */
  static Set<String> knownTypes() {
    return KNOWN;
  }

  @Override
  public void parserOptions(MutableDataHolder options) {
    // As in MkDocs: a line that is not indented ends the box.
    options.set(AdmonitionExtension.ALLOW_LAZY_CONTINUATION, false);
    // flexmark would read these from its jar for every document.
    options.set(AdmonitionExtension.TYPE_SVG_MAP, Map.of());
    options.set(AdmonitionExtension.QUALIFIER_TYPE_MAP, Map.of());
    options.set(AdmonitionExtension.QUALIFIER_TITLE_MAP, Map.of());
  }

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory(builder));
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options ->
            () ->
                Set.of(
                    new NodeRenderingHandler<>(AdmonitionBlock.class, Admonitions::render),
                    // The box renders it.
                    new NodeRenderingHandler<>(Title.class, (title, context, html) -> {})));
  }

  private static void render(AdmonitionBlock box, NodeRendererContext context, HtmlWriter html) {
    String word = box.getInfo().toString();
    String name = word.toLowerCase(Locale.ROOT);
    boolean folds = box.getOpeningMarker().startsWith("???");
    html.attr("class", "admonition " + TYPES.getOrDefault(name, name));
    if (!folds) {
      html.attr("role", "note");
    } else if (box.getOpeningMarker().endsWith("+")) {
      html.attr("open", "");
    }
    html.withAttr()
        .tagLine(
            folds ? "details" : "div",
            () -> {
              html.line();
              String tag = folds ? "summary" : "p";
              if (box.getFirstChild() instanceof Title title) {
                renderTitle(tag, () -> context.renderChildren(title), html);
              } else if (box.getTitle().isNull()) {
                String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                renderTitle(tag, () -> html.text(title), html);
              }
              context.renderChildren(box);
            });
  }

  private static void renderTitle(String tag, Runnable title, HtmlWriter html) {
    html.attr("class", "admonition-title");
    html.withAttr(TITLE).tagLine(tag, title);
  }

  /** Calls flexmark's parser for marked lines only: it compiles a pattern for every line. */
  private static final class Factory implements CustomBlockParserFactory, UnorderedExtension {

    private final BlockParserFactory full;

    Factory(DataHolder options) {
      full = new AdmonitionBlockParser.Factory().apply(options);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return (state, matched) ->
          isMarker(state.getLine(), state.getNextNonSpaceIndex())
              ? withTitle(full.tryStart(state, matched), state.getLine().length())
              : BlockStart.none();
    }

    private static @Nullable BlockStart withTitle(@Nullable BlockStart start, int lineEnd) {
      return start instanceof BlockStartImpl box
          ? BlockStart.of(new Title.BoxParser(box.getBlockParsers()[0])).atIndex(lineEnd)
          : start;
    }

    private static boolean isMarker(BasedSequence line, int from) {
      char first = line.safeCharAt(from);
      return (first == '!' || first == '?')
          && line.safeCharAt(from + 1) == first
          && line.safeCharAt(from + 2) == first;
    }
  }

  /**
   * The title of a box, as its first child: with inline markup, as in Python-Markdown, but without
   * HTML tags. For flexmark it is a plain string.
   */
  static final class Title extends Node {

    private Title(BasedSequence title) {
      super(title);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }

    private static void read(AdmonitionBlock box, InlineParser inlines) {
      Title title = new Title(box.getTitle());
      inlines.parse(box.getTitle(), title);
      title.untag();
      box.prependChild(title);
    }

    /** Creates a title from nodes, which leave their parent. */
    static Title of(List<Node> inline) {
      Title title = new Title(inline.get(0).getChars());
      inline.forEach(title::appendChild);
      title.untag();
      return title;
    }

    private void untag() {
      List<Node> tags = new ArrayList<>();
      for (Node node : Nodes.below(this)) {
        if (node instanceof HtmlInlineBase) {
          tags.add(node);
        }
      }
      for (Node tag : tags) {
        tag.insertBefore(new Text(tag.getChars()));
        tag.unlink();
      }
    }

    /** flexmark's parser of boxes, which parses the inline markup of the title too. */
    static final class BoxParser extends AbstractBlockParser {

      private final BlockParser boxes;

      BoxParser(BlockParser boxes) {
        this.boxes = boxes;
      }

      @Override
      public void parseInlines(InlineParser inlineParser) {
        boxes.parseInlines(inlineParser);
        if (boxes.getBlock() instanceof AdmonitionBlock box && !box.getTitle().isEmpty()) {
          read(box, inlineParser);
        }
      }

      @Override
      public Block getBlock() {
        return boxes.getBlock();
      }

      @Override
      public boolean isContainer() {
        return boxes.isContainer();
      }

      @Override
      public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
        return boxes.canContain(state, blockParser, block);
      }

      @Override
      public BlockContinue tryContinue(ParserState state) {
        return boxes.tryContinue(state);
      }

      @Override
      public void closeBlock(ParserState state) {
        boxes.closeBlock(state);
      }
    }
  }
}
