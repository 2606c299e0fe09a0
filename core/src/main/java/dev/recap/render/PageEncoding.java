package dev.recap.render;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encodes rendered pages. Characters that the encoding lacks become references or escapes, in the
 * syntax of the place; control characters, which HTML does not allow, are left out.
 */
final class PageEncoding {

  /**
   * A part that has another syntax than the rest of a page of markup; an open one reaches to the
   * end.
   */
  private static final Pattern OTHER_SYNTAX =
      Pattern.compile(
          "<(script|style)\\b.*?(?:</\\1|\\z)|<!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Charset charset;
  private final boolean complete;

  PageEncoding(Charset charset) {
    this.charset = charset;
    this.complete = charset.name().startsWith("UTF-") || charset.name().equals("GB18030");
  }

  /**
   * An encoded page.
   *
   * @param lost the first character that the page now lacks
   */
  @SuppressWarnings("ArrayRecordComponent") // written at once, never compared
  record Encoded(byte[] bytes, OptionalInt lost) {}

  /** Encodes a page; the name of its file decides how characters are escaped. */
  Encoded encode(String text, String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
    Optional<Syntax> syntax = Syntax.of(extension, text);
    String clean = syntax.filter(Syntax.MARKUP::equals).isPresent() ? withoutControls(text) : text;
    if (complete || charset.newEncoder().canEncode(clean)) {
      return new Encoded(clean.getBytes(charset), OptionalInt.empty());
    }
    CharsetEncoder encoder = charset.newEncoder();
    if (syntax.isEmpty()) {
      OptionalInt lost =
          clean.codePoints().filter(c -> !encoder.canEncode(Character.toString(c))).findFirst();
      return new Encoded(clean.getBytes(charset), lost);
    }
    StringBuilder escaped = new StringBuilder(clean.length() + 64);
    if (syntax.get() == Syntax.MARKUP) {
      escapeMarkup(clean, encoder, escaped);
    } else {
      escape(clean, syntax.get(), encoder, escaped);
    }
    return new Encoded(escaped.toString().getBytes(charset), OptionalInt.empty());
  }

  /** HTML Living Standard, section 13.2.3.5: control characters and noncharacters are errors. */
  private static String withoutControls(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' || c >= 0x7F) && isControl(c);
      if (control && clean == null) {
        clean = new StringBuilder(text.length()).append(text, 0, i);
      } else if (!control && clean != null) {
        clean.append(c);
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        || (c >= 0x7F && c <= 0x9F)
        || c >= 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static void escapeMarkup(String text, CharsetEncoder encoder, StringBuilder escaped) {
    Matcher matcher = OTHER_SYNTAX.matcher(text);
    int from = 0;
    while (matcher.find()) {
      escape(text.substring(from, matcher.start()), Syntax.MARKUP, encoder, escaped);
      escape(matcher.group(), Syntax.within(matcher), encoder, escaped);
      from = matcher.end();
    }
    escape(text.substring(from), Syntax.MARKUP, encoder, escaped);
  }

  private static void escape(
      String text, Syntax syntax, CharsetEncoder encoder, StringBuilder escaped) {
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 || encoder.canEncode(Character.toString(c))) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(syntax.escape(c));
              }
            });
  }

  /** The ways to write a character in ASCII. */
  private enum Syntax {
    MARKUP,
    CDATA,
    SCRIPT,
    STYLE;

    /** Returns the syntax of a file; empty if it has no such way. */
    static Optional<Syntax> of(String extension, String text) {
      return switch (extension) {
        case "js", "mjs", "json", "jsonld", "webmanifest" -> Optional.of(SCRIPT);
        case "css" -> Optional.of(STYLE);
        case "html", "htm", "xhtml", "xml", "svg" -> Optional.of(MARKUP);
        default -> text.stripLeading().startsWith("<") ? Optional.of(MARKUP) : Optional.empty();
      };
    }

    static Syntax within(Matcher found) {
      if (found.group(1) != null) {
        return found.group(1).equalsIgnoreCase("script") ? SCRIPT : STYLE;
      }
      return found.group().startsWith("<![") ? CDATA : MARKUP;
    }

    String escape(int c) {
      String reference = "&#" + c + ";";
      return switch (this) {
        case MARKUP -> reference;
        case CDATA -> "]]>" + reference + "<![CDATA[";
        case SCRIPT -> {
          StringBuilder units = new StringBuilder();
          for (char unit : Character.toChars(c)) {
            units.append("\\u%04x".formatted((int) unit));
          }
          yield units.toString();
        }
        case STYLE -> "\\%06x".formatted(c);
      };
    }
  }
}
