package dev.recap.content.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.FastInlineParser;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads link destinations in pointy brackets as CommonMark has them (section 6.3): they may hold
 * spaces. flexmark knows them as they were in 2014, without.
 */
final class AngleBracketInlineParser extends FastInlineParser {

  AngleBracketInlineParser(
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
  public @Nullable BasedSequence parseLinkDestination() {
    BasedSequence input = getInput();
    int start = getIndex();
    int end = pointedEnd(input, start);
    if (end < 0) {
      return super.parseLinkDestination();
    }
    setIndex(end);
    return input.subSequence(start, end);
  }

  /** After the closing bracket, or -1. */
  private static int pointedEnd(BasedSequence input, int start) {
    if (input.safeCharAt(start) != '<') {
      return -1;
    }
    for (int i = start + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '\n' || c == '\r') {
        return -1;
      }
      if (c == '\\' && isEscapable(input.safeCharAt(i + 1))) {
        i++;
      }
    }
    return -1;
  }

  /** Any other ASCII punctuation may be escaped as well, which changes nothing here. */
  private static boolean isEscapable(char c) {
    return c == '<' || c == '>' || c == '\\';
  }
}
