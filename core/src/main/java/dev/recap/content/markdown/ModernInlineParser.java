package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import dev.recap.content.markdown.fast.FastInlineParser;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses inline markup by CommonMark 0.31, from which flexmark 0.64 differs in code spans,
 * emphasis, labels, destinations and titles of links, raw HTML and character references. Plain URLs
 * become links here, before emphasis is looked for in them.
 */
final class ModernInlineParser extends FastInlineParser {

  private static final int LONGEST_LABEL = 999;

  /**
   * The limit for nested parentheses in a URL, which is that of cmark; without one, the time grows
   * with the square of a text's length.
   */
  private static final int DEEPEST_PARENTHESES = 32;

  private final BareLinks.RawLinks rawLinks = new BareLinks.RawLinks();
  private final Set<Integer> unclosedTicks = new HashSet<>();
  private @Nullable BasedSequence unclosedTicksIn;

  ModernInlineParser(
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
  public void initializeDocument(Document document) {
    document.set(Parser.REFERENCES, new FoldedLabels(document));
    super.initializeDocument(document);
  }

  /** Definitions by labels in folded case (section 4.7): {@code [ẞ]} is {@code [SS]}. */
  private static final class FoldedLabels extends ReferenceRepository {

    FoldedLabels(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable Reference put(String label, Reference definition) {
      return super.put(fold(label), definition);
    }

    @Override
    public boolean containsKey(Object label) {
      return super.containsKey(fold(label.toString()));
    }

    @Override
    public @Nullable Reference get(Object label) {
      return super.get(fold(label.toString()));
    }

    @Override
    public String normalizeKey(CharSequence label) {
      return fold(super.normalizeKey(label));
    }

    private static String fold(String label) {
      return label.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
  }

  /** Takes notice of a block, which may be raw HTML that begins a link. */
  void enter(Node entered) {
    rawLinks.enter(entered);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    enter(block);
    super.parse(content, block);
  }

  @Override
  public void appendNode(Node node) {
    rawLinks.enter(node);
    super.appendNode(node);
  }

  @Override
  protected boolean parseString() {
    int begin = index;
    while (index < input.length()) {
      char c = input.charAt(index);
      if ((c == ':' || c == 'w' || c == 'W') && parseUrl(begin)) {
        return true;
      }
      if (specialCharacters.get(c)) {
        break;
      }
      index++;
    }
    if (index > begin) {
      appendText(input, begin, index);
    }
    return index > begin;
  }

  /** Parses a URL, except in brackets, where it may be the text of a link. */
  private boolean parseUrl(int textStart) {
    if (getLastBracket() != null || rawLinks.isOpen()) {
      return false;
    }
    Optional<BareLinks.Found> url = BareLinks.urlAt(input, index, textStart);
    url.ifPresent(
        found -> {
          if (found.start() > textStart) {
            appendText(input, textStart, found.start());
          }
          appendNode(found.node(input));
          index = found.end();
        });
    return url.isPresent();
  }

  @Override
  protected boolean parseBackticks() {
    int start = index;
    int length = runLength(start);
    int from = start + length;
    int close = closingTicks(from, length);
    if (close < 0) {
      appendText(input, start, from);
      index = from;
      return true;
    }
    BasedSequence text = input.subSequence(from, close);
    Code code =
        new Code(input.subSequence(start, from), text, input.subSequence(close, close + length));
    code.appendChild(new Text(text));
    appendNode(code);
    index = close + length;
    return true;
  }

  private int runLength(int from) {
    char c = input.charAt(from);
    int end = from;
    while (end < input.length() && input.charAt(end) == c) {
      end++;
    }
    return end - from;
  }

  /** Returns the start of the next run of as many backticks, or -1. */
  private int closingTicks(int from, int length) {
    if (unclosedTicksIn != input) {
      unclosedTicksIn = input;
      unclosedTicks.clear();
    }
    if (unclosedTicks.contains(length)) {
      return -1;
    }
    int at = input.indexOf('`', from);
    while (at >= 0) {
      int run = runLength(at);
      if (run == length) {
        return at;
      }
      at = input.indexOf('`', at + run);
    }
    unclosedTicks.add(length);
    return -1;
  }

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char c) {
    int end = index + runLength(index);
    Emphasis.Flanks flanks = new Emphasis.Flanks(input, processor, index, end);
    if (end - index < processor.getMinLength() || !flanks.matter()) {
      return false;
    }
    Text node = appendSeparateText(input.subSequence(index, end));
    Delimiter run = flanks.run(input, node, lastDelimiter);
    if (lastDelimiter != null) {
      lastDelimiter.setNext(run);
    }
    lastDelimiter = run;
    index = end;
    return true;
  }

  /** Parses a bracket as flexmark does, which loses the spaces at both ends of a link's text. */
  @Override
  protected boolean parseCloseBracket() {
    Bracket opener = getLastBracket();
    int close = index;
    Node before = block.getLastChild();
    boolean parsed = super.parseCloseBracket();
    Node link = block.getLastChild();
    if (opener != null && link != before && (link instanceof Link || link instanceof RefNode)) {
      restoreSpaces(link, input.subSequence(opener.getStartIndex() + 1, close));
    }
    return parsed;
  }

  private static void restoreSpaces(Node link, BasedSequence text) {
    int start = text.countLeading(CharPredicate.SPACE_TAB);
    int end = text.length() - text.countTrailing(CharPredicate.SPACE_TAB);
    if (link.getFirstChild() instanceof Text first && start > 0) {
      first.setChars(join(first, text.subSequence(0, start), first.getChars()));
    }
    if (link.getLastChild() instanceof Text last && end > start && end < text.length()) {
      last.setChars(join(last, last.getChars(), text.subSequence(end)));
    }
  }

  private static BasedSequence join(Node node, BasedSequence first, BasedSequence second) {
    return SegmentedSequence.create(node.getChars(), List.of(first, second));
  }

  @Override
  public boolean parseAutolink() {
    boolean parsed = super.parseAutolink();
    if (parsed
        && block.getLastChild() instanceof AutoLink link
        && link.getText().indexOf('&') >= 0) {
      link.setText(BasedSequence.of(Escaping.unescapeHtml(link.getText())));
    }
    return parsed;
  }

  @Override
  public boolean parseHtmlInline() {
    String close = input.matchChars("<!--", index) ? "-->" : "?>";
    if (!close.equals("-->") && !input.matchChars("<?", index)) {
      return super.parseHtmlInline();
    }
    int end = endOf(close);
    if (end < 0) {
      return false;
    }
    BasedSequence html = input.subSequence(index, end);
    appendNode(close.equals("-->") ? new HtmlInlineComment(html) : new HtmlInline(html));
    index = end;
    return true;
  }

  /** Returns the end of a comment or a processing instruction, or -1. */
  private int endOf(String close) {
    if (input.matchChars("<!-->", index) || input.matchChars("<!--->", index)) {
      return input.indexOf('>', index) + 1;
    }
    int content = index + (close.equals("-->") ? "<!--".length() : "<?".length());
    int at = isUnclosed(input, index) ? -1 : input.indexOf(close, content);
    return at < 0 ? -1 : at + close.length();
  }

  @Override
  public boolean parseEntity() {
    int start = index;
    BasedSequence reference = match(getParsing().ENTITY_HERE);
    if (reference == null) {
      return false;
    }
    if (reference.charAt(1) == '#' && digits(reference) > (isHex(reference) ? 6 : 7)) {
      // Text resolves references by itself, so this one is escaped.
      index = start + 1;
      appendText(PrefixedSubSequence.prefixOf("&amp;", input.subSequence(index, index)));
      return true;
    }
    appendNode(new HtmlEntity(reference));
    return true;
  }

  private static boolean isHex(BasedSequence reference) {
    return Character.toLowerCase(reference.charAt(2)) == 'x';
  }

  private static int digits(BasedSequence reference) {
    return reference.length() - (isHex(reference) ? "&#x;" : "&#;").length();
  }

  @Override
  public int parseLinkLabel() {
    if (peek() != '[') {
      return 0;
    }
    boolean blank = true;
    int last = Math.min(input.length() - 1, index + LONGEST_LABEL + 1);
    for (int i = index + 1; i <= last; i++) {
      char c = input.charAt(i);
      if (c == ']') {
        int length = i + 1 - index;
        if (blank && length > 2) {
          return 0;
        }
        index = i + 1;
        return length;
      }
      if (c == '[') {
        return 0;
      }
      blank &= Character.isWhitespace(c);
      if (c == '\\' && i < last && "[]\\".indexOf(input.charAt(i + 1)) >= 0) {
        i++;
      }
    }
    return 0;
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int start = index;
    int end = peek() == '<' ? endOfAngleBrackets(start) : endOfDestination(start);
    if (end < 0) {
      return null;
    }
    index = end;
    return input.subSequence(start, end);
  }

  private int endOfAngleBrackets(int start) {
    for (int i = start + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '\n' || c == '\r') {
        return -1;
      }
      i += escape(i);
    }
    return -1;
  }

  private int endOfDestination(int start) {
    int open = 0;
    int i = start;
    while (i < input.length() && input.charAt(i) > ' ' && input.charAt(i) != 0x7F) {
      char c = input.charAt(i);
      if (c == '(' && ++open > DEEPEST_PARENTHESES) {
        return -1;
      } else if (c == ')' && --open < 0) {
        return i;
      }
      i += 1 + escape(i);
    }
    return open == 0 ? i : -1;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    int start = index;
    boolean afterSpace = start > 0 && Character.isWhitespace(input.charAt(start - 1));
    int kind = afterSpace ? "\"'(".indexOf(peek()) : -1;
    if (kind < 0) {
      return null;
    }
    char close = "\"')".charAt(kind);
    for (int i = start + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == close) {
        index = i + 1;
        return input.subSequence(start, index);
      }
      if (c == '(' && close == ')') {
        return null;
      }
      i += escape(i);
    }
    return null;
  }

  /** Returns 1 if the character at an offset escapes the next one, else 0. */
  private int escape(int at) {
    boolean escapes =
        input.charAt(at) == '\\'
            && at + 1 < input.length()
            && getParsing().ESCAPABLE.matcher(input.subSequence(at + 1, at + 2)).matches();
    return escapes ? 1 : 0;
  }
}
