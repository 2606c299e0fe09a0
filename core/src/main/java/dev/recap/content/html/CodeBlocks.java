package dev.recap.content.html;

import dev.recap.cache.KeptResults;
import dev.recap.config.CodeSettings;
import dev.recap.config.CodeSettings.Classes;
import dev.recap.content.html.CodeHtml.Insert;
import dev.recap.content.html.ColouredHtml.Finding;
import dev.recap.highlight.Colours;
import dev.recap.highlight.Highlighter;
import dev.recap.highlight.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Colours the code in the HTML of a body. It does not matter which engine made the HTML: code names
 * its language by a class such as {@code language-java} or, as Asciidoctor writes, by {@code
 * data-lang}. Thread-safe.
 */
public final class CodeBlocks {

  /** Long lines scroll, so the keyboard has to reach the block. */
  private static final String FOCUSABLE = " tabindex=\"0\"";

  private static final Pattern TAG = Pattern.compile("<(?:!--|[/!?]?[A-Za-z])");
  private static final Pattern CALLOUT_NUMBER =
      Pattern.compile(
          "(?:<i class=\"conum\" data-value=\"\\d+\"></i>)?<b(?: class=\"conum\")?>\\(\\d+\\)</b>");
  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe");
  private static final String LANGUAGE = "language-";

  private final CodeSettings settings;
  private final KeptResults kept;
  private @Nullable Highlighter highlighter;

  private CodeBlocks(CodeSettings settings, KeptResults kept) {
    this.settings = settings;
    this.kept = kept;
  }

  /** Leaves code as it is. */
  public static CodeBlocks plain() {
    return new CodeBlocks(new CodeSettings(false, Classes.SHORT, false), KeptResults.NONE);
  }

  /**
   * Colours code, if the settings say so.
   *
   * @param kept the colours of earlier bakes
   */
  public static CodeBlocks of(CodeSettings settings, KeptResults kept) {
    return new CodeBlocks(settings, kept);
  }

  /** Returns HTML with colours in its code. */
  public ColouredHtml colour(String html) {
    boolean hasCode = html.contains("<code") || html.contains("<pre");
    return settings.highlight() && hasCode
        ? new Pass(html, highlighter()).colour()
        : ColouredHtml.unchanged(html);
  }

  /** Returns the highlighter, which a bake without changed code does not load. */
  private synchronized Highlighter highlighter() {
    if (highlighter == null) {
      highlighter = new Highlighter(settings.classes() == Classes.PRISM, kept);
    }
    return highlighter;
  }

  /**
   * The name of a language.
   *
   * @param at the offset of the attribute's value that contains it
   */
  private record Language(String name, int at) {

    boolean isPlain() {
      return Highlighter.isPlain(name);
    }
  }

  /** The code of an element without its tags, which are inserted again. */
  private record Content(String text, List<Insert> inserts, boolean tagsSpanLines) {}

  /** The work on one body. */
  private final class Pass {

    private final String html;
    private final Highlighter colours;
    private final ColouredHtml.Builder out;

    Pass(String html, Highlighter colours) {
      this.html = html;
      this.colours = colours;
      this.out = new ColouredHtml.Builder(html);
    }

    ColouredHtml colour() {
      Matcher tags = TAG.matcher(html);
      int at = 0;
      while (at < html.length() && tags.find(at)) {
        at = after(tags.start());
      }
      return out.build();
    }

    /** Returns the offset after the tag, the comment or the element of code at an offset. */
    private int after(int start) {
      if (html.startsWith("<!--", start)) {
        int end = html.indexOf("-->", start + 4);
        return end < 0 ? html.length() : end + 3;
      }
      Tag tag = Tag.read(html, start);
      if (RAW_TEXT.contains(tag.name())) {
        return Math.max(tag.end(), endTag(tag.name(), tag.end()));
      }
      return switch (tag.name()) {
        case "pre" -> block(tag);
        case "code" -> inline(tag);
        default -> tag.end();
      };
    }

    /** Returns the offset of the next end tag of a name, or the end of the HTML. */
    private int endTag(String name, int from) {
      for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
        if (html.regionMatches(true, at + 2, name, 0, name.length())) {
          return at;
        }
      }
      return html.length();
    }

    private int inline(Tag code) {
      int end = endTag("code", code.end());
      Optional<Language> named = language(code).filter(found -> !found.isPlain());
      if (end == html.length() || named.isEmpty()) {
        return code.end();
      }
      Content content = content(code.end(), end);
      List<Span> spans = spans(named.get(), content.text());
      out.copyTo(code.start());
      writeTag(code, List.of(LANGUAGE + named.get().name()), "");
      write(content, spans, CodeLines.NONE);
      out.skipTo(end);
      return end;
    }

