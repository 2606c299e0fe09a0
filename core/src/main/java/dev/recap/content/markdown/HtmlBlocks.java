package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Raw HTML by the start and end conditions of CommonMark 0.31 (section 4.6). With those of
 * flexmark, a line {@code </pre>} at the end of a list item makes the next items raw HTML.
 */
final class HtmlBlocks implements Parser.ParserExtension {

  private static final String TEXT_ELEMENTS = "pre|script|style|textarea";

  private static final String BLOCK_ELEMENTS =
      "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details"
          + "|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]"
          + "|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol"
          + "|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title"
          + "|tr|track|ul";

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.HTML_BLOCK_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory(new Parsing(builder)));
  }

  /**
   * A kind of block.
   *
   * @param start what its first line begins with
   * @param end what its last line contains; null if a blank line ends it
   */
  private record Kind(Pattern start, @Nullable Pattern end) {

    private static final Kind COMMENT = of("<!--", "-->");

    private static final List<Kind> ALL =
        List.of(
            of("(?i:<(?:" + TEXT_ELEMENTS + ")(?:\\s|>|$))", "(?i:</(?:" + TEXT_ELEMENTS + ")>)"),
            COMMENT,
            of("<\\?", "\\?>"),
            of("<!\\[CDATA\\[", "\\]\\]>"),
            of("<![A-Za-z]", ">"),
            new Kind(
                Pattern.compile(
                    "(?i:</?(?:[a-z_][a-z0-9_.-]*+:)?(?:" + BLOCK_ELEMENTS + ")(?:\\s|/?>|$))"),
                null));

    private static Kind of(String start, String end) {
      return new Kind(Pattern.compile(start), Pattern.compile(end));
    }
  }

  private static final class Factory implements CustomBlockParserFactory, UnorderedExtension {

    /** Kinds that do not interrupt a paragraph. */
    private final List<Kind> onlyTags;

    Factory(Parsing parsing) {
      String tag = "(?:" + parsing.OPENTAG + '|' + parsing.CLOSETAG + ")\\s*$";
      onlyTags =
          List.of(
              Kind.of("(?i:</(?:" + TEXT_ELEMENTS + ")\\s*>\\s*$)", ">"),
              new Kind(Pattern.compile("(?i:" + tag + ")"), null));
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return (state, matched) -> start(state);
    }

    private @Nullable BlockStart start(ParserState state) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || line.safeCharAt(start) != '<') {
        return BlockStart.none();
      }
      boolean inParagraph = state.getActiveBlockParser().isParagraphParser();
      return kind(line.subSequence(start), inParagraph)
          .<BlockStart>map(kind -> BlockStart.of(new HtmlParser(kind)).atIndex(state.getIndex()))
          .orElse(BlockStart.none());
    }

    private Optional<Kind> kind(BasedSequence line, boolean inParagraph) {
      return Stream.concat(Kind.ALL.stream(), inParagraph ? Stream.of() : onlyTags.stream())
          .filter(kind -> kind.start().matcher(line).lookingAt())
          .findFirst();
    }
  }

  private static final class HtmlParser extends AbstractBlockParser {

    private final BlockContent content = new BlockContent();
    private final HtmlBlockBase block;
    private final @Nullable Pattern end;
    private boolean ended;

    HtmlParser(Kind kind) {
      this.end = kind.end();
      this.block = kind.equals(Kind.COMMENT) ? new HtmlCommentBlock() : new HtmlBlock();
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return ended || (state.isBlank() && end == null)
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      content.add(line, state.getIndent());
      ended = end != null && end.matcher(line).find();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      ((ModernInlineParser) inlineParser).enter(block);
    }

    @Override
    public boolean isRawText() {
      return true;
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setContent(content);
    }
  }
}
