package dev.recap.theme;

import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the sRGB space, as in {@code #2238a8}. */
public record Color(int red, int green, int blue) {

  static final Color WHITE = new Color(255, 255, 255);
  static final Color BLACK = new Color(0, 0, 0);

  /** The contrast that WCAG 2.2 asks of text. */
  public static final double READABLE = 4.5;

  private static final Pattern HEX = Pattern.compile("#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  /** Parses three or six hexadecimal digits. */
  public static Optional<Color> parse(String text) {
    String trimmed = text.strip();
    if (!HEX.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    String digits = trimmed.startsWith("#") ? trimmed.substring(1) : trimmed;
    String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    int rgb = Integer.parseInt(six, 16);
    return Optional.of(new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
  }

  /** Returns the contrast of two colours by WCAG 2.2, from 1 to 21. */
  public double contrast(Color other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** Returns the nearest colour of this hue that can be read on a background. */
  public Color readableOn(Color background) {
    Color goal = background.luminance() > 0.18 ? BLACK : WHITE;
    for (int percent = 0; percent < 100; percent++) {
      Color mixed = mix(goal, percent);
      if (mixed.contrast(background) >= READABLE) {
        return mixed;
      }
    }
    return goal;
  }

  /** Returns a mixture with some percent of another colour. */
  Color mix(Color other, int percent) {
    return new Color(
        mix(red, other.red, percent),
        mix(green, other.green, percent),
        mix(blue, other.blue, percent));
  }

  private static int mix(int one, int other, int percent) {
    return Math.round((one * (100 - percent) + other * percent) / 100f);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Override
  public String toString() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }
}