    private int block(Tag pre) {
      int end = endTag("pre", pre.end());
      Optional<Tag> code = codeIn(pre.end(), end);
      Optional<Language> named = code.flatMap(this::language).or(() -> language(pre));
      List<Tag> tags = code.map(found -> List.of(pre, found)).orElseGet(() -> List.of(pre));
      CodeOptions options = new CodeOptions(html, tags, out::add);
      boolean plain = named.isEmpty() || named.get().isPlain();
      boolean isCode = code.isPresent() || named.isPresent();
      if (end == html.length() || !isCode) {
        return pre.end();
      }
      if (plain && !options.areGiven()) {
        code.filter(found -> found.attribute("tabindex").isEmpty()).ifPresent(this::makeFocusable);
        return code.map(Tag::end).orElse(pre.end());
      }
      int start = code.map(Tag::end).orElseGet(() -> afterNewline(pre.end()));
      Content content = content(start, code.isPresent() ? endTag("code", start) : end);
      List<Span> spans = plain ? List.of() : spans(named.get(), content.text());
      options.reportUnknown();
      CodeLines wanted = options.lines(content.text(), settings.lines() && !plain);
      CodeLines lines = content.tagsSpanLines() ? CodeLines.NONE : wanted;
      List<String> classes = named.map(found -> List.of(LANGUAGE + found.name())).orElse(List.of());
      out.copyTo(pre.start());
      boolean titled = !options.title().isEmpty();
      if (titled) {
        out.write("<figure class=\"listing\"><figcaption>");
        out.write(CodeHtml.escape(options.title()));
        out.write("</figcaption>");
      }
      List<String> ofBlock = new ArrayList<>(List.of("code"));
      ofBlock.addAll(classes);
      Optional<String> language =
          named.filter(found -> !found.isPlain()).map(found -> Highlighter.titleOf(found.name()));
      writeTag(pre, ofBlock, language.map(title -> attribute("data-language", title)).orElse(""));
      // Screen readers name the block that has the focus.
      String scrolling =
          FOCUSABLE
              + language
                  .map(title -> " role=\"group\"" + attribute("aria-label", title))
                  .orElse("");
      if (code.isPresent()) {
        writeTag(code.get(), classes, scrolling);
      } else {
        String ofCode = classes.isEmpty() ? "" : " class=\"" + classes.get(0) + "\"";
        out.write("<code" + ofCode + scrolling + ">");
      }
      write(content, spans, lines);
      out.write("</code></pre>");
      if (titled) {
        out.write("</figure>");
      }
      int after = html.indexOf('>', end) + 1;
      out.skipTo(after == 0 ? html.length() : after);
      return after == 0 ? html.length() : after;
    }

    /** Adds to a block without colours what its scrolling needs. */
    private void makeFocusable(Tag code) {
      out.copyTo(code.end() - 1);
      out.write(FOCUSABLE);
    }

    /** Returns the only element of a block, if that is code. */
    private Optional<Tag> codeIn(int from, int end) {
      int start = from;
      while (start < end && Tag.isSpace(html.charAt(start))) {
        start++;
      }
      if (!html.regionMatches(true, start, "<code", 0, 5)) {
        return Optional.empty();
      }
      Tag code = Tag.read(html, start);
      int codeEnd = endTag("code", code.end());
      int after = html.indexOf('>', codeEnd) + 1;
      boolean only =
          code.name().equals("code")
              && codeEnd < end
              && html.substring(after, Math.max(after, end)).isBlank();
      return only ? Optional.of(code) : Optional.empty();
    }

    /** Returns the offset after a line end, which a browser ignores after {@code <pre>}. */
    private int afterNewline(int at) {
      return html.startsWith("\n", at) ? at + 1 : at;
    }

    private Optional<Language> language(Tag tag) {
      Optional<Tag.Attribute> classes = tag.attribute("class");
      if (classes.isPresent()) {
        for (String name : tag.value("class", html).split("\\s+")) {
          int prefix =
              name.startsWith(LANGUAGE) ? LANGUAGE.length() : name.startsWith("lang-") ? 5 : 0;
          if (prefix > 0 && name.length() > prefix) {
            return Optional.of(new Language(name.substring(prefix), classes.get().start()));
          }
        }
      }
      Optional<Language> data =
          tag.attribute("data-lang")
              .map(found -> new Language(tag.value("data-lang", html).strip(), found.start()))
              .filter(found -> !found.name().isEmpty());
      return data.isPresent() || !tag.name().equals("code")
          ? data
          : classes.flatMap(found -> languageNamedLikeAClass(tag, found));
    }

