package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ListItemParser;
import com.vladsch.flexmark.parser.internal.BlockStartImpl;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.FastBlockParsers;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and fenced code by rules of CommonMark that flexmark does not follow.
 *
 * <ul>
 *   <li>Only a list that starts with 1 may interrupt a paragraph, also in a list item (section
 *       5.3). Otherwise a year at the start of a wrapped line would begin a list.
 *   <li>A marker that is indented by four columns, but less than the item's text, is text or code.
 *   <li>The info string of a tilde fence may contain any characters (section 4.5).
 * </ul>
 */
final class Blocks implements Parser.ParserExtension {

  private static final int CODE_INDENT = 4;

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Lists(builder));
    builder.customBlockParserFactory(new Fences());
  }

  /** flexmark's parser of lists with its items in {@link Item}s. */
  static final class Lists implements CustomBlockParserFactory {

    private final ListBlockParser.Factory lists = new ListBlockParser.Factory();
    private final BlockParserFactory full;

    Lists(DataHolder options) {
      full = lists.apply(options);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return (state, matched) ->
          matched.getBlockParser().isParagraphParser() && isNotFirst(state)
              ? BlockStart.none()
              : withItem(full.tryStart(state, matched), state.getColumn());
    }

    /** Returns true if the line begins with the number of a list item other than 1. */
    private static boolean isNotFirst(ParserState state) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      int end = start;
      while (end < line.length() && end - start <= 9 && Character.isDigit(line.charAt(end))) {
        end++;
      }
      boolean number = end > start && ".)".indexOf(line.safeCharAt(end)) >= 0;
      return number && Integer.parseInt(line.subSequence(start, end).toString()) != 1;
    }

    private static @Nullable BlockStart withItem(@Nullable BlockStart start, int column) {
      if (!(start instanceof BlockStartImpl list)) {
        return start;
      }
      BlockParser[] parsers = list.getBlockParsers().clone();
      int last = parsers.length - 1;
      parsers[last] = new Item((ListItemParser) parsers[last], list.getNewColumn() - column);
      return BlockStart.of(parsers).atColumn(list.getNewColumn());
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      Set<Class<?>> before = new HashSet<>(lists.getAfterDependents());
      before.add(FastBlockParsers.Headings.class);
      return before;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return lists.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Item extends AbstractBlockParser {

    private final ListItemParser item;
    private final int textIndent;

    Item(ListItemParser item, int textIndent) {
      this.item = item;
      this.textIndent = textIndent;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      boolean toTheLeft = !state.isBlank() && state.getIndent() < textIndent;
      return toTheLeft && (state.getIndent() >= CODE_INDENT || continuesText(state))
          ? BlockContinue.none()
          : item.tryContinue(state);
    }

    /** Returns true if a year or another number wrapped to the left margin of a bullet list. */
    private boolean continuesText(ParserState state) {
      BlockParser open = state.getActiveBlockParser();
      return getBlock() instanceof BulletListItem
          && open.isParagraphParser()
          && open.getBlock().getParent() == getBlock()
          && Lists.isNotFirst(state);
    }

    @Override
    public Block getBlock() {
      return item.getBlock();
    }

    @Override
    public boolean isContainer() {
      return item.isContainer();
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
      return item.canContain(state, blockParser, block);
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
      return item.isPropagatingLastBlankLine(lastMatched == this ? item : lastMatched);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      item.parseInlines(inlineParser);
    }

    @Override
    public void closeBlock(ParserState state) {
      item.closeBlock(state);
    }
  }

  private static final class Fences implements CustomBlockParserFactory, UnorderedExtension {

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return (state, matched) -> start(state);
    }

    private static @Nullable BlockStart start(ParserState state) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      char c = line.safeCharAt(start);
      if ((c != '`' && c != '~') || state.getIndent() >= CODE_INDENT) {
        return BlockStart.none();
      }
      int end = start;
      while (line.safeCharAt(end) == c) {
        end++;
      }
      boolean codeSpan = c == '`' && line.indexOf('`', end) >= 0;
      if (end - start < 3 || codeSpan) {
        return BlockStart.none();
      }
      FencedCodeBlockParser fence =
          new FencedCodeBlockParser(
              state.getProperties(), c, end - start, state.getIndent(), start);
      ((FencedCodeBlock) fence.getBlock()).setOpeningMarker(line.subSequence(start, end));
      return BlockStart.of(fence).atIndex(end);
    }
  }
}
