package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces two parts of flexmark's parser whose time grows with the square of a paragraph's length;
 * a table of 50,000 rows is a paragraph at first.
 *
 * <ul>
 *   <li>Only lines that may be headings are tried as headings: flexmark's parser collects the whole
 *       paragraph so far for every line.
 *   <li>Inline markup is matched by {@link FastInlineParser}.
 * </ul>
 */
public final class FastBlockParsers implements Parser.ParserExtension {

  private final InlineParserFactory inlineParser;
  private final UnaryOperator<BlockParserFactory> headings;

  public FastBlockParsers(InlineParserFactory inlineParser) {
    this(inlineParser, UnaryOperator.identity());
  }

  /**
   * @param headings wraps flexmark's parser of headings
   */
  public FastBlockParsers(
      InlineParserFactory inlineParser, UnaryOperator<BlockParserFactory> headings) {
    this.inlineParser = inlineParser;
    this.headings = headings;
  }

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.HEADING_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Headings(builder, headings));
    builder.customInlineParserFactory(inlineParser);
    // flexmark adds this for its own inline parser only.
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
  }

  private static boolean mayBeHeading(BasedSequence line, int from, int shortestUnderline) {
    if (from >= line.length()) {
      return false;
    }
    char first = line.charAt(from);
    return first == '#'
        || ((first == '=' || first == '-') && isUnderline(line, from, first, shortestUnderline));
  }

  private static boolean isUnderline(BasedSequence line, int from, char marker, int shortest) {
    int i = from;
    while (i < line.length() && line.charAt(i) == marker) {
      i++;
    }
    if (i - from < shortest) {
      return false;
    }
    while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
      i++;
    }
    return i == line.length();
  }

  /** flexmark's parser of headings, which is called for few lines. */
  public static final class Headings implements CustomBlockParserFactory {

    private final HeadingParser.Factory headings = new HeadingParser.Factory();
    private final BlockParserFactory full;
    private final int shortestUnderline;

    private Headings(DataHolder options, UnaryOperator<BlockParserFactory> wrapper) {
      full = wrapper.apply(headings.apply(options));
      shortestUnderline = Parser.HEADING_SETEXT_MARKER_LENGTH.get(options);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return (state, matched) ->
          mayBeHeading(state.getLine(), state.getNextNonSpaceIndex(), shortestUnderline)
              ? full.tryStart(state, matched)
              : BlockStart.none();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return headings.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return headings.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
      return headings.affectsGlobalScope();
    }
  }
}
