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

/** The shortcodes that come with Hugo, as Markdown. Those that it does not know stay. */
final class HugoShortcodes {

  private static final Pattern HIGHLIGHT =
      Pattern.compile(
          "(?s)\\{\\{([<%])\\s*highlight\\s+\"?([\\w+#.-]+)\"?[^}]*?[>%]}}[ \\t]*\\n"
              + "?(.*?)\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]}}");
  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{([<%])\\s*(/?)\\s*([\\w][\\w./-]*)((?:\\s+(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|[^\\s\"`<>%]+(?:=(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))?))*)\\s*/?\\s*[>%]}}");
  private static final Pattern ESCAPED =
      Pattern.compile("\\{\\{([<%])/\\*(.*?)\\*/([>%])}}", Pattern.DOTALL);
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:([\\w-]+)=)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`|([^\\s\"`]+))");

  private final Function<String, String> pages;
  private final Function<String, String> values;
  private final Consumer<String> unknown;

  /**
   * @param pages returns the address of a page for {@code ref}; empty if there is none
   * @param values returns a value of the header, or else of the settings
   * @param unknown receives the shortcodes that stay
   */
  HugoShortcodes(
      Function<String, String> pages, Function<String, String> values, Consumer<String> unknown) {
    this.pages = pages;
    this.values = values;
    this.unknown = unknown;
  }

  String toMarkdown(String text) {
    String plain =
        HIGHLIGHT
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        OutsideCode.fence(
                            match.group(2).toLowerCase(Locale.ROOT), match.group(3))));
    plain = OutsideCode.change(plain, this::tags);
    // Hugo shows an escaped shortcode without its comment, also in code.
    return ESCAPED
        .matcher(plain)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "{{" + match.group(1) + match.group(2) + match.group(3) + "}}"));
  }

  private String tags(String text) {
    return TAG.matcher(text)
        .replaceAll(
            match -> {
              Optional<String> made =
                  match.group(2).isEmpty()
                      ? shortcode(match.group(3), arguments(match.group(4)))
                      : end(match.group(3));
              if (made.isEmpty() && match.group(2).isEmpty()) {
                unknown.accept("{{< " + match.group(3) + " >}}");
              }
              return Matcher.quoteReplacement(made.orElse(match.group()));
            });
  }

  private static Optional<String> end(String name) {
    return name.equals("details")
        ? Optional.of("\n</details>")
        : name.equals("qr") ? Optional.of("") : Optional.empty();
  }

  /** Returns the arguments by name, or by their number from 0. */
  private static Map<String, String> arguments(String text) {
    Map<String, String> arguments = new LinkedHashMap<>();
    Matcher matcher = ARGUMENT.matcher(text);
    int number = 0;
    while (matcher.find()) {
      String value =
          matcher.group(2) != null
              ? matcher.group(2).replace("\\\"", "\"")
              : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
      arguments.put(matcher.group(1) != null ? matcher.group(1) : String.valueOf(number++), value);
    }
    return arguments;
  }

  private Optional<String> shortcode(String name, Map<String, String> arguments) {
    String first = arguments.getOrDefault("0", "");
    String id = arguments.getOrDefault("id", first);
    return switch (name) {
      case "figure" -> Optional.of(figure(arguments));
      case "youtube" -> {
        String start = arguments.getOrDefault("start", "");
        yield Optional.of(
            "https://www.youtube.com/watch?v=" + id + (start.isEmpty() ? "" : "&t=" + start));
      }
      case "vimeo" -> Optional.of("https://vimeo.com/" + id);
      case "gist" -> {
        String file = arguments.getOrDefault("2", "");
        yield Optional.of(
            "<https://gist.github.com/"
                + first
                + "/"
                + arguments.getOrDefault("1", "")
                + (file.isEmpty() ? "" : "#file-" + file.toLowerCase(Locale.ROOT).replace('.', '-'))
                + ">");
      }
      case "x", "tweet", "twitter", "x_simple", "twitter_simple" ->
          Optional.of(
              "<https://x.com/" + arguments.getOrDefault("user", "i") + "/status/" + id + ">");
      case "instagram", "instagram_simple" ->
          Optional.of("<https://www.instagram.com/p/" + id + "/>");
      case "ref", "relref" -> {
        String target = arguments.getOrDefault("path", first);
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        yield path.isEmpty()
            ? Optional.of(fragment)
            : Optional.of(pages.apply(path))
                .filter(found -> !found.isEmpty())
                .map(found -> found + fragment);
      }
      case "param" -> Optional.of(values.apply(id)).filter(value -> !value.isEmpty());
      case "details" ->
          Optional.of(
              "<details><summary>" + arguments.getOrDefault("summary", "Details") + "</summary>\n");
      case "qr" -> Optional.of(arguments.getOrDefault("text", ""));
      default -> Optional.empty();
    };
  }

  private static String figure(Map<String, String> arguments) {
    String caption = arguments.getOrDefault("caption", arguments.getOrDefault("title", ""));
    String image =
        OutsideCode.figure(
            arguments.getOrDefault("src", ""), arguments.getOrDefault("alt", ""), caption);
    String link = arguments.getOrDefault("link", "");
    return link.isEmpty() ? image : "[" + image + "](" + link + ")";
  }
}
