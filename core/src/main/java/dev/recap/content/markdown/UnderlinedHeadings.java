package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions of links above the text of an underlined heading (CommonMark, section 4.7).
 * flexmark takes them for a part of the heading.
 */
record UnderlinedHeadings(BlockParserFactory headings) implements BlockParserFactory {

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BlockParser paragraph = matched.getBlockParser();
    boolean underline = state.getLine().safeCharAt(state.getNextNonSpaceIndex()) != '#';
    if (underline && paragraph.isParagraphParser()) {
      BlockContent content = paragraph.getBlockContent();
      if (content.getLine(0).trimStart().startsWith("[")) {
        readDefinitions(paragraph, content, state);
        if (content.getLineCount() == 0) {
          return BlockStart.none();
        }
      }
    }
    return headings.tryStart(state, matched);
  }

  /** Moves the definitions out of a paragraph's lines. */
  private static void readDefinitions(BlockParser parser, BlockContent content, ParserState state) {
    Paragraph definitions = new Paragraph();
    definitions.setContent(new BlockContent(content, 0, content.getLineCount()));
    parser.getBlock().insertBefore(definitions);
    int read =
        ((ParagraphPreProcessor) state.getInlineParser()).preProcessBlock(definitions, state);
    int end = definitions.getStartOffset() + read;
    definitions.unlink();
    while (read > 0 && content.getLineCount() > 0 && content.getLine(0).getStartOffset() < end) {
      content.getLines().remove(0);
      content.getLineIndents().remove(0);
    }
  }
}
