package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser without two of its costs: it copies the whole paragraph for every match,
 * and searches to its end for the close of each {@code <?} and {@code <![CDATA[}.
 */
public class FastInlineParser extends CommonmarkInlineParser {

  private final Set<String> unclosed = new HashSet<>();
  private @Nullable BasedSequence unclosedIn;

  public FastInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    BasedSequence input = getInput();
    int index = getIndex();
    if (index >= input.length() || (pattern == getParsing().HTML_TAG && isUnclosed(input, index))) {
      return null;
    }
    Matcher matcher = pattern.matcher(input);
    matcher.region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    setIndex(matcher.end());
    return input.subSequence(matcher.start(), matcher.end());
  }

  /** If something is not closed after one offset, it is not closed after a later one either. */
  protected final boolean isUnclosed(BasedSequence input, int index) {
    String closing = closing(input, index);
    if (closing.isEmpty()) {
      return false;
    }
    if (unclosedIn != input) {
      unclosedIn = input;
      unclosed.clear();
    }
    if (!unclosed.contains(closing) && input.indexOf(closing, index) < 0) {
      unclosed.add(closing);
    }
    return unclosed.contains(closing);
  }

  private static String closing(BasedSequence input, int index) {
    char second = input.safeCharAt(index + 1);
    if (second == '?') {
      return "?>";
    }
    if (second != '!') {
      return "";
    }
    char third = input.safeCharAt(index + 2);
    return switch (third) {
      case '[' -> "]]>";
      case '-' -> "-->";
      default -> ">";
    };
  }
}
