package dev.recap.importer.source;

import dev.recap.importer.markup.OutsideCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of Liquid in posts of Jekyll, as Markdown. Those that it does not know stay. */
final class Liquid {

  private static final Pattern RAW =
      Pattern.compile("(?s)\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}");
  private static final Pattern HIGHLIGHT =
      Pattern.compile(
          "(?s)\\{%-?\\s*highlight\\s+([\\w+#.-]+)[^%]*%}[ \\t]*\\n"
              + "?(.*?)\\{%-?\\s*endhighlight\\s*-?%}");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)\\{%-?\\s*comment\\s*-?%}.*?\\{%-?\\s*endcomment\\s*-?%}");
  private static final Pattern TAG =
      Pattern.compile("\\{%-?\\s*(\\w+)\\s*([^%]*?)\\s*-?%}|\\{\\{-?\\s*([^{}]*?)\\s*-?}}");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+))");
  private static final char HELD = '\uE010';

  private final Function<String, String> posts;
  private final Function<String, String> values;
  private final Consumer<String> unknown;
  private final Map<String, String> held = new LinkedHashMap<>();

  /**
   * @param posts returns the address of a post or another file by its name; empty if there is none
   * @param values returns the value of a variable such as {@code page.title}; empty if unknown
   * @param unknown receives the tags that stay
   */
  Liquid(
      Function<String, String> posts, Function<String, String> values, Consumer<String> unknown) {
    this.posts = posts;
    this.values = values;
    this.unknown = unknown;
  }

  String toMarkdown(String text) {
    String plain = COMMENT.matcher(text).replaceAll("");
    plain =
        HIGHLIGHT
            .matcher(plain)
            .replaceAll(
                match ->
                    hold(
                        OutsideCode.fence(
                            match.group(1).toLowerCase(Locale.ROOT),
                            RAW.matcher(match.group(2)).replaceAll("$1"))));
    plain = RAW.matcher(plain).replaceAll(match -> hold(match.group(1)));
    plain = OutsideCode.change(plain, this::tags);
    for (int i = held.size(); i > 0; i--) {
      String key = "" + HELD + (i - 1) + HELD;
      plain = plain.replace(key, held.getOrDefault(key, ""));
    }
    return plain;
  }

  private String hold(String text) {
    String key = "" + HELD + held.size() + HELD;
    held.put(key, text);
    return key;
  }

  private String tags(String text) {
    return TAG.matcher(text)
        .replaceAll(
            match -> {
              Optional<String> made =
                  match.group(1) == null
                      ? variable(match.group(3))
                      : tag(match.group(1), match.group(2));
              if (made.isEmpty()) {
                unknown.accept(
                    match.group(1) == null
                        ? "{{ " + match.group(3) + " }}"
                        : "{% " + match.group(1) + " %}");
              }
              return Matcher.quoteReplacement(made.orElse(match.group()));
            });
  }

  private Optional<String> tag(String name, String arguments) {
    return switch (name) {
      case "post_url", "link" ->
          Optional.of(posts.apply(arguments)).filter(found -> !found.isEmpty());
      case "include", "include_relative", "include_cached" -> include(arguments);
      case "youtube" -> Optional.of("https://www.youtube.com/watch?v=" + unquoted(arguments));
      case "vimeo" -> Optional.of("https://vimeo.com/" + unquoted(arguments));
      case "gist" -> Optional.of("<https://gist.github.com/" + unquoted(arguments) + ">");
      case "toc" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static String unquoted(String text) {
    return text.strip().split("\\s+")[0].replaceAll("[\"']", "");
  }

  private Optional<String> include(String arguments) {
    String file = arguments.strip().split("\\s+")[0].replaceFirst("\\.\\w+$", "");
    Map<String, String> values = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(arguments);
    while (matcher.find()) {
      String value =
          matcher.group(2) != null
              ? matcher.group(2).replace("\\\"", "\"")
              : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
      values.put(matcher.group(1), tags(value));
    }
    String id = values.getOrDefault("id", values.getOrDefault("video_id", ""));
    if (file.matches("(?:.*/)?(?:youtube|video|youtubePlayer)") && !id.isEmpty()) {
      boolean vimeo = values.getOrDefault("provider", "").equals("vimeo");
      return Optional.of(
          vimeo ? "https://vimeo.com/" + id : "https://www.youtube.com/watch?v=" + id);
    }
    if (file.matches("(?:.*/)?vimeo") && !id.isEmpty()) {
      return Optional.of("https://vimeo.com/" + id);
    }
    String source =
        first(values, "image_path", "src", "url", "file", "image", "img", "path", "filename");
    if (file.matches("(?:.*/)?(?:figure|image|img|picture|responsive-image)")
        && !source.isEmpty()) {
      return Optional.of(
          OutsideCode.figure(
              source, first(values, "alt", "title"), first(values, "caption", "description")));
    }
    return Optional.empty();
  }

  private static String first(Map<String, String> values, String... names) {
    for (String name : names) {
      String value = values.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private Optional<String> variable(String expression) {
    String[] parts = expression.split("\\|");
    String first = parts[0].strip();
    String filters = expression.substring(parts[0].length());
    boolean address =
        filters.isEmpty()
            || filters.matches(
                "(?:\\|\\s*(?:relative_url|absolute_url|escape|prepend:\\s*site\\.(?:baseurl|url))\\s*)+");
    if (!address) {
      return Optional.empty();
    }
    if (first.matches("\"[^\"]*\"|'[^']*'")) {
      String text = first.substring(1, first.length() - 1);
      return Optional.of(
          filters.contains("url") && !text.startsWith("/") && !text.contains(":")
              ? "/" + text
              : text);
    }
    if (first.matches("site\\.(?:baseurl|url)")) {
      return Optional.of("");
    }
    return Optional.of(values.apply(first)).filter(value -> !value.isEmpty());
  }
}
