package dev.recap.config;

import dev.recap.model.PictureFormat;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings for pictures.
 *
 * @param widths the widths of smaller pictures, in ascending order
 * @param formats further formats of the pictures that pages use, the preferred one first
 * @param quality of JPEG, WebP and AVIF, from 1 to 100
 * @param display the width at which pages show the pictures of texts, as in the attribute {@code
 *     sizes}
 * @param sizes named sizes of the pictures that headers name
 * @param clean true if copied pictures lose their metadata
 * @param tools the programs that write a format
 * @param cards the pictures of posts and talks that have none; empty if they are off
 */
public record PictureSettings(
    List<Integer> widths,
    List<PictureFormat> formats,
    int quality,
    String display,
    Map<String, Size> sizes,
    boolean clean,
    Map<PictureFormat, String> tools,
    Optional<Cards> cards) {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})\\s*[x×]\\s*(\\d{1,5})");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int WIDEST = 16_384;

  /** The width and height of a picture in pixels. */
  public record Size(int width, int height) {}

  /**
   * Social cards.
   *
   * @param background a colour such as {@code #1d2f8c}
   * @param text the colour of the title
   * @param accent the colour of everything else
   * @param font a file of the project; empty for the font of Recap
   */
  public record Cards(String background, String text, String accent, Optional<String> font) {}

  public PictureSettings {
    widths = List.copyOf(widths);
    formats = List.copyOf(formats);
    sizes = new LinkedHashMap<>(sizes);
    tools = Map.copyOf(tools);
  }

  /** Returns true if smaller pictures or other formats are made. */
  public boolean variants() {
    return !widths.isEmpty() || !formats.isEmpty() || !sizes.isEmpty();
  }

  static PictureSettings read(Values values) {
    List<Integer> widths = widths(values);
    List<PictureFormat> formats = formats(values);
    Map<String, Size> sizes = sizes(values);
    boolean variants = !widths.isEmpty() || !formats.isEmpty() || !sizes.isEmpty();
    Map<PictureFormat, String> tools = new TreeMap<>();
    values
        .wordIfAny(Keys.IMAGES_CWEBP)
        .ifPresent(program -> tools.put(PictureFormat.WEBP, program));
    values
        .wordIfAny(Keys.IMAGES_AVIFENC)
        .ifPresent(program -> tools.put(PictureFormat.AVIF, program));
    return new PictureSettings(
        widths,
        formats,
        values.read(
            Keys.IMAGES_QUALITY,
            value -> Values.parseNumber(value, 1).filter(number -> number <= 100),
            "write a number from 1 to 100"),
        values.text(Keys.IMAGES_DISPLAY),
        sizes,
        !values
            .readIfAny(
                Keys.IMAGES_METADATA,
                PictureSettings::keeps,
                () -> List.of("keep", "remove"),
                "write keep or remove")
            .orElse(!variants),
        tools,
        values.flag(Keys.IMAGES_CARDS) ? Optional.of(cards(values)) : Optional.empty());
  }

  private static Optional<Boolean> keeps(String value) {
    return switch (value) {
      case "keep" -> Optional.of(true);
      case "remove" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static List<Integer> widths(Values values) {
    TreeSet<Integer> widths = new TreeSet<>();
    for (String value : values.list(Keys.IMAGES_WIDTHS)) {
      Values.parseNumber(value, 1)
          .filter(width -> width <= WIDEST)
          .ifPresentOrElse(
              widths::add,
              () ->
                  report(
                      values,
                      Keys.IMAGES_WIDTHS,
                      "images.widths has \"" + value + "\" instead of a width",
                      "write widths in pixels: images.widths=480,960,1600"));
    }
    return List.copyOf(widths);
  }

  private static List<PictureFormat> formats(Values values) {
    List<PictureFormat> formats = new ArrayList<>();
    for (String value : values.list(Keys.IMAGES_FORMATS)) {
      switch (value) {
        case "webp" -> formats.add(PictureFormat.WEBP);
        case "avif" -> formats.add(PictureFormat.AVIF);
        default ->
            report(
                values,
                Keys.IMAGES_FORMATS,
                "images.formats has \"" + value + "\"",
                "write webp, avif or both; JPEG and PNG are always written");
      }
    }
    return formats.stream().distinct().toList();
  }

  private static Map<String, Size> sizes(Values values) {
    Map<String, Size> sizes = new TreeMap<>();
    values
        .members(Keys.IMAGES_SIZE)
        .forEach(
            (name, key) ->
                values
                    .readIfAny(key, PictureSettings::size, List::of, "write a size such as 640x360")
                    .ifPresent(size -> sizes.put(name, size)));
    return sizes;
  }

  private static Optional<Size> size(String value) {
    Matcher size = SIZE.matcher(value);
    if (!size.matches()) {
      return Optional.empty();
    }
    Size parsed = new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    return Optional.of(parsed)
        .filter(found -> found.width() > 0 && found.height() > 0)
        .filter(found -> Math.max(found.width(), found.height()) <= WIDEST);
  }

  private static Cards cards(Values values) {
    List<String> colours = values.listOrFallback(Keys.IMAGES_CARD_COLORS);
    if (colours.size() != 3 || !colours.stream().allMatch(c -> COLOUR.matcher(c).matches())) {
      report(
          values,
          Keys.IMAGES_CARD_COLORS,
          "images.card.colors is not three colours",
          "write background, title and the rest: images.card.colors=#1d2f8c,#ffffff,#ffd23f");
      colours = List.of("#1d2f8c", "#ffffff", "#ffd23f");
    }
    return new Cards(
        colours.get(0), colours.get(1), colours.get(2), values.nameIfAny(Keys.IMAGES_CARD_FONT));
  }

  private static void report(Values values, Key key, String message, String hint) {
    values.report(Problem.error("bad-setting", values.placeOf(key), message, hint));
  }
}
