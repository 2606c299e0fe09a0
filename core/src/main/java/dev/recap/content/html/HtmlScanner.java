package dev.recap.content.html;

import dev.recap.model.Heading;
import dev.recap.model.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scans the HTML of a body once, in linear time even if it is malformed. Tags are read as by a
 * browser's tokenizer; no tree is built, and the HTML is not changed.
 */
public final class HtmlScanner {

  private static final Pattern SIZE_IN_STYLE =
      Pattern.compile("(?:^|[;\\s])(?:width|height)\\s*:", Pattern.CASE_INSENSITIVE);

  private static final String COLOUR = "<span class=\"";
  private static final String COLOUR_END = "</span>";

  private final String html;
  private final WordCounter wordCounter;
  private final List<Heading> headings = new ArrayList<>();
  private final List<HtmlFacts.Url> urls = new ArrayList<>();
  private final List<HtmlFacts.Image> images = new ArrayList<>();
  private final List<HtmlFacts.UnknownElement> unknown = new ArrayList<>();
  private final List<Tag> frames = new ArrayList<>();
  private final Set<String> endTags = new HashSet<>();
  private final Map<String, Integer> openNotProse = new HashMap<>();
  private int notProse;
  private int openPre;
  private int more = -1;
  private @Nullable OpenHeading heading;
  private @Nullable StringBuilder selfLink;
  private boolean inFootnoteLink;

  private HtmlScanner(String html, int openingWords) {
    this.html = html;
    this.wordCounter = new WordCounter(openingWords);
  }

  /**
   * Scans HTML.
   *
   * @param openingWords the number of first words to keep
   */
  public static HtmlFacts of(String html, int openingWords) {
    return new HtmlScanner(html, openingWords).facts();
  }

  private HtmlFacts facts() {
    int at = 0;
    while (at < html.length()) {
      int bracket = html.indexOf('<', at);
      int textEnd = bracket < 0 ? html.length() : bracket;
      if (textEnd > at) {
        text(at, textEnd);
      }
      at = bracket < 0 ? textEnd : markup(bracket);
    }
    closeHeading();
    return new HtmlFacts(
        headings,
        urls,
        images,
        wordCounter.words(),
        more,
        wordCounter.opening(),
        certainlyUnknown(),
        frames);
  }

  /** Returns the unknown elements without custom elements, which have a hyphen and an end tag. */
  private List<HtmlFacts.UnknownElement> certainlyUnknown() {
    return unknown.stream()
        .filter(element -> element.name().indexOf('-') < 0 || !endTags.contains(element.name()))
        .toList();
  }

  private int markup(int bracket) {
    int afterColour = afterColour(bracket);
    if (afterColour > 0) {
      return afterColour;
    }
    char next = bracket + 1 < html.length() ? html.charAt(bracket + 1) : '\0';
    if (isLetter(next)) {
      return startTag(bracket);
    }
    if (next == '!' && html.startsWith("<!--", bracket)) {
      return comment(bracket);
    }
    if (next == '/' && bracket + 2 < html.length()) {
      return isLetter(html.charAt(bracket + 2)) ? endTag(bracket) : afterNext('>', bracket);
    }
    if (next == '!' || next == '?') {
      return afterNext('>', bracket);
    }
    text(bracket, bracket + 1);
    return bracket + 1;
  }

  /**
   * Returns the end of a tag of a {@code span} with nothing but a class, or else -1. There are
   * hundreds of them in a block of coloured code, and nothing to find.
   */
  private int afterColour(int bracket) {
    if (html.startsWith(COLOUR, bracket)) {
      int quote = html.indexOf('"', bracket + COLOUR.length());
      return quote > 0 && html.startsWith(">", quote + 1) ? quote + 2 : -1;
    }
    return html.startsWith(COLOUR_END, bracket) ? bracket + COLOUR_END.length() : -1;
  }

  private int afterNext(char c, int from) {
    int found = html.indexOf(c, from);
    return found < 0 ? html.length() : found + 1;
  }

  private int comment(int bracket) {
    int start = bracket + 4;
    if (html.startsWith(">", start) || html.startsWith("->", start)) {
      return afterNext('>', start);
    }
    int end = html.indexOf("-->", start);
    if (end < 0) {
      return html.length();
    }
    // The length is checked first: there may be many long comments.
    if (more < 0 && end - start < 20 && html.substring(start, end).strip().equals("more")) {
      more = bracket;
    }
    return end + 3;
  }

  private int startTag(int bracket) {
    Tag tag = Tag.read(html, bracket);
    if (!tag.closed()) {
      return html.length();
    }
    String name = tag.name();
    references(tag);
    if (!ElementNames.isWithinText(name)) {
      wordCounter.endWord();
      if (heading != null) {
        heading.text.append(' ');
      }
    }
    if (ElementNames.isHeading(name)) {
      closeHeading();
      heading = new OpenHeading(name.charAt(1) - '0', tag.value("id", html));
    } else if (name.equals("a")) {
      startLink(tag);
    } else if (name.equals("pre")) {
      openPre++;
    } else if (name.equals("iframe")) {
      frames.add(tag);
    } else if (!ElementNames.isKnown(name) && !(isForeign() && ElementNames.isKnownForeign(name))) {
      unknownElement(tag);
    }
    if (ElementNames.isRawText(name)) {
      int end = rawTextEnd(name, tag.end());
      if (name.equals("style")) {
        urls(Reference.Kind.STYLE, UrlAttributes.Form.STYLE, tag.end(), end);
      }
      return end;
    }
    if (!ElementNames.isProse(name) || isAside(tag)) {
      openNotProse.merge(name, 1, Integer::sum);
      notProse++;
    }
    return tag.end();
  }

