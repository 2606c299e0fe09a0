package dev.recap.images;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import net.coobird.thumbnailator.resizers.Resizers;

/**
 * A decoded picture, usually in sRGB.
 *
 * @param bands 3 for blue, green and red; 4 for alpha in front of them
 * @param data the rows from top to bottom, without gaps
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bitmap(int width, int height, int bands, byte[] data) {

  /** Returns a picture that shares the pixels with an image of one of the two types. */
  static Bitmap of(BufferedImage image) {
    int bands = image.getType() == BufferedImage.TYPE_4BYTE_ABGR ? 4 : 3;
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new Bitmap(image.getWidth(), image.getHeight(), bands, data);
  }

  /** Returns an image that Java2D can work on. */
  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, type());
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(data, 0, target, 0, target.length);
    return image;
  }

  private int type() {
    return bands == 4 ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
  }

  /** Returns a picture of another size; good if it is more than half as wide and high. */
  Bitmap resized(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    BufferedImage target = new BufferedImage(newWidth, newHeight, type());
    Resizers.BILINEAR.resize(image(), target);
    return of(target);
  }

  Bitmap halved() {
    int newWidth = width / 2;
    int newHeight = height / 2;
    byte[] half = new byte[newWidth * newHeight * bands];
    int row = width * bands;
    for (int y = 0; y < newHeight; y++) {
      int at = 2 * y * row;
      int to = y * newWidth * bands;
      if (bands == 3) {
        meansOfOpaque(data, at, row, half, to, newWidth);
      } else {
        for (int x = 0; x < newWidth; x++, at += 8, to += 4) {
          meanOfTransparent(at, row, half, to);
        }
      }
    }
    return new Bitmap(newWidth, newHeight, bands, half);
  }

  /** Writes a row of a half. A method of its own, whose variables the compiler keeps at hand. */
  private static void meansOfOpaque(
      byte[] from, int start, int row, byte[] half, int target, int width) {
    int at = start;
    int below = start + row;
    int end = target + 3 * width;
    for (int to = target; to < end; to += 3, at += 6, below += 6) {
      half[to] = mean(from[at], from[at + 3], from[below], from[below + 3]);
      half[to + 1] = mean(from[at + 1], from[at + 4], from[below + 1], from[below + 4]);
      half[to + 2] = mean(from[at + 2], from[at + 5], from[below + 2], from[below + 5]);
    }
  }

  private static byte mean(byte one, byte two, byte three, byte four) {
    return (byte) (((one & 0xFF) + (two & 0xFF) + (three & 0xFF) + (four & 0xFF) + 2) >> 2);
  }

  /**
   * Returns a picture whose samples are colours, for one of luminance and differences of blue and
   * red, as JFIF defines them.
   */
  Bitmap withColours() {
    byte[] colours = new byte[data.length];
    for (int at = 0; at < data.length; at += 3) {
      int luminance = (data[at] & 0xFF) << 16;
      int blue = (data[at + 1] & 0xFF) - 128;
      int red = (data[at + 2] & 0xFF) - 128;
      colours[at] = limited(luminance + 116_130 * blue);
      colours[at + 1] = limited(luminance - 22_554 * blue - 46_802 * red);
      colours[at + 2] = limited(luminance + 91_881 * red);
    }
    return new Bitmap(width, height, bands, colours);
  }

  private static byte limited(int value) {
    int rounded = (value + 32_768) >> 16;
    return (byte) (rounded < 0 ? 0 : Math.min(rounded, 255));
  }

  /** Weighs the colours of four pixels with their opacity. */
  private void meanOfTransparent(int at, int row, byte[] half, int to) {
    int[] pixels = {at, at + 4, at + row, at + row + 4};
    int alpha = 0;
    int blue = 0;
    int green = 0;
    int red = 0;
    for (int pixel : pixels) {
      int weight = data[pixel] & 0xFF;
      alpha += weight;
      blue += weight * (data[pixel + 1] & 0xFF);
      green += weight * (data[pixel + 2] & 0xFF);
      red += weight * (data[pixel + 3] & 0xFF);
    }
    half[to] = (byte) ((alpha + 2) >> 2);
    if (alpha > 0) {
      half[to + 1] = (byte) ((blue + alpha / 2) / alpha);
      half[to + 2] = (byte) ((green + alpha / 2) / alpha);
      half[to + 3] = (byte) ((red + alpha / 2) / alpha);
    }
  }

  /** Returns the picture as a reader sees it, for an orientation of Exif. */
  Bitmap upright(int orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return this;
    }
    boolean turned = orientation >= 5;
    int newWidth = turned ? height : width;
    int newHeight = turned ? width : height;
    byte[] pixels = new byte[data.length];
    int to = 0;
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++, to += bands) {
        int across = turned ? y : x;
        int down = turned ? x : y;
        boolean fromRight =
            orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBelow =
            orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int column = fromRight ? width - 1 - across : across;
        int line = fromBelow ? height - 1 - down : down;
        int from = (line * width + column) * bands;
        for (int band = 0; band < bands; band++) {
          pixels[to + band] = data[from + band];
        }
      }
    }
    return new Bitmap(newWidth, newHeight, bands, pixels);
  }

  /** Returns the middle of the picture. */
  Bitmap cutTo(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    byte[] cut = new byte[newWidth * newHeight * bands];
    int left = (width - newWidth) / 2;
    int top = (height - newHeight) / 2;
    for (int y = 0; y < newHeight; y++) {
      int from = ((top + y) * width + left) * bands;
      System.arraycopy(data, from, cut, y * newWidth * bands, newWidth * bands);
    }
    return new Bitmap(newWidth, newHeight, bands, cut);
  }

  /** Returns the mean colour as {@code #rrggbb}; empty if a part of the picture is transparent. */
  String meanColour() {
    long[] sums = new long[bands];
    int first = bands - 3;
    for (int at = 0; at < data.length; at += bands) {
      if (first == 1 && data[at] != -1) {
        return "";
      }
      sums[first] += data[at + first] & 0xFF;
      sums[first + 1] += data[at + first + 1] & 0xFF;
      sums[first + 2] += data[at + first + 2] & 0xFF;
    }
    long pixels = (long) width * height;
    return "#%02x%02x%02x"
        .formatted(sums[first + 2] / pixels, sums[first + 1] / pixels, sums[first] / pixels);
  }
}