    /** Returns the language of code such as {@code `x`{.python}}. */
    private Optional<Language> languageNamedLikeAClass(Tag tag, Tag.Attribute classes) {
      for (String name : tag.value("class", html).split("\\s+")) {
        if (!name.isEmpty() && colours.knows(name)) {
          return Optional.of(new Language(name, classes.start()));
        }
      }
      return Optional.empty();
    }

    private List<Span> spans(Language language, String code) {
      Colours found = colours.colours(language.name(), code);
      switch (found.outcome()) {
        case COLOURED -> {}
        case UNKNOWN_LANGUAGE ->
            report(
                "unknown-language",
                language,
                "there are no colours for the language \"" + language.name() + "\"",
                colours
                    .nearest(language.name())
                    .map(meant -> "did you mean \"" + meant + "\"?")
                    .orElse("docs/code.md lists the languages; write text for a block without"));
        case TOO_LONG ->
            report(
                "uncoloured-code",
                language,
                "a block of " + code.length() + " characters is too long to be coloured",
                "divide it, put the file into assets and link to it, or write text as its"
                    + " language");
        case RUNAWAY ->
            report(
                "uncoloured-code",
                language,
                "this block takes too long to be coloured as " + language.name(),
                "shorten it, or write text as its language");
      }
      return found.spans();
    }

    private void report(String code, Language language, String message, String hint) {
      out.add(new Finding(language.at(), language.name(), code, message, hint));
    }

    /** Divides the HTML of code into its text and its tags. */
    private Content content(int start, int end) {
      StringBuilder text = new StringBuilder(end - start);
      List<Insert> inserts = new ArrayList<>();
      Matcher number = CALLOUT_NUMBER.matcher(html).region(start, end);
      int at = start;
      int depth = 0;
      boolean spansLines = false;
      while (at < end) {
        int bracket = html.indexOf('<', at);
        int textEnd = bracket < 0 || bracket > end ? end : bracket;
        String part = CharacterReferences.resolve(html, at, textEnd);
        spansLines |= depth > 0 && part.indexOf('\n') >= 0;
        text.append(part);
        at = textEnd;
        if (at < end) {
          boolean isNumber = number.region(at, end).lookingAt();
          int tagEnd = isNumber ? number.end() : tagEnd(at, end);
          if (tagEnd == at) {
            text.append('<');
            tagEnd++;
          } else {
            inserts.add(new Insert(text.length(), html.substring(at, tagEnd)));
            depth += isNumber ? 0 : html.charAt(at + 1) == '/' ? -1 : 1;
          }
          at = tagEnd;
        }
      }
      return new Content(text.toString(), inserts, spansLines);
    }

    /** Returns the end of a tag or a comment, or the bracket's offset if it begins neither. */
    private int tagEnd(int bracket, int end) {
      Matcher tag = TAG.matcher(html).region(bracket, end);
      if (!tag.lookingAt()) {
        return bracket;
      }
      if (html.startsWith("<!--", bracket)) {
        int close = html.indexOf("-->", bracket);
        return close < 0 ? end : Math.min(end, close + 3);
      }
      return Math.min(end, Tag.read(html, bracket).end());
    }

    private void write(Content content, List<Span> spans, CodeLines lines) {
      CodeHtml.write(content.text(), spans, content.inserts(), lines, out.html());
    }

    /** Writes a start tag with further classes and without the options of a block. */
    private static String attribute(String name, String value) {
      return " " + name + "=\"" + CodeHtml.escape(value) + "\"";
    }

    /** Writes a start tag with further classes and attributes. */
    private void writeTag(Tag tag, List<String> classes, String attributes) {
      List<String> all = new ArrayList<>(List.of(tag.value("class", html).strip().split("\\s+")));
      all.removeIf(name -> name.isEmpty() || classes.contains(name));
      all.addAll(0, classes);
      out.write("<" + tag.name());
      if (!all.isEmpty()) {
        out.write(" class=\"" + CodeHtml.escape(String.join(" ", all)) + "\"");
      }
      for (Tag.Attribute attribute : tag.attributes()) {
        if (!attribute.name().equals("class") && !CodeOptions.isOption(attribute.name())) {
          String value = html.substring(attribute.start(), attribute.end());
          String quote = value.indexOf('"') >= 0 ? "'" : "\"";
          out.write(" " + attribute.name() + "=" + quote + value + quote);
        }
      }
      out.write(attributes + ">");
    }
  }
}