  /** The first words of a post do not include footnotes and the titles of videos. */
  private boolean isAside(Tag tag) {
    return switch (tag.name()) {
      case "div" -> tag.value("class", html).equals("footnotes");
      case "figure" -> !tag.value("data-video", html).isEmpty();
      default -> false;
    };
  }

  /** Returns the start of the end tag of a script, a style or another element of raw text. */
  private int rawTextEnd(String name, int from) {
    int at = html.indexOf("</", from);
    while (at >= 0) {
      int after = at + 2 + name.length();
      boolean same = html.regionMatches(true, at + 2, name, 0, name.length());
      if (same && (after >= html.length() || !isLetter(html.charAt(after)))) {
        return at;
      }
      at = html.indexOf("</", at + 2);
    }
    return html.length();
  }

  private int endTag(int bracket) {
    Tag tag = Tag.read(html, bracket + 1);
    String name = tag.name();
    if (ElementNames.isHeading(name)) {
      closeHeading();
    } else if (name.equals("a")) {
      endLink();
    } else if (name.equals("pre")) {
      openPre = Math.max(0, openPre - 1);
    }
    if (!ElementNames.isWithinText(name)) {
      wordCounter.endWord();
    }
    int open = openNotProse.getOrDefault(name, 0);
    if (open > 0) {
      openNotProse.put(name, open - 1);
      notProse--;
    }
    if (name.indexOf('-') > 0) {
      endTags.add(name);
    }
    return tag.end();
  }

  private void startLink(Tag tag) {
    endLink();
    inFootnoteLink = tag.value("class", html).equals("footnote-ref");
    if (heading == null) {
      return;
    }
    String href = tag.value("href", html);
    String id = tag.value("id", html);
    if (heading.id.isEmpty()) {
      heading.id = id.isEmpty() ? tag.value("name", html) : id;
    }
    if (!heading.id.isEmpty() && href.equals("#" + heading.id)) {
      selfLink = new StringBuilder();
    }
  }

  /** The text of a heading includes its link to itself only if that has letters or digits. */
  private void endLink() {
    inFootnoteLink = false;
    if (heading != null
        && selfLink != null
        && selfLink.chars().anyMatch(Character::isLetterOrDigit)) {
      heading.text.append(selfLink);
    }
    selfLink = null;
  }

  private void closeHeading() {
    endLink();
    if (heading != null) {
      headings.add(new Heading(heading.level, heading.id, oneLine(heading.text)));
      heading = null;
    }
  }

  private static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !WordCounter.isZeroWidth(c))
        .map(c -> WordCounter.isSpace(c) ? ' ' : c)
        .filter(c -> c != ' ' || (line.length() > 0 && line.charAt(line.length() - 1) != ' '))
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private void references(Tag tag) {
    HtmlFacts.@Nullable Url source = null;
    Set<String> seen = tag.attributes().size() > 1 ? new HashSet<>() : Set.of();
    for (Tag.Attribute attribute : tag.attributes()) {
      String name = attribute.name();
      Reference.@Nullable Kind kind = UrlAttributes.kind(tag.name(), name).orElse(null);
      if (kind == null || (tag.attributes().size() > 1 && !seen.add(name))) {
        continue;
      }
      UrlAttributes.Form form = UrlAttributes.form(name);
      urls(kind, form, attribute.start(), attribute.end());
      source = name.equals("src") ? urls.get(urls.size() - 1) : source;
    }
    if (tag.name().equals("img") && source != null) {
      images.add(
          new HtmlFacts.Image(source, tag.value("alt", html), isSized(tag), tag.attributesEnd()));
    }
  }

  private void urls(Reference.Kind kind, UrlAttributes.Form form, int from, int to) {
    UrlAttributes.find(
        form,
        html,
        from,
        to,
        (start, end) ->
            urls.add(
                new HtmlFacts.Url(
                    kind, CharacterReferences.resolve(html, start, end), start, end)));
  }

  private boolean isSized(Tag tag) {
    return tag.attribute("width").isPresent()
        || tag.attribute("height").isPresent()
        || SIZE_IN_STYLE.matcher(tag.value("style", html)).find();
  }

  private boolean isForeign() {
    return openNotProse.getOrDefault("svg", 0) > 0 || openNotProse.getOrDefault("math", 0) > 0;
  }

  private void unknownElement(Tag tag) {
    boolean custom = tag.name().indexOf('-') > 0;
    if (!custom || tag.attributes().isEmpty()) {
      unknown.add(
          new HtmlFacts.UnknownElement(
              tag.name(), html.substring(tag.start(), tag.end()), tag.start()));
    }
  }

  private void text(int start, int end) {
    if (openPre > 0 && heading == null) {
      return;
    }
    int i = start;
    if (heading == null && !inFootnoteLink) {
      i = wordCounter.count(html, start, end, notProse == 0);
    }
    while (i < end) {
      char c = html.charAt(i);
      int after = c == '&' ? CharacterReferences.endOf(html, i, end) : -1;
      if (after > 0) {
        CharacterReferences.character(html.substring(i, after))
            .codePoints()
            .forEach(this::character);
        i = after;
      } else if (Character.isSurrogate(c)) {
        int codePoint = html.codePointAt(i);
        character(codePoint);
        i += Character.charCount(codePoint);
      } else {
        character(c);
        i++;
      }
    }
  }

  private void character(int c) {
    if (inFootnoteLink) {
      return;
    }
    if (heading != null) {
      (selfLink != null ? selfLink : heading.text).appendCodePoint(c);
    }
    if (openPre == 0) {
      wordCounter.add(c, notProse == 0);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static final class OpenHeading {

    private final int level;
    private final StringBuilder text = new StringBuilder();
    private String id;

    OpenHeading(int level, String id) {
      this.level = level;
      this.id = id;
    }
  }
}
