package dev.recap.images;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws social cards. The letters are filled outlines in the font's own units, since each system
 * draws letters of a small size differently; so a card has the same bytes everywhere.
 */
final class CardDrawing {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final float UNITS = 2048;
  private static final int MARGIN = 80;
  private static final int BAR = 24;
  private static final int LINE_WIDTH = SocialCard.WIDTH - 2 * MARGIN;
  private static final int LARGEST = 84;
  private static final int SMALLEST = 40;
  private static final int SMALL = 34;
  private static final int TITLE_TOP = 150;
  private static final int TITLE_BOTTOM = 510;
  private static final double LINE_HEIGHT = 1.22;
  private static final String ELLIPSIS = "…";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final int LEVELS = 16;

  private final Font bold;
  private final Font regular;

  private CardDrawing(Font bold, Font regular) {
    this.bold = bold;
    this.regular = regular;
  }

  /**
   * A finished card.
   *
   * @param missing the characters that the font lacks
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Drawn(byte[] png, String missing) {}

  /**
   * Loads a font.
   *
   * @param font a file; empty for DejaVu Sans
   * @throws IOException if the file is no font
   */
  static CardDrawing with(Optional<Path> font) throws IOException {
    System.setProperty("java.awt.headless", "true");
    try {
      if (font.isPresent()) {
        try (InputStream in = Files.newInputStream(font.get())) {
          Font own = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(UNITS);
          return new CardDrawing(own, own);
        }
      }
      return new CardDrawing(load("DejaVuSans-Bold.ttf"), load("DejaVuSans.ttf"));
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  private static Font load(String name) throws IOException, FontFormatException {
    try (InputStream in = CardDrawing.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("no font " + name));
      }
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(UNITS);
    }
  }

  Drawn draw(SocialCard card) {
    Path2D title = new Path2D.Double();
    Path2D rest = new Path2D.Double(new Rectangle2D.Double(0, 0, BAR, SocialCard.HEIGHT));
    String text = shown(card.title(), bold);
    int size = LARGEST;
    List<String> lines = lines(text, size);
    while (size > SMALLEST && lines.size() * size * LINE_HEIGHT > TITLE_BOTTOM - TITLE_TOP) {
      size -= 4;
      lines = lines(text, size);
    }
    int most = (int) ((TITLE_BOTTOM - TITLE_TOP) / (size * LINE_HEIGHT));
    if (lines.size() > most) {
      lines = new ArrayList<>(lines.subList(0, most));
      lines.set(most - 1, shortened(lines.get(most - 1) + ELLIPSIS, bold, size));
    }
    double y = TITLE_TOP + size;
    for (String line : lines) {
      add(line, bold, size, y, title);
      y += size * LINE_HEIGHT;
    }
    add(shortened(shown(card.above(), regular), regular, SMALL), regular, SMALL, 110, rest);
    add(shortened(shown(card.below(), regular), regular, SMALL), regular, SMALL, 566, rest);
    String missing = missing(card.title(), bold) + missing(card.above() + card.below(), regular);
    return new Drawn(png(card, title, rest), missing);
  }

  /** Returns the characters of a text that a font has. */
  private static String shown(String text, Font font) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().filter(font::canDisplay).forEach(shown::appendCodePoint);
    return shown.toString().replaceAll("\\s+", " ").strip();
  }

  private static String missing(String text, Font font) {
    StringBuilder missing = new StringBuilder();
    text.codePoints()
        .filter(c -> !font.canDisplay(c) && !Character.isISOControl(c))
        .distinct()
        .forEach(missing::appendCodePoint);
    return missing.toString();
  }

  private List<String> lines(String text, int size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, bold, size) <= LINE_WIDTH) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      String rest = word;
      while (width(rest, bold, size) > LINE_WIDTH) {
        int end = fitting(rest, size);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line = rest;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** Returns the number of characters of a long word that fit into a line. */
  private int fitting(String word, int size) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), bold, size) > LINE_WIDTH) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static String shortened(String text, Font font, int size) {
    String shorter = text;
    while (!shorter.isEmpty() && width(shorter, font, size) > LINE_WIDTH) {
      int without = shorter.endsWith(ELLIPSIS) ? 2 : 1;
      int end = Math.max(0, shorter.length() - without);
      shorter = end == 0 ? "" : shorter.substring(0, end).stripTrailing() + ELLIPSIS;
    }
    return shorter;
  }

  private static double width(String text, Font font, int size) {
    return text.isEmpty() ? 0 : new TextLayout(text, font, EXACT).getAdvance() * size / UNITS;
  }

  private static void add(String text, Font font, int size, double y, Path2D shapes) {
    if (text.isEmpty()) {
      return;
    }
    TextLayout layout = new TextLayout(text, font, EXACT);
    double width = layout.getAdvance() * size / UNITS;
    double x = layout.isLeftToRight() ? MARGIN : SocialCard.WIDTH - MARGIN - width;
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / UNITS, size / UNITS);
    shapes.append(layout.getOutline(place), false);
  }

  private static byte[] png(SocialCard card, Shape title, Shape rest) {
    byte[] pixels = new byte[SocialCard.WIDTH * SocialCard.HEIGHT];
    cover(title, 0, pixels);
    cover(rest, LEVELS - 1, pixels);
    int[] palette = new int[2 * LEVELS - 1];
    int background = colour(card.colours().background());
    for (int level = 0; level < LEVELS; level++) {
      palette[level] = mixed(background, colour(card.colours().text()), level);
      if (level > 0) {
        palette[LEVELS - 1 + level] = mixed(background, colour(card.colours().accent()), level);
      }
    }
    return IndexedPng.of(SocialCard.WIDTH, SocialCard.HEIGHT, palette, pixels);
  }

  /** Writes how far a shape covers each pixel, on top of a number. */
  private static void cover(Shape shape, int base, byte[] pixels) {
    BufferedImage image =
        new BufferedImage(SocialCard.WIDTH, SocialCard.HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fill(shape);
    graphics.dispose();
    int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Rectangle bounds = shape.getBounds();
    int from = Math.max(0, bounds.y - 1) * SocialCard.WIDTH;
    int end = Math.min(SocialCard.HEIGHT, bounds.y + bounds.height + 1) * SocialCard.WIDTH;
    for (int at = from; at < end; at++) {
      if (data[at] != 0) {
        int level = ((data[at] >>> 24) * (LEVELS - 1) + 127) / 255;
        if (level > 0) {
          pixels[at] = (byte) (base + level);
        }
      }
    }
  }

  private static int colour(String text) {
    return Integer.parseInt(text.substring(1), 16);
  }

  private static int mixed(int from, int to, int level) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int one = from >> shift & 0xFF;
      int other = to >> shift & 0xFF;
      mixed |= (one + (other - one) * level / (LEVELS - 1)) << shift;
    }
    return mixed;
  }
}
