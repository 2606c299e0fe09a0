package dev.recap.images;

import dev.recap.images.IndexedPng.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** The pixels that a shape covers: in each row from its first pixel to its last one. */
final class FilledShape {

  /** The number of steps from the background to the colour of a shape. */
  static final int LEVELS = 16;

  /**
   * The pixels of a row.
   *
   * @param x the place of the first one from the origin
   * @param y the row from the origin
   */
  record Row(int x, int y, Pixels pixels) {

    int end() {
      return x + pixels.count();
    }
  }

  private final List<Row> rows;
  private final int left;
  private final int right;

  private FilledShape(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.left = rows.stream().mapToInt(Row::x).min().orElse(0);
    this.right = rows.stream().mapToInt(Row::end).max().orElse(0);
  }

  /**
   * Fills a shape.
   *
   * @param base the number that is added to the level of each covered pixel
   */
  static FilledShape of(Shape shape, int base) {
    Rectangle bounds = shape.getBounds();
    bounds.grow(1, 1);
    int width = bounds.width;
    BufferedImage image = new BufferedImage(width, bounds.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.translate(-bounds.x, -bounds.y);
    graphics.fill(shape);
    graphics.dispose();
    int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] colours = new byte[width];
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < bounds.height; row++) {
      int first = width;
      int end = 0;
      for (int i = 0; i < width; i++) {
        int level = ((data[row * width + i] >>> 24) * (LEVELS - 1) + 127) / 255;
        colours[i] = (byte) (level > 0 ? base + level : 0);
        if (level > 0) {
          first = Math.min(first, i);
          end = i + 1;
        }
      }
      if (first < end) {
        rows.add(new Row(bounds.x + first, bounds.y + row, new Pixels(colours, first, end)));
      }
    }
    return new FilledShape(rows);
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * Returns how far another shape must be from this one, at least a distance, to begin behind it in
   * each row.
   */
  int distanceTo(FilledShape other, int least) {
    int distance = least;
    int at = 0;
    for (Row row : right - other.left > least ? other.rows : List.<Row>of()) {
      while (at < rows.size() && rows.get(at).y() < row.y()) {
        at++;
      }
      if (at < rows.size() && rows.get(at).y() == row.y()) {
        distance = Math.max(distance, rows.get(at).end() - row.x());
      }
    }
    return distance;
  }
}
