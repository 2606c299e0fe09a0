package dev.recap.config;

import java.util.List;
import java.util.Optional;

/**
 * The colours of code.
 *
 * @param highlight true if blocks of code that name their language are coloured
 * @param classes the classes of the colours
 * @param lines true if the lines of these blocks are numbered
 */
public record CodeSettings(boolean highlight, Classes classes, boolean lines) {

  /** The values of {@code code.classes}. */
  public enum Classes {
    /** One letter for each colour, as in the theme of {@code recap init}. */
    SHORT,
    /** {@code token keyword}, for the themes of Prism. */
    PRISM
  }

  static CodeSettings read(Values values) {
    return new CodeSettings(
        values.flag(Keys.CODE_HIGHLIGHT),
        values.read(
            Keys.CODE_CLASSES,
            CodeSettings::classes,
            () -> List.of("short", "prism"),
            "write short or prism"),
        values.flag(Keys.CODE_LINES));
  }

  private static Optional<Classes> classes(String value) {
    return switch (value) {
      case "short" -> Optional.of(Classes.SHORT);
      case "prism" -> Optional.of(Classes.PRISM);
      default -> Optional.empty();
    };
  }
}
