package dev.recap.images;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters of a font. They are filled outlines in the font's own units, since each system draws
 * letters of a small size differently; each letter is filled once in a size. Thread-safe.
 */
final class Letters {

  private static final float UNITS = 2048;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font font;
  private final Map<Integer, Double> widths = new ConcurrentHashMap<>();
  private final Map<Letter, FilledShape> letters = new ConcurrentHashMap<>();

  Letters(Font font) {
    this.font = font.deriveFont(UNITS);
  }

  /**
   * A letter.
   *
   * @param base the number of the background for the letter's colour
   */
  private record Letter(int character, int size, int base) {}

  /** Gets the shapes of a text with the places of their origins. */
  interface Drawing {
    void add(FilledShape shape, int x);
  }

  boolean has(int character) {
    return font.canDisplay(character);
  }

  /** Returns the width of a text in a size of one pixel. */
  double width(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (isJoined(text)) {
      return new TextLayout(text, font, EXACT).getAdvance() / UNITS;
    }
    double width = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      width += widthOf(text.codePointAt(at));
    }
    return width;
  }

  private double widthOf(int character) {
    return widths.computeIfAbsent(
        character,
        added ->
            font.createGlyphVector(EXACT, Character.toString(added))
                    .getGlyphMetrics(0)
                    .getAdvanceX()
                / (double) UNITS);
  }

  /** Returns true if the letters of a text depend on each other, or do not go to the right. */
  private static boolean isJoined(String text) {
    return Font.textRequiresLayout(text.toCharArray(), 0, text.length());
  }

  /**
   * Draws a line of text from a margin; one from right to left ends at the margin on the other
   * side.
   *
   * @param base the number of the background for this colour
   */
  void draw(String text, int size, int margin, int base, Drawing drawing) {
    if (isJoined(text)) {
      TextLayout layout = new TextLayout(text, font, EXACT);
      double width = layout.getAdvance() * size / UNITS;
      double x = layout.isLeftToRight() ? margin : SocialCard.WIDTH - margin - width;
      drawing.add(FilledShape.of(layout.getOutline(scaled(size)), base), (int) Math.round(x));
      return;
    }
    double exactly = margin;
    int x = margin;
    FilledShape before = letter(new Letter(' ', size, base));
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int character = text.codePointAt(at);
      FilledShape shape = letter(new Letter(character, size, base));
      int rounded = (int) Math.round(exactly);
      x += before.distanceTo(shape, rounded - x);
      drawing.add(shape, x);
      exactly = (x > rounded ? x : exactly) + widthOf(character) * size;
      before = shape;
    }
  }

  private FilledShape letter(Letter wanted) {
    return letters.computeIfAbsent(
        wanted,
        letter ->
            FilledShape.of(
                scaled(letter.size())
                    .createTransformedShape(
                        font.createGlyphVector(EXACT, Character.toString(letter.character()))
                            .getOutline()),
                letter.base()));
  }

  private static AffineTransform scaled(int size) {
    return AffineTransform.getScaleInstance(size / UNITS, size / UNITS);
  }
}
