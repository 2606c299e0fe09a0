package dev.recap.read.markup;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's own headings, asked only about lines that can be one. Its parser collects the whole
 * paragraph so far for every line, whatever the line is, which takes a minute for a table of 50,000
 * rows. Goes with {@link Parser#HEADING_PARSER} off.
 */
final class SwiftHeadings implements Parser.ParserExtension {

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory());
  }

  private static boolean mayBeHeading(BasedSequence line, int from) {
    if (from >= line.length()) {
      return false;
    }
    char first = line.charAt(from);
    return first == '#' || ((first == '=' || first == '-') && isUnderline(line, from, first));
  }

  private static boolean isUnderline(BasedSequence line, int from, char marker) {
    int i = from;
    while (i < line.length() && line.charAt(i) == marker) {
      i++;
    }
    while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
      i++;
    }
    return i == line.length();
  }

  private static final class Factory implements CustomBlockParserFactory {

    private final HeadingParser.Factory headings = new HeadingParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
      BlockParserFactory full = headings.apply(options);
      return (state, matched) ->
          mayBeHeading(state.getLine(), state.getNextNonSpaceIndex())
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
