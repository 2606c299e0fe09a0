package dev.recap.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The custom properties by which a site or an event differs from the theme.
 *
 * @param properties their values, by name
 * @param band the colour of the masthead on light screens
 * @param darkBand the same on dark screens
 */
public record Look(Map<String, String> properties, Optional<Color> band, Optional<Color> darkBand) {

  /** The theme's background on light screens. */
  public static final Color LIGHT_PAPER = new Color(0xfc, 0xfc, 0xfa);

  /** The theme's background of code and notes on light screens. */
  static final Color LIGHT_TINT = new Color(0xf0, 0xf1, 0xf4);

  /** The lightest background of text on dark screens. */
  public static final Color DARK_TINT = new Color(0x1c, 0x20, 0x29);

  private static final Color INK = new Color(0x15, 0x17, 0x1c);

  public Look {
    properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Returns the look of a single colour: masthead and links have it, lighter on dark screens. */
  public static Look of(Color color) {
    return of(Optional.of(color), Optional.empty(), Optional.of(color), Optional.empty(), Map.of());
  }

  /**
   * Returns a look.
   *
   * @param accent of links; on dark screens a lighter one, unless that is given
   * @param band the background of the masthead; on dark screens a darker one, unless that is given
   * @param others properties that are written as they are
   */
  public static Look of(
      Optional<Color> accent,
      Optional<Color> darkAccent,
      Optional<Color> band,
      Optional<Color> darkBand,
      Map<String, String> others) {
    Map<String, String> properties = new LinkedHashMap<>();
    accent.ifPresent(
        color ->
            properties.put(
                "--accent", pair(color, darkAccent.orElseGet(() -> color.readableOn(DARK_TINT)))));
    Optional<Color> dark = darkBand.or(() -> band.map(color -> color.mix(INK, 45)));
    band.ifPresent(
        color -> {
          Color night = dark.orElse(color);
          properties.put("--band", pair(color, night));
          properties.put("--on-band", pair(on(color), on(night)));
          if (color.contrast(on(color)) < 6) {
            properties.put("--on-band-muted", "var(--on-band)");
          }
        });
    properties.putAll(others);
    return new Look(properties, band, dark);
  }

  private static String pair(Color light, Color dark) {
    return light.equals(dark) ? light.toString() : "light-dark(%s, %s)".formatted(light, dark);
  }

  /** Returns the colour of text on a background. */
  private static Color on(Color background) {
    return background.contrast(Color.WHITE) >= Color.READABLE ? Color.WHITE : INK;
  }

  /** Returns the properties as declarations of CSS. */
  public String declarations() {
    return properties.entrySet().stream()
        .map(property -> property.getKey() + ": " + property.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Returns a problem's words if text of this colour is hard to read on light pages. */
  public static Optional<String> complaint(Color accent) {
    double contrast = Math.min(accent.contrast(LIGHT_PAPER), accent.contrast(LIGHT_TINT));
    return contrast >= Color.READABLE
        ? Optional.empty()
        : Optional.of(
            "links of the colour %s have a contrast of %s to the page, and readers need 4.5"
                .formatted(accent, Math.floor(contrast * 10) / 10));
  }

  /** Returns the hint that goes with a complaint. */
  public static String remedy(Color accent) {
    return "write %s, the nearest colour that can be read".formatted(accent.readableOn(LIGHT_TINT));
  }
}
