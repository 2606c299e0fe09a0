package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationBlockParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions of abbreviations that are indented by up to three spaces. flexmark counts the
 * indentation twice there: it cuts the wrong text, or fails on a short line.
 */
final class Abbreviations implements Parser.ParserExtension {

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Definitions());
  }

  private static final class Definitions implements CustomBlockParserFactory, UnorderedExtension {

    private static final Pattern DEFINITION = Pattern.compile("\\*\\[(.*)]:");

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return Set.of(AbbreviationBlockParser.Factory.class);
    }

    @Override
    public BlockParserFactory apply(DataHolder ignored) {
      return (state, matched) -> start(state);
    }

    private static @Nullable BlockStart start(ParserState state) {
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (state.getIndent() == 0 || state.getIndent() >= 4 || line.safeCharAt(start) != '*') {
        return BlockStart.none();
      }
      Matcher found = DEFINITION.matcher(line).region(start, line.length());
      if (!found.lookingAt()) {
        return BlockStart.none();
      }
      AbbreviationBlockParser parser = new AbbreviationBlockParser();
      AbbreviationBlock block = (AbbreviationBlock) parser.getBlock();
      block.setOpeningMarker(line.subSequence(start, start + 2));
      block.setText(line.subSequence(found.start(1), found.end(1)).trim());
      block.setClosingMarker(line.subSequence(found.end(1), found.end()));
      block.setAbbreviation(line.subSequence(found.end(), line.length()).trim());
      block.setCharsFromContent();
      return BlockStart.of(parser).atIndex(line.length());
    }
  }
}
