package dev.recap.config;

import dev.recap.theme.BuiltInTheme;
import dev.recap.theme.Color;
import dev.recap.theme.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The theme, and what the project changes of it without a template.
 *
 * @param base the theme below the project's own files; empty if the project has all templates
 * @param look colours and font stacks
 * @param fonts files of the project
 */
public record ThemeSettings(Optional<String> base, Look look, List<FontFile> fonts) {

  private static final Pattern FILE =
      Pattern.compile("([\\p{L}][\\p{L}\\d -]*?)((?: \\d{3}){0,2})( italic)? (\\S+\\.(\\w+))");
  private static final Pattern STACK = Pattern.compile("[\\p{L}\\d ,\"'_-]+");
  private static final String COLOR = "write three or six hexadecimal digits: #0b6e4f";

  /**
   * A file with a font.
   *
   * @param weight such as {@code 700}, or {@code 100 900} of a variable font
   */
  public record FontFile(String family, String weight, boolean italic, String path) {

    static Optional<FontFile> parse(String text) {
      Matcher parts = FILE.matcher(text.strip());
      return parts.matches()
          ? Optional.of(
              new FontFile(
                  parts.group(1),
                  parts.group(2).strip(),
                  parts.group(3) != null,
                  parts.group(4).replaceFirst("^/", "")))
          : Optional.empty();
    }
  }

  public ThemeSettings {
    fonts = List.copyOf(fonts);
  }

  /** Returns true if the theme below the project's files is the one that Recap brings. */
  public boolean isBuiltIn() {
    return base.filter(BuiltInTheme.NAME::equals).isPresent();
  }

  static ThemeSettings read(Values values) {
    Optional<Color> main = color(values, Keys.THEME_COLOR);
    Map<String, String> others = new LinkedHashMap<>();
    color(values, Keys.THEME_SPOT).ifPresent(color -> others.put("--spot", color.toString()));
    stack(values, Keys.THEME_FONT_TEXT).ifPresent(stack -> others.put("--text", stack));
    stack(values, Keys.THEME_FONT_HEADINGS).ifPresent(stack -> others.put("--display", stack));
    Look look =
        Look.of(
            color(values, Keys.THEME_ACCENT).or(() -> main),
            color(values, Keys.THEME_ACCENT_DARK),
            color(values, Keys.THEME_BAND).or(() -> main),
            color(values, Keys.THEME_BAND_DARK),
            others);
    List<FontFile> fonts =
        values.list(Keys.THEME_FONT_FILES).stream()
            .flatMap(text -> FontFile.parse(text).stream())
            .toList();
    return new ThemeSettings(
        Optional.of(values.text(Keys.THEME)).filter(name -> !name.isEmpty()), look, fonts);
  }

  private static Optional<Color> color(Values values, Key key) {
    return values.readIfAny(key, Color::parse, List::of, COLOR);
  }

  /** The value of a list of fonts contains commas. */
  private static Optional<String> stack(Values values, Key key) {
    String stack = String.join(", ", values.list(key));
    return STACK.matcher(stack).matches() ? Optional.of(stack) : Optional.empty();
  }

  /**
   * Returns the {@code @font-face} rules.
   *
   * @param root the way from the page to the site's root
   */
  public String fontFaces(String root) {
    return fonts.stream()
        .map(
            font ->
                "@font-face { font-family: \"%s\"; src: url(\"%s\"); font-display: swap;%s%s }\n"
                    .formatted(
                        font.family(),
                        root + font.path(),
                        font.weight().isEmpty() ? "" : " font-weight: " + font.weight() + ";",
                        font.italic() ? " font-style: italic;" : ""))
        .collect(Collectors.joining());
  }
}
