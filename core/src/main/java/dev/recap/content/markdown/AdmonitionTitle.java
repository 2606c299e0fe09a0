package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayList;
import java.util.List;

/**
 * The title of a box, the first child of its box: inline markup, as in Python-Markdown, but no HTML
 * tags. For flexmark it is a plain string.
 */
final class AdmonitionTitle extends Node {

  private AdmonitionTitle(BasedSequence title) {
    super(title);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  private static void read(AdmonitionBlock box, InlineParser inlines) {
    AdmonitionTitle title = new AdmonitionTitle(box.getTitle());
    inlines.parse(box.getTitle(), title);
    title.untag();
    box.prependChild(title);
  }

  /** A title of what stands elsewhere so far. */
  static AdmonitionTitle of(List<Node> inline) {
    AdmonitionTitle title = new AdmonitionTitle(inline.get(0).getChars());
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

  /** flexmark's parser of boxes, which reads the title too when inline markup is read. */
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
