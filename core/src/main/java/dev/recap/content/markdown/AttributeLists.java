package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.CoreNodeRenderer;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Supports {@link AttributeList}s on images, links, code spans, headings, paragraphs and whole
 * blocks. flexmark's own extension takes every {@code {word}} in prose for an attribute and drops
 * it from the text.
 */
final class AttributeLists implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  /** The attribute lists of a document, by the node that they belong to. */
  static final DataKey<Map<Node, AttributeList>> OWNED =
      new DataKey<>("RECAP_ATTRIBUTE_LISTS", Map.of(), holder -> new HashMap<>());

  private static final Set<AttributablePart> WHOLE =
      Set.of(
          AttributablePart.NODE,
          AttributablePart.LINK,
          CoreNodeRenderer.TIGHT_LIST_ITEM,
          CoreNodeRenderer.LOOSE_LIST_ITEM);

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new ListParser.Factory());
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.attributeProviderFactory(
        new IndependentAttributeProviderFactory() {
          @Override
          public AttributeProvider apply(LinkResolverContext context) {
            return new Provider(context.getOptions());
          }
        });
  }

  private static final class Provider implements AttributeProvider {

    private final Map<Node, AttributeList> owned;

    Provider(DataHolder options) {
      owned = OWNED.get(options);
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
      if (node instanceof TableCell) {
        alignByStyle(attributes);
      }
      AttributeList list = owned.get(node);
      if (list != null && WHOLE.contains(part)) {
        list.id().ifPresent(id -> replace(attributes, "id", id));
        list.classes().forEach(name -> attributes.addValue("class", name));
        list.values().forEach((name, value) -> replace(attributes, name, value));
      }
    }

    private static void replace(MutableAttributes attributes, String name, String value) {
      // The id of a heading is set already and unique.
      if (!name.equals("id") || !attributes.contains("id")) {
        attributes.replaceValue(name, value);
      }
    }

    /** Replaces {@code align}, which is obsolete in HTML. */
    private static void alignByStyle(MutableAttributes attributes) {
      String align = valueOf(attributes, "align");
      if (align != null) {
        attributes.remove("align");
        attributes.replaceValue("style", "text-align: " + align.toLowerCase(Locale.ROOT));
      }
    }

    private static @Nullable String valueOf(MutableAttributes attributes, String name) {
      return attributes.contains(name) ? attributes.getValue(name) : null;
    }
  }

  /**
   * Finds {@link AttributeList}s and what they belong to: the image, link or code span that they
   * touch; the heading that they end; the paragraph that they end on a line of their own, or on its
   * last line if written with a colon; the block before a paragraph of nothing else. With a colon
   * they may also be above a block, or at the start of a list item. Anywhere else braces are text.
   */
  private static final class ListParser implements InlineParserExtension {

    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    @Override
    public boolean parse(LightInlineParser inline) {
      BasedSequence input = inline.getInput();
      int start = inline.getIndex();
      Optional<AttributeList> found = AttributeList.read(input, start);
      if (found.isEmpty()) {
        return false;
      }
      AttributeList list = found.get();
      inline.flushTextNode();
      boolean last = endsWithLists(input, list.end());
      if (inline.getBlock().getFirstChild() == null && !last && list.kramdown()) {
        return above(inline, list);
      }
      Optional<Node> owner = touched(inline.getBlock(), input, start);
      if (owner.isEmpty() && last) {
        owner = ended(inline.getBlock(), list, isAtMargin(input.subSequence(start)));
      }
      if (owner.isEmpty()) {
        return false;
      }
      own(owner.get(), list, inline);
      inline.setIndex(isBlank(input, list.end()) ? input.length() : list.end());
      return true;
    }

    private static void own(Node owner, AttributeList list, LightInlineParser inline) {
      if (owner instanceof Heading heading) {
        list.id().ifPresent(heading::setAnchorRefId);
      }
      OWNED.get(inline.getDocument()).merge(owner, list, AttributeList::and);
    }

    /** Reads a list on the first line of a paragraph, or at the start of a list item. */
    private static boolean above(LightInlineParser inline, AttributeList list) {
      BasedSequence input = inline.getInput();
      Node block = inline.getBlock();
      int after =
          list.end() + input.countLeading(CharPredicate.SPACE_TAB, list.end(), input.length());
      boolean ownLine = input.charAt(after) == '\n';
      Node owner = block instanceof Paragraph ? paragraphOrItem(block) : block;
      if (!ownLine && !(owner instanceof ListItem)) {
        return false;
      }
      own(owner, list, inline);
      inline.setIndex(after + input.countLeading(CharPredicate.WHITESPACE, after, input.length()));
      return true;
    }

    private static boolean isBlank(BasedSequence text, int from) {
      for (int i = from; i < text.length(); i++) {
        if (text.charAt(i) > ' ') {
          return false;
        }
      }
      return true;
    }

    /** Returns true if nothing follows but more lists. */
    private static boolean endsWithLists(BasedSequence text, int from) {
      int at = from;
      while (!isBlank(text, at)) {
        at += text.countLeading(CharPredicate.WHITESPACE, at, text.length());
        Optional<AttributeList> list =
            text.charAt(at) == '{' ? AttributeList.read(text, at) : Optional.empty();
        if (list.isEmpty()) {
          return false;
        }
        at = list.get().end();
      }
      return true;
    }

    private static Optional<Node> touched(Node block, BasedSequence input, int start) {
      Node before = block.getLastChild();
      boolean touches =
          before != null
              && start > 0
              && ")]`".indexOf(input.charAt(start - 1)) >= 0
              && isSpan(before);
      return touches ? Optional.of(before) : Optional.empty();
    }

    private static boolean isSpan(Node node) {
      return node instanceof Image
          || node instanceof Link
          || node instanceof Code
          || (node instanceof RefNode reference && reference.isDefined());
    }

    /**
     * @param atMargin true if the list is at the start of a line of the source
     */
    private static Optional<Node> ended(Node block, AttributeList list, boolean atMargin) {
      Node before = block.getLastChild();
      if (block instanceof Heading) {
        if (before == null) {
          return Optional.empty();
        }
        trimEnd(before);
        return Optional.of(block);
      }
      if (!(block instanceof Paragraph)) {
        return Optional.empty();
      }
      if (before instanceof SoftLineBreak || before instanceof HardLineBreak) {
        before.unlink();
      }
      if (block.getFirstChild() == null) {
        return neighbor(block, list);
      }
      if (before != block.getLastChild()) {
        return Optional.of(
            list.kramdown() && atMargin ? listOrParagraph(block) : paragraphOrItem(block));
      }
      Node only = block.getFirstChild();
      if (only instanceof Image
          && (only == before || only.getNext() == before)
          && isBlank(before)) {
        trimEnd(before);
        return Optional.of(only);
      }
      if (list.kramdown()) {
        trimEnd(before);
        return Optional.of(paragraphOrItem(block));
      }
      return Optional.empty();
    }

    private static boolean isAtMargin(BasedSequence list) {
      int offset = list.getStartOffset();
      return offset > 0 && list.getBaseSequence().charAt(offset - 1) == '\n';
    }

    /**
     * Returns the outermost list around a paragraph, to which kramdown gives a line at the margin.
     */
    private static Node listOrParagraph(Node paragraph) {
      Node owner = paragraph;
      for (@Nullable Node node = paragraph; node != null; node = node.getParent()) {
        owner = node instanceof ListBlock ? node : owner;
      }
      return owner;
    }

    private static boolean isBlank(Node node) {
      return node instanceof Image || node.getChars().isBlank();
    }

    private static void trimEnd(Node node) {
      if (node instanceof Text) {
        node.setChars(node.getChars().trimEnd());
      }
    }

    /** Returns the item instead of its first paragraph, which has no element in a tight list. */
    private static Node paragraphOrItem(Node paragraph) {
      Node parent = paragraph.getParent();
      boolean first = parent != null && parent.getFirstChild() == paragraph;
      return first && parent instanceof ListItem ? parent : paragraph;
    }

    /** Returns the block above or, in kramdown's way, the one right below. */
    private static Optional<Node> neighbor(Node paragraph, AttributeList list) {
      @Nullable Node above = paragraph.getPreviousAnyNot(BlankLine.class);
      @Nullable Node below = paragraph.getNextAnyNot(BlankLine.class);
      boolean isAbove = list.kramdown() && touch(paragraph, below) && !touch(above, paragraph);
      @Nullable Node owner = isAbove ? below : above;
      boolean rendersAttributes =
          owner instanceof Paragraph
              || owner instanceof Heading
              || owner instanceof ListBlock
              || owner instanceof BlockQuote
              || owner instanceof FencedCodeBlock
              || owner instanceof IndentedCodeBlock
              || owner instanceof TableBlock;
      return rendersAttributes ? Optional.ofNullable(owner) : Optional.empty();
    }

    /** Returns true if there is no blank line between two blocks. */
    private static boolean touch(@Nullable Node first, @Nullable Node second) {
      if (first == null || second == null) {
        return false;
      }
      BasedSequence text = first.getDocument().getChars();
      int end = first.getEndOffset();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      int lines = 0;
      for (int i = end; i < second.getStartOffset(); i++) {
        lines += text.charAt(i) == '\n' ? 1 : 0;
      }
      return lines == 1;
    }

    /** Creates a parser for each document. */
    static final class Factory implements InlineParserExtensionFactory, UnorderedExtension {

      @Override
      public CharSequence getCharacters() {
        return "{";
      }

      @Override
      public InlineParserExtension apply(LightInlineParser inlineParser) {
        return new ListParser();
      }
    }
  }
}
