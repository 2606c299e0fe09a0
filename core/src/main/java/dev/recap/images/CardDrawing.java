package dev.recap.images;

import dev.recap.images.IndexedPng.Pixels;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws social cards, with the same bytes on every machine. */
final class CardDrawing {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FONTS_OF_THE_SYSTEM = "sun.awt.fontconfig";
  private static final int MARGIN = 80;
  private static final int BAR = 24;
  private static final int LINE_WIDTH = SocialCard.WIDTH - 2 * MARGIN;
  private static final int LARGEST = 84;
  private static final int SMALLEST = 40;
  private static final int SMALL = 34;
  private static final int ABOVE = 110;
  private static final int BELOW = 566;
  private static final int TITLE_TOP = 150;
  private static final int TITLE_BOTTOM = 510;
  private static final double LINE_HEIGHT = 1.22;
  private static final String ELLIPSIS = "…";
  private static final int TITLE = 0;
  private static final int ACCENT = FilledShape.LEVELS - 1;

  private final Letters bold;
  private final Letters regular;

  private CardDrawing(Letters bold, Letters regular) {
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
    Path fonts = Files.createTempFile("recap", ".properties");
    try {
      ignoreFontsOfTheSystem(fonts);
      if (font.isPresent()) {
        try (InputStream in = Files.newInputStream(font.get())) {
          Letters own = new Letters(Font.createFont(Font.TRUETYPE_FONT, in));
          return new CardDrawing(own, own);
        }
      }
      return new CardDrawing(load("DejaVuSans-Bold.ttf"), load("DejaVuSans.ttf"));
    } catch (FontFormatException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(fonts);
    }
  }

  /**
   * Keeps Java from asking fontconfig for the fonts of the system: cards need none, and on a Linux
   * without fontconfig Java cannot even load a font from a file.
   *
   * @param fonts receives a list of no fonts, in Java's format; read when the first font is loaded
   */
  private static void ignoreFontsOfTheSystem(Path fonts) throws IOException {
    if (System.getProperty("os.name", "").equals("Linux")
        && System.getProperty(FONTS_OF_THE_SYSTEM) == null) {
      Files.writeString(fonts, "version=1\nsequence.allfonts=default\n");
      System.setProperty(FONTS_OF_THE_SYSTEM, fonts.toString());
    }
  }

