package dev.recap.content.html;

import dev.recap.model.Reference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes that contain URLs (HTML Living Standard, "Attributes"; SVG 2). Whatever rewrites,
 * checks or counts URLs uses this table.
 */
public final class UrlAttributes {

  /** The forms of a value. */
  public enum Form {
    URL,
    /** The images of a {@code srcset}, each with descriptors. */
    CANDIDATES,
    /** Declarations of CSS. */
    STYLE
  }

  /** The common forms of CSS Values 4, section 4.5; in an attribute, quotes may be references. */
  private static final Pattern STYLE_URL =
      Pattern.compile(
          "url\\(\\s*(?:\"([^\"]*+)\"|'([^']*+)'|&quot;([^\"&]*+)&quot;|&#39;([^'&]*+)&#39;"
              + "|([^\\s\"')]++))\\s*\\)|@import\\s+(?:\"([^\"]*+)\"|'([^']*+)')",
          Pattern.CASE_INSENSITIVE);

  private UrlAttributes() {}

  /** Receives the start and the end of a URL. */
  public interface Range {

    void accept(int start, int end);
  }

  /** Returns the purpose of the URLs in an attribute; empty if it contains none. */
  public static Optional<Reference.Kind> kind(String element, String attribute) {
    return Optional.ofNullable(
        switch (attribute) {
          case "href", "xlink:href" ->
              switch (element) {
                case "a", "area" -> Reference.Kind.LINK;
                case "image", "use", "feimage" -> Reference.Kind.IMAGE;
                default -> Reference.Kind.EMBED;
              };
          case "src" ->
              switch (element) {
                case "img", "input", "image" -> Reference.Kind.IMAGE;
                default -> Reference.Kind.EMBED;
              };
          case "srcset", "imagesrcset", "poster" -> Reference.Kind.IMAGE;
          case "background" ->
              switch (element) {
                case "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th" ->
                    Reference.Kind.IMAGE;
                default -> null;
              };
          case "data" -> element.equals("object") ? Reference.Kind.EMBED : null;
          case "action" -> element.equals("form") ? Reference.Kind.LINK : null;
          case "formaction" ->
              element.equals("button") || element.equals("input") ? Reference.Kind.LINK : null;
          case "style" -> Reference.Kind.STYLE;
          default -> null;
        });
  }

  /** Returns the form of the value of an attribute that contains URLs. */
  public static Form form(String attribute) {
    return switch (attribute) {
      case "srcset", "imagesrcset" -> Form.CANDIDATES;
      case "style" -> Form.STYLE;
      default -> Form.URL;
    };
  }

  /** Finds the URLs in a part of a text, the value of an attribute. */
  public static void find(Form form, String text, int start, int end, Range found) {
    switch (form) {
      case URL -> found.accept(start, end);
      case CANDIDATES -> candidates(text, start, end, found);
      case STYLE -> style(text, start, end, found);
    }
  }

  /** Finds the URLs of a {@code srcset}, each with its descriptors up to a comma. */
  private static void candidates(String text, int from, int to, Range found) {
    int at = from;
    while (at < to) {
      while (at < to && (Tag.isSpace(text.charAt(at)) || text.charAt(at) == ',')) {
        at++;
      }
      int start = at;
      while (at < to && !Tag.isSpace(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > start && text.charAt(end - 1) == ',') {
        end--;
      }
      if (end > start) {
        found.accept(start, end);
      }
      boolean descriptorsFollow = end == at;
      while (descriptorsFollow && at < to && text.charAt(at) != ',') {
        at++;
      }
    }
  }

  private static void style(String text, int from, int to, Range found) {
    Matcher matcher = STYLE_URL.matcher(text).region(from, to);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.start(group) >= 0) {
          found.accept(matcher.start(group), matcher.end(group));
        }
      }
    }
  }
}
