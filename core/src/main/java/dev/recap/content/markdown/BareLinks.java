package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain URLs and mail addresses, which become links by themselves (GitHub Flavored Markdown,
 * section 6.9). URLs are found by the inline parser, since they may contain markers of emphasis;
 * the rest is found in the text that it leaves. Backslash escapes and character references in them
 * are resolved.
 */
final class BareLinks {

  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
  private static final String WWW = "www.";

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![@/\\p{L}\\p{N}.+_\\\\-])(?:(?i:mailto|xmpp):)?"
              + "(?:[A-Za-z0-9.+_-]|\\\\[.+_-])++@"
              + "([A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)+)");

  private static final Pattern LAST_REFERENCE = Pattern.compile("&[A-Za-z0-9]+;$");

  private BareLinks() {}

  /** A link, from one offset of a text to another. */
  record Found(int start, int end, boolean mail) {

    LinkNode node(BasedSequence text) {
      BasedSequence written = text.subSequence(start, end);
      BasedSequence shown =
          written.indexOf('\\') < 0 && written.indexOf('&') < 0
              ? written
              : BasedSequence.of(Escaping.unescapeString(written));
      LinkNode link = mail ? mailLink(shown) : autoLink(shown);
      link.setChars(written);
      link.appendChild(new Text(written));
      return link;
    }

    private static LinkNode mailLink(BasedSequence address) {
      MailLink link = new MailLink();
      link.setText(address);
      return link;
    }

    private static LinkNode autoLink(BasedSequence url) {
      AutoLink link = new AutoLink();
      link.setText(url);
      link.setUrlChars(url);
      return link;
    }
  }

  /**
   * Returns the URL whose {@code ://} or {@code www.} is at an offset.
   *
   * @param from where the URL may begin
   */
  static Optional<Found> urlAt(CharSequence text, int at, int from) {
    char c = text.charAt(at);
    if (c == ':') {
      return startsWith(text, at, "://") ? withScheme(text, at, from) : Optional.empty();
    }
    boolean www =
        (c == 'w' || c == 'W')
            && startsWith(text, at, WWW)
            && (at == 0 || mayPrecedeWww(text.charAt(at - 1)));
    return www ? url(text, at, at + WWW.length()) : Optional.empty();
  }

  private static boolean mayPrecedeWww(char c) {
    return !Character.isLetterOrDigit(c) && "/.@-:=&?#%\\".indexOf(c) < 0;
  }

  private static Optional<Found> withScheme(CharSequence text, int colon, int from) {
    int start = colon;
    while (start > from && isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    String scheme = text.subSequence(start, colon).toString().toLowerCase(Locale.ROOT);
    boolean inWord = start > 0 && isAsciiLetterOrDigit(text.charAt(start - 1));
    return SCHEMES.contains(scheme) && !inWord
        ? url(text, start, colon + "://".length())
        : Optional.empty();
  }

  private static Optional<Found> url(CharSequence text, int start, int host) {
    int end = trimmedEnd(text, start, endOfUrl(text, host));
    return isHost(text, host, end) ? Optional.of(new Found(start, end, false)) : Optional.empty();
  }

  private static int endOfUrl(CharSequence text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        if (i + 1 == text.length() || !isAsciiPunctuation(text.charAt(i + 1))) {
          return i;
        }
        i++;
      } else if (endsUrl(c)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean endsUrl(char c) {
    if (c <= 0x7F) {
      return c <= ' ' || "<>\"`".indexOf(c) >= 0;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          true;
      // Catalan and others write words with a middle dot.
      case Character.OTHER_PUNCTUATION -> c != '\u00B7';
      default -> false;
    };
  }

  /** Returns the end without the punctuation that belongs to the sentence around the URL. */
  private static int trimmedEnd(CharSequence text, int start, int urlEnd) {
    int end = urlEnd;
    while (end > start) {
      char c = text.charAt(end - 1);
      boolean escaped = end - 1 > start && text.charAt(end - 2) == '\\';
      if (escaped) {
        return end;
      } else if (c == ';') {
        Matcher reference = LAST_REFERENCE.matcher(text.subSequence(start, end));
        end = reference.find() ? start + reference.start() : end - 1;
      } else if ("?!.,:*_~'".indexOf(c) >= 0 || isUnopened(text, start, end)) {
        end--;
      } else {
        return end;
      }
    }
    return end;
  }

  private static boolean isUnopened(CharSequence text, int start, int end) {
    char close = text.charAt(end - 1);
    int kind = ")]}".indexOf(close);
    if (kind < 0) {
      return false;
    }
    char open = "([{".charAt(kind);
    int balance = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      balance += c == open ? 1 : c == close ? -1 : 0;
    }
    return balance < 0;
  }

  /** Returns true if a host begins at an offset; its last two names have no underscore. */
  private static boolean isHost(CharSequence text, int from, int end) {
    if (from >= end || !Character.isLetterOrDigit(Character.codePointAt(text, from))) {
      return false;
    }
    int i = from;
    int underscores = 0;
    int underscoresBefore = 0;
    while (i < end && isHostPart(text.charAt(i))) {
      if (text.charAt(i) == '.') {
        underscoresBefore = underscores;
        underscores = 0;
      } else if (text.charAt(i) == '_') {
        underscores++;
      }
      i++;
    }
    return underscores == 0 && underscoresBefore == 0;
  }

  private static boolean isHostPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  private static boolean startsWith(CharSequence text, int at, String prefix) {
    if (at + prefix.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Character.toLowerCase(text.charAt(at + i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isAsciiPunctuation(char c) {
    return c > ' ' && c < 0x7F && !isAsciiLetterOrDigit(c);
  }

  /** Returns true if a text may contain links that the inline parser does not find. */
  static boolean mayBeIn(String text) {
    return text.indexOf('@') >= 0
        || (text.indexOf('[') >= 0 && (text.contains("://") || text.contains(WWW)));
  }

  /** Replaces mail addresses, and URLs in brackets, by links. */
  static void transform(Document document) {
    List<Text> candidates = new ArrayList<>();
    RawLinks raw = new RawLinks();
    for (Node node : Nodes.below(document, BareLinks::mayContainLinks)) {
      raw.enter(node);
      if (node instanceof Text text && !raw.isOpen() && mayBeIn("[" + text.getChars())) {
        candidates.add(text);
      }
    }
    candidates.forEach(BareLinks::replace);
  }

  private static boolean mayContainLinks(Node node) {
    return node instanceof RefNode reference
        ? reference.isTentative()
        : !(node instanceof LinkNodeBase || node instanceof Code);
  }

  /** Replaces the links in a text and the character references and texts that follow it. */
  private static void replace(Text first) {
    if (first.getParent() == null) {
      return;
    }
    List<Node> run = new ArrayList<>();
    List<BasedSequence> parts = new ArrayList<>();
    for (@Nullable Node node = first;
        node instanceof Text || node instanceof HtmlEntity;
        node = node.getNext()) {
      run.add(node);
      parts.add(node.getChars());
    }
    BasedSequence text =
        parts.size() == 1 ? parts.get(0) : SegmentedSequence.create(first.getChars(), parts);
    List<Found> links = links(text);
    if (links.isEmpty()) {
      return;
    }
    int from = 0;
    for (Found link : links) {
      insertText(first, text, from, link.start());
      first.insertBefore(link.node(text));
      from = link.end();
    }
    insertText(first, text, from, text.length());
    run.forEach(Node::unlink);
  }

  private static void insertText(Node before, BasedSequence text, int from, int to) {
    if (from < to) {
      before.insertBefore(new Text(text.subSequence(from, to)));
    }
  }

  private static List<Found> links(BasedSequence source) {
    String text = source.toString();
    List<Found> links = new ArrayList<>();
    Matcher mail = MAIL.matcher(text);
    boolean mailFound = mail.find();
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      Optional<Found> link = urlAt(text, i, from);
      if (link.isEmpty() && mailFound && mail.start() < i) {
        mailFound = mail.find(i);
      }
      if (link.isEmpty() && mailFound && mail.start() == i) {
        link = mail(mail);
        mailFound = mail.find();
      }
      if (link.isPresent()) {
        links.add(link.get());
        from = link.get().end();
        i = from;
      } else {
        i++;
      }
    }
    return links;
  }

  private static Optional<Found> mail(Matcher found) {
    char last = found.group(1).charAt(found.group(1).length() - 1);
    if (last == '-' || last == '_') {
      return Optional.empty();
    }
    boolean withScheme = found.group().indexOf(':') >= 0;
    return Optional.of(new Found(found.start(), found.end(), !withScheme));
  }

  /** Follows the {@code <a href>} of raw HTML, in which nothing else becomes a link. */
  static final class RawLinks {

    private static final Pattern TAG =
        Pattern.compile("<a\\s[^>]*\\bhref\\s*=|</a\\b", Pattern.CASE_INSENSITIVE);

    private boolean inBlock;
    private boolean inline;

    boolean isOpen() {
      return inBlock || inline;
    }

    void enter(Node node) {
      if (node instanceof HtmlBlock block) {
        inBlock = after(block.getChars(), inBlock);
      } else if (node instanceof HtmlInline tag) {
        inline = after(tag.getChars(), inline);
      } else if (node instanceof Block) {
        inline = false;
      }
    }

    private static boolean after(CharSequence html, boolean before) {
      boolean open = before;
      Matcher tag = TAG.matcher(html);
      while (tag.find()) {
        open = !tag.group().startsWith("</");
      }
      return open;
    }
  }
}
