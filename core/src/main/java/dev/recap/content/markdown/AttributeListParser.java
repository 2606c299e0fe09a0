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
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@link AttributeList}s and what they belong to: the image, link or code span that they
 * touch; the heading that they end; the paragraph that they end on a line of their own, or on its
 * last line if written with a colon; the block before a paragraph of nothing else. Anywhere else
 * braces are text.
 */
final class AttributeListParser implements InlineParserExtension {

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
    boolean last = isBlank(input, list.end());
    Optional<Node> owner = touched(inline.getBlock(), input, start);
    if (owner.isEmpty() && last) {
      owner = ended(inline.getBlock(), list);
    }
    if (owner.isEmpty()) {
      return false;
    }
    if (owner.get() instanceof Heading heading) {
      list.id().ifPresent(heading::setAnchorRefId);
    }
    Map<Node, AttributeList> owned = AttributeLists.OWNED.get(inline.getDocument());
    owned.put(owner.get(), list);
    inline.setIndex(last ? input.length() : list.end());
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

  private static Optional<Node> ended(Node block, AttributeList list) {
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
    if (before == null) {
      return previousBlock(block);
    }
    if (before instanceof SoftLineBreak || before instanceof HardLineBreak) {
      before.unlink();
      return Optional.of(paragraphOrItem(block));
    }
    Node only = block.getFirstChild();
    if (only instanceof Image && (only == before || only.getNext() == before) && isBlank(before)) {
      trimEnd(before);
      return Optional.of(only);
    }
    if (list.kramdown()) {
      trimEnd(before);
      return Optional.of(paragraphOrItem(block));
    }
    return Optional.empty();
  }

  private static boolean isBlank(Node node) {
    return node instanceof Image || node.getChars().isBlank();
  }

  private static void trimEnd(Node node) {
    if (node instanceof Text) {
      node.setChars(node.getChars().trimEnd());
    }
  }

  /** A tight item's paragraph has no element of its own. */
  private static Node paragraphOrItem(Node paragraph) {
    Node parent = paragraph.getParent();
    boolean first = parent != null && parent.getFirstChild() == paragraph;
    return first && parent instanceof ListItem ? parent : paragraph;
  }

  private static Optional<Node> previousBlock(Node paragraph) {
    @Nullable Node previous = paragraph.getPreviousAnyNot(BlankLine.class);
    boolean rendersAttributes =
        previous instanceof Paragraph
            || previous instanceof Heading
            || previous instanceof ListBlock
            || previous instanceof BlockQuote
            || previous instanceof FencedCodeBlock
            || previous instanceof IndentedCodeBlock
            || previous instanceof TableBlock;
    return rendersAttributes ? Optional.ofNullable(previous) : Optional.empty();
  }

  /** One parser for each document. */
  static final class Factory implements InlineParserExtensionFactory, UnorderedExtension {

    @Override
    public CharSequence getCharacters() {
      return "{";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new AttributeListParser();
    }
  }
}