  private static Letters load(String name) throws IOException, FontFormatException {
    try (InputStream in = CardDrawing.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("no font " + name));
      }
      return new Letters(Font.createFont(Font.TRUETYPE_FONT, in));
    }
  }

  Drawn draw(SocialCard card) {
    Rows rows = new Rows();
    List<Word> words = words(shown(card.title(), bold));
    int size = LARGEST;
    List<String> lines = lines(words, size);
    while (size > SMALLEST && lines.size() * size * LINE_HEIGHT > TITLE_BOTTOM - TITLE_TOP) {
      size -= 4;
      lines = lines(words, size);
    }
    int most = (int) ((TITLE_BOTTOM - TITLE_TOP) / (size * LINE_HEIGHT));
    if (lines.size() > most) {
      lines = new ArrayList<>(lines.subList(0, most));
      lines.set(most - 1, shortened(lines.get(most - 1) + ELLIPSIS, bold, size));
    }
    for (int i = 0; i < lines.size(); i++) {
      int y = TITLE_TOP + size + (int) (i * size * LINE_HEIGHT);
      rows.add(lines.get(i), bold, size, y, TITLE);
    }
    small(card.above(), ABOVE, rows);
    small(card.below(), BELOW, rows);
    String missing = missing(card.title(), bold) + missing(card.above() + card.below(), regular);
    return new Drawn(rows.png(palette(card)), missing);
  }

  private void small(String text, int y, Rows rows) {
    rows.add(shortened(shown(text, regular), regular, SMALL), regular, SMALL, y, ACCENT);
  }

  /** The rows of a card with the pixels of its text. */
  private static final class Rows {

    private static final Pixels BAR_PIXELS = bar();

    private final List<List<FilledShape.Row>> rows = new ArrayList<>();

    Rows() {
      for (int y = 0; y < SocialCard.HEIGHT; y++) {
        rows.add(new ArrayList<>());
      }
    }

    /** Returns a row's filter and its part of the bar at the left edge. */
    private static Pixels bar() {
      byte[] row = new byte[1 + BAR];
      Arrays.fill(row, 1, row.length, (byte) (ACCENT + FilledShape.LEVELS - 1));
      return new Pixels(row, 0, row.length);
    }

    void add(String line, Letters font, int size, int y, int base) {
      if (!line.isEmpty()) {
        font.draw(line, size, MARGIN, base, (shape, x) -> add(shape, x, y));
      }
    }

    private void add(FilledShape shape, int x, int y) {
      for (FilledShape.Row row : shape.rows()) {
        if (y + row.y() >= 0 && y + row.y() < SocialCard.HEIGHT) {
          List<FilledShape.Row> parts = rows.get(y + row.y());
          int at = parts.size();
          while (at > 0 && parts.get(at - 1).x() > x + row.x()) {
            at--;
          }
          parts.add(at, new FilledShape.Row(x + row.x(), row.y(), row.pixels()));
        }
      }
    }

    byte[] png(int[] palette) {
      IndexedPng png = new IndexedPng(SocialCard.WIDTH, SocialCard.HEIGHT, palette);
      for (List<FilledShape.Row> row : rows) {
        png.append(BAR_PIXELS);
        int x = BAR;
        for (FilledShape.Row part : row) {
          // Lines of text that reach into each other are rare, and so are those that are too long.
          if (part.x() >= x && part.end() <= SocialCard.WIDTH) {
            png.append(0, part.x() - x);
            png.append(part.pixels());
            x = part.end();
          }
        }
        png.append(0, SocialCard.WIDTH - x);
      }
      return png.bytes();
    }
  }

  /** Returns the characters of a text that a font has. */
  private static String shown(String text, Letters font) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().filter(font::has).forEach(shown::appendCodePoint);
    return shown.toString().replaceAll("\\s+", " ").strip();
  }

  private static String missing(String text, Letters font) {
    return text.codePoints()
        .filter(c -> !font.has(c) && !Character.isISOControl(c))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** A word with its width in a size of one pixel. */
  private record Word(String text, double width) {}

  private List<Word> words(String text) {
    return Arrays.stream(text.split(" ")).map(word -> new Word(word, bold.width(word))).toList();
  }

  private List<String> lines(List<Word> words, int size) {
    List<String> lines = new ArrayList<>();
    double most = (double) LINE_WIDTH / size;
    double space = bold.width(" ");
    StringBuilder line = new StringBuilder();
    double width = 0;
    for (Word word : words) {
      if (!line.isEmpty() && width + space + word.width() > most) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      String rest = word.text();
      double restWidth = word.width();
      while (restWidth > most) {
        int end = fitting(rest, most);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
        restWidth = bold.width(rest);
      }
      width += (line.isEmpty() ? 0 : space) + restWidth;
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Returns the number of characters of a long word that fit into a line. */
  private int fitting(String word, double most) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (bold.width(word.substring(0, next)) > most) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static String shortened(String text, Letters font, int size) {
    String shorter = text;
    while (!shorter.isEmpty() && font.width(shorter) * size > LINE_WIDTH) {
      int without = shorter.endsWith(ELLIPSIS) ? 2 : 1;
      int end = Math.max(0, shorter.length() - without);
      shorter = end == 0 ? "" : shorter.substring(0, end).stripTrailing() + ELLIPSIS;
    }
    return shorter;
  }

  private static int[] palette(SocialCard card) {
    int[] palette = new int[IndexedPng.COLOURS];
    int background = colour(card.colours().background());
    for (int level = 0; level < FilledShape.LEVELS; level++) {
      palette[level] = mixed(background, colour(card.colours().text()), level);
      if (level > 0) {
        palette[ACCENT + level] = mixed(background, colour(card.colours().accent()), level);
      }
    }
    return palette;
  }

  private static int colour(String text) {
    return Integer.parseInt(text.substring(1), 16);
  }

  private static int mixed(int from, int to, int level) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int one = from >> shift & 0xFF;
      int other = to >> shift & 0xFF;
      mixed |= (one + (other - one) * level / (FilledShape.LEVELS - 1)) << shift;
    }
    return mixed;
  }
}
