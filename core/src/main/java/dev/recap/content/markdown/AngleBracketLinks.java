package dev.recap.content.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.FastInlineParser;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Link destinations in angle brackets, {@code [Program](<day one.md>)}: spaces in them are written
 * as {@code %20}, as in CommonMark's examples, since RFC 3986 allows none in a URL.
 */
final class AngleBracketLinks implements HtmlRenderer.HtmlRendererExtension {

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.linkResolverFactory(new Factory());
  }

  private static ResolvedLink resolve(
      Node node, LinkResolverBasicContext context, ResolvedLink link) {
    return link.getUrl().indexOf(' ') < 0 ? link : link.withUrl(link.getUrl().replace(" ", "%20"));
  }

  private static final class Factory extends IndependentLinkResolverFactory {

    @Override
    public LinkResolver apply(LinkResolverBasicContext context) {
      return AngleBracketLinks::resolve;
    }
  }

  /**
   * Parses link destinations in angle brackets as CommonMark does (section 6.3), with spaces.
   * flexmark parses them as in CommonMark of 2014, without.
   */
  static final class DestinationParser extends FastInlineParser {

    DestinationParser(
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
      int end = destinationEnd(input, start);
      if (end < 0) {
        return super.parseLinkDestination();
      }
      setIndex(end);
      return input.subSequence(start, end);
    }

    /** Returns the offset after the closing bracket, or -1. */
    private static int destinationEnd(BasedSequence input, int start) {
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

    /** Other ASCII punctuation may be escaped as well, which changes nothing here. */
    private static boolean isEscapable(char c) {
      return c == '<' || c == '>' || c == '\\';
    }
  }
}
