package dev.recap.importer.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The shortcodes of WordPress, in square brackets, as HTML. */
public final class Shortcodes {

  private static final Set<String> LANGUAGES =
      Set.of(
          "bash",
          "c",
          "cpp",
          "csharp",
          "css",
          "diff",
          "html",
          "java",
          "javascript",
          "js",
          "php",
          "python",
          "ruby",
          "sql",
          "xml",
          "yaml",
          "scala",
          "groovy",
          "perl",
          "powershell");

  private static final Pattern CODE =
      Pattern.compile(
          "(?s)(?<!\\[)\\[(sourcecode|code|"
              + String.join("|", new java.util.TreeSet<>(LANGUAGES))
              + ")(\\s[^\\]]*)?\\](.*?)\\[/\\1\\](?!\\])");
  private static final Pattern PROTECTED =
      Pattern.compile("(?is)<(pre|code|script|style|textarea)\\b.*?</\\1>|<!--.*?-->");
  private static final Pattern CODE_TAG =
      Pattern.compile(
          "(?s)(\\[?)\\[([A-Za-z][\\w-]*)((?:[\\s=](?:[^\\]\"']|\"[^\"]*\"|'[^']*')*)?)(/?)\\]"
              + "(?:((?:(?!\\[\\2[\\s\\]]).)*?)\\[/\\2\\])?(\\]?)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+))|\"([^\"]*)\"|(\\S+)");

  private Shortcodes() {}

  /** Returns the HTML of a gallery. */
  public interface Galleries {

    /**
     * Returns the HTML of the pictures.
     *
     * @param ids of the pictures, separated by commas; empty for all of the post
     */
    String gallery(String ids);
  }

  /**
   * Replaces shortcodes.
   *
   * @param unknown receives those that stay
   */
  public static String replace(String html, Galleries galleries, Consumer<String> unknown) {
    if (html.indexOf('[') < 0) {
      return html;
    }
    String withCode = html.contains("[/") ? code(html) : html;
    StringBuilder result = new StringBuilder(withCode.length());
    Matcher left = PROTECTED.matcher(withCode);
    int from = 0;
    while (left.find()) {
      result.append(tags(withCode.substring(from, left.start()), galleries, unknown));
      result.append(left.group());
      from = left.end();
    }
    return result.append(tags(withCode.substring(from), galleries, unknown)).toString();
  }

  private static String code(String html) {
    Matcher matcher = CODE.matcher(html);
    StringBuilder result = new StringBuilder(html.length());
    while (matcher.find()) {
      Map<String, String> attributes = attributes(matcher.group(2));
      String name = matcher.group(1);
      String language =
          LANGUAGES.contains(name)
              ? name
              : attributes.getOrDefault("language", attributes.getOrDefault("lang", ""));
      String inner = matcher.group(3).replaceFirst("^\\s*\\n", "").stripTrailing();
      boolean encoded =
          inner.indexOf('<') < 0 && inner.matches("(?s).*&(?:lt|gt|amp|quot|#\\d+);.*");
      String text = encoded ? Parser.unescapeEntities(inner, false) : inner;
      String pre =
          "\n\n<pre lang=\"" + Entities.escape(language) + "\">" + escape(text) + "</pre>\n\n";
      matcher.appendReplacement(result, Matcher.quoteReplacement(pre));
    }
    return matcher.appendTail(result).toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String tags(String html, Galleries galleries, Consumer<String> unknown) {
    if (html.indexOf('[') < 0) {
      return html;
    }
    Matcher matcher = CODE_TAG.matcher(html);
    StringBuilder result = new StringBuilder(html.length());
    while (matcher.find()) {
      boolean escaped = !matcher.group(1).isEmpty() && !matcher.group(6).isEmpty();
      String name = matcher.group(2).toLowerCase(Locale.ROOT);
      Map<String, String> attributes = attributes(matcher.group(3));
      @Nullable String content = matcher.group(5);
      String replacement;
      if (escaped) {
        replacement = matcher.group().substring(1, matcher.group().length() - 1);
      } else {
        Optional<String> known = known(name, attributes, content == null ? "" : content, galleries);
        replacement =
            known.map(found -> matcher.group(1) + found + matcher.group(6)).orElse(matcher.group());
        boolean looksLikeOne =
            content != null || matcher.group(3).contains("=") || name.matches(".*[_-].*");
        if (known.isEmpty() && looksLikeOne) {
          unknown.accept("[" + name + "]");
        }
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(result).toString();
  }

  private static Optional<String> known(
      String name, Map<String, String> attributes, String content, Galleries galleries) {
    String first = attributes.getOrDefault("", "");
    return switch (name) {
      case "caption", "wp_caption" -> Optional.of(caption(attributes, content));
      case "gallery" -> Optional.of(galleries.gallery(attributes.getOrDefault("ids", "")));
      case "embed" ->
          Optional.of(player(content.isEmpty() ? attributes.getOrDefault("src", first) : content));
      case "youtube" -> Optional.of(player(youtube(first(attributes, content, "id", "url"))));
      case "vimeo" -> Optional.of(player(vimeo(first(attributes, content, "id", "url"))));
      case "audio" ->
          Optional.of(
              player(first(attributes, content, "src", "mp3", "ogg", "wav", "m4a", "flac")));
      case "video" ->
          Optional.of(
              player(first(attributes, content, "src", "mp4", "webm", "ogv", "m4v", "mov")));
      default -> Optional.empty();
    };
  }

  private static String first(Map<String, String> attributes, String content, String... names) {
    for (String name : names) {
      if (attributes.containsKey(name)) {
        return attributes.get(name);
      }
    }
    return attributes.getOrDefault("", content).strip();
  }

  private static String youtube(String text) {
    return text.matches("[\\w-]{8,15}") ? "https://www.youtube.com/watch?v=" + text : text;
  }

  private static String vimeo(String text) {
    return text.matches("\\d+") ? "https://vimeo.com/" + text : text;
  }

  private static String player(String address) {
    String url = Parser.unescapeEntities(address.strip().replaceFirst("^=", ""), false);
    return "\n\n" + Players.of(url).outerHtml() + "\n\n";
  }

  private static String caption(Map<String, String> attributes, String content) {
    Matcher image =
        Pattern.compile("(?is)\\s*(?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?").matcher(content);
    String picture = image.lookingAt() ? image.group() : "";
    String words = attributes.getOrDefault("caption", content.substring(picture.length()).strip());
    return "\n\n<figure>" + picture.strip() + "<figcaption>" + words + "</figcaption></figure>\n\n";
  }

  /** Returns attributes by name; the first value without a name has an empty one. */
  private static Map<String, String> attributes(@Nullable String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (text == null) {
      return attributes;
    }
    Matcher matcher = ATTRIBUTE.matcher(text.strip().replaceFirst("^=", ""));
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        String value =
            matcher.group(2) != null
                ? matcher.group(2)
                : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
      } else {
        attributes.putIfAbsent(
            "", matcher.group(5) != null ? matcher.group(5) : String.valueOf(matcher.group(6)));
      }
    }
    return attributes;
  }
}
