package dev.recap.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Writes PNG files of few colours. The compression is our own, since that of Java has other bytes
 * with another version of zlib.
 */
final class IndexedPng {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int WINDOW = 32_768;
  private static final int LEAST = 3;
  private static final int MOST = 258;
  private static final int HASHES = 1 << 15;
  private static final int TRIES = 16;
  private static final int NOTED = 16;
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCES = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12_289, 16_385, 24_577
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int count;

  private IndexedPng() {}

  /**
   * Returns a file.
   *
   * @param palette colours as {@code 0xRRGGBB}
   * @param pixels the number of each pixel's colour
   */
  static byte[] of(int width, int height, int[] palette, byte[] pixels) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 3, 0, 0, 0})
            .array();
    byte[] colours = new byte[3 * palette.length];
    for (int i = 0; i < palette.length; i++) {
      colours[3 * i] = (byte) (palette[i] >> 16);
      colours[3 * i + 1] = (byte) (palette[i] >> 8);
      colours[3 * i + 2] = (byte) palette[i];
    }
    byte[] rows = new byte[(width + 1) * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    file.writeBytes(PngParts.chunk("IHDR", header));
    file.writeBytes(PngParts.chunk("PLTE", colours));
    file.writeBytes(PngParts.chunk("IDAT", new IndexedPng().compressed(rows)));
    file.writeBytes(PngParts.chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** Returns a zlib stream (RFC 1950) of one block with fixed codes (RFC 1951). */
  private byte[] compressed(byte[] data) {
    out.write(0x78);
    out.write(0x9C);
    write(1, 1);
    write(1, 2);
    int[] last = new int[HASHES];
    int[] previous = new int[data.length];
    Arrays.fill(last, -1);
    int at = 0;
    while (at < data.length) {
      int length = 0;
      int distance = 0;
      if (at + LEAST <= data.length) {
        int candidate = last[hash(data, at)];
        for (int i = 0;
            i < TRIES && length < MOST && candidate >= 0 && at - candidate <= WINDOW;
            i++) {
          int same = same(data, candidate, at);
          if (same > length) {
            length = same;
            distance = at - candidate;
          }
          candidate = previous[candidate];
        }
      }
      int step = 1;
      if (length >= LEAST) {
        copy(length, distance);
        step = length;
      } else {
        symbol(data[at] & 0xFF);
      }
      // Of a long copy, the beginning is enough to find it again.
      int end = at + step;
      for (int noted = at;
          noted < Math.min(end, at + NOTED) && noted + LEAST <= data.length;
          noted++) {
        int hash = hash(data, noted);
        previous[noted] = last[hash];
        last[hash] = noted;
      }
      at = end;
    }
    symbol(256);
    if (count > 0) {
      out.write(bits);
    }
    Adler32 checksum = new Adler32();
    checksum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    return out.toByteArray();
  }

  private static int hash(byte[] data, int at) {
    int three = (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF);
    return (three * 0x9E3779B1) >>> 17;
  }

  private static int same(byte[] data, int one, int other) {
    int length = 0;
    while (length < MOST
        && other + length < data.length
        && data[one + length] == data[other + length]) {
      length++;
    }
    return length;
  }

  private void copy(int length, int distance) {
    int code = indexIn(LENGTHS, length);
    symbol(257 + code);
    write(length - LENGTHS[code], LENGTH_BITS[code]);
    int far = indexIn(DISTANCES, distance);
    reversed(far, 5);
    write(distance - DISTANCES[far], far < 4 ? 0 : far / 2 - 1);
  }

  private static int indexIn(int[] starts, int value) {
    int found = Arrays.binarySearch(starts, value);
    return found >= 0 ? found : -found - 2;
  }

  private void symbol(int symbol) {
    if (symbol < 144) {
      reversed(0x30 + symbol, 8);
    } else if (symbol < 256) {
      reversed(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      reversed(symbol - 256, 7);
    } else {
      reversed(0xC0 + symbol - 280, 8);
    }
  }

  private void reversed(int code, int length) {
    write(Integer.reverse(code) >>> (32 - length), length);
  }

  private void write(int value, int length) {
    bits |= value << count;
    count += length;
    while (count >= 8) {
      out.write(bits & 0xFF);
      bits >>>= 8;
      count -= 8;
    }
  }
}
