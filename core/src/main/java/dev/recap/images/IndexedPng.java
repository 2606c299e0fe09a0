package dev.recap.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes a PNG file of few colours from rows of pixels, in their order. The compression is our own,
 * since that of Java has other bytes with another version of zlib. It only shortens pixels that are
 * repeated, with codes (RFC 1951) for pictures in which the first colour, the middle one and the
 * last one are frequent; so pixels that occur in many pictures are compressed once.
 */
final class IndexedPng {

  /** The largest number of colours. */
  static final int COLOURS = 31;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final ByteBuffer header;
  private final byte[] palette;
  private final Compressed data = new Compressed();

  /**
   * Begins a file.
   *
   * @param colours as {@code 0xRRGGBB}
   */
  IndexedPng(int width, int height, int[] colours) {
    header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 3, 0, 0, 0});
    palette = new byte[3 * colours.length];
    for (int i = 0; i < colours.length; i++) {
      palette[3 * i] = (byte) (colours[i] >> 16);
      palette[3 * i + 1] = (byte) (colours[i] >> 8);
      palette[3 * i + 2] = (byte) colours[i];
    }
  }

  /** Appends pixels; a row begins with a zero, its filter. */
  void append(Pixels pixels) {
    data.append(pixels.compressed);
  }

  /** Appends pixels of one colour. */
  void append(int colour, int count) {
    data.append(colour, count);
  }

  byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 15);
    file.writeBytes(SIGNATURE);
    file.writeBytes(PngParts.chunk("IHDR", header.array()));
    file.writeBytes(PngParts.chunk("PLTE", palette));
    file.writeBytes(PngParts.chunk("IDAT", data.finished()));
    file.writeBytes(PngParts.chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** Some neighbouring pixels of a row. Immutable. */
  static final class Pixels {

    private final Compressed compressed = new Compressed();

    /** Creates pixels of the given colours, from a position to another. */
    Pixels(byte[] colours, int from, int end) {
      int at = from;
      while (at < end) {
        int next = at + 1;
        while (next < end && colours[next] == colours[at]) {
          next++;
        }
        compressed.append(colours[at] & 0xFF, next - at);
        at = next;
      }
      compressed.words = Arrays.copyOf(compressed.words, compressed.size);
    }

    int count() {
      return compressed.length;
    }
  }

  /** A part of a block, and its share of the Adler checksum. */
  private static final class Compressed {

    private static final int LEAST = 3;
    private static final int MOST = 258;
    private static final int END = 256;
    private static final int LAST = 285;
    private static final int ZEROS = 18;
    private static final int MOST_ZEROS = 138;
    private static final int FEWEST_ZEROS = 11;
    private static final int MODULUS = 65_521;

    // The order in which a block lists the lengths of the codes of lengths.
    private static final int[] LENGTHS_OF_LENGTHS = {
      16, 17, ZEROS, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1
    };

    private static final int[] LENGTHS = lengths();
    private static final int[] CODES = codes(LENGTHS);

    private static final Compressed HEADER = header();

    /** Returns the lengths of the codes; together they are complete. */
    private static int[] lengths() {
      int[] lengths = new int[LAST + 1];
      Arrays.fill(lengths, 0, COLOURS, 8);
      Arrays.fill(lengths, 1, 21, 7);
      lengths[0] = 2;
      lengths[COLOURS / 2] = 3;
      lengths[COLOURS - 1] = 4;
      lengths[END] = 8;
      Arrays.fill(lengths, 257, 273, 6);
      Arrays.fill(lengths, 273, LAST, 7);
      lengths[LAST] = 5;
      return lengths;
    }

    /** Returns the codes for lengths, with their first bit last. */
    private static int[] codes(int[] lengths) {
      int[] codes = new int[lengths.length];
      int code = 0;
      for (int bits = 1; bits < 16; bits++) {
        for (int symbol = 0; symbol < lengths.length; symbol++) {
          if (lengths[symbol] == bits) {
            codes[symbol] = Integer.reverse(code++) >>> (32 - bits);
          }
        }
        code <<= 1;
      }
      return codes;
    }

    /** Returns the header of the stream and of its block, with all codes. */
    private static Compressed header() {
      int[] lengths = new int[ZEROS + 1];
      for (int symbol : new int[] {4, 5, 6, 7, 8, ZEROS}) {
        lengths[symbol] = 3;
      }
      Arrays.fill(lengths, 0, 4, 4);
      int[] codes = codes(lengths);
      Compressed header = new Compressed();
      header.write(0x9C78, 16);
      header.write(0b101, 3);
      header.write(LAST - END, 5);
      header.write(0, 5);
      header.write(LENGTHS_OF_LENGTHS.length - 4, 4);
      for (int symbol : LENGTHS_OF_LENGTHS) {
        header.write(lengths[symbol], 3);
      }
      int at = 0;
      while (at <= LAST) {
        int end = at;
        while (LENGTHS[end] == 0 && end - at < MOST_ZEROS) {
          end++;
        }
        int symbol = end > at ? ZEROS : LENGTHS[at];
        header.write(codes[symbol], lengths[symbol]);
        if (end > at) {
          header.write(end - at - FEWEST_ZEROS, 7);
        }
        at = Math.max(end, at + 1);
      }
      // The only distance, 1, has a code of one bit.
      header.write(codes[1], lengths[1]);
      return header;
    }

    private int[] words = new int[8];
    private int size;
    private long bits;
    private int count;
    private int length;
    private long sum;
    private long weighted;

    void append(int colour, int repeated) {
      int left = repeated;
      while (left > 0) {
        symbol(colour);
        left--;
        while (left >= LEAST) {
          int step = left > MOST && left < MOST + LEAST ? MOST - LEAST : Math.min(MOST, left);
          repeat(step);
          left -= step;
        }
      }
      long all = repeated;
      weighted += all * sum + all * (all + 1) / 2 * colour;
      sum += all * colour;
      length += repeated;
    }

    void append(Compressed other) {
      for (int i = 0; i < other.size; i++) {
        write(other.words[i] & 0xFFFFFFFFL, Integer.SIZE);
      }
      write(other.bits, other.count);
      weighted = (weighted + other.length * sum + other.weighted) % MODULUS;
      sum = (sum + other.sum) % MODULUS;
      length += other.length;
    }

    /** Returns the zlib stream (RFC 1950). */
    byte[] finished() {
      Compressed whole = new Compressed();
      whole.words = new int[HEADER.size + size + 8];
      whole.append(HEADER);
      whole.append(this);
      whole.symbol(END);
      int end = Integer.BYTES * whole.size + (whole.count + 7) / 8;
      whole.write(0, 31);
      ByteBuffer stream = ByteBuffer.allocate(Integer.BYTES * whole.size + 8);
      stream.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(whole.words, 0, whole.size);
      long checksum = (weighted + length) % MODULUS << 16 | (sum + 1) % MODULUS;
      stream.order(ByteOrder.BIG_ENDIAN).putInt(end, (int) checksum);
      return Arrays.copyOf(stream.array(), end + Integer.BYTES);
    }

    private void symbol(int symbol) {
      write(CODES[symbol], LENGTHS[symbol]);
    }

    /** Repeats the last pixel. */
    private void repeat(int times) {
      int more = times - LEAST;
      int extra = times == MOST ? 0 : Math.max(0, 29 - Integer.numberOfLeadingZeros(more | 1));
      symbol(times == MOST ? LAST : 257 + 4 * extra + (more >> extra));
      write(more & (1 << extra) - 1, extra + 1);
    }

    private void write(long value, int length) {
      bits |= value << count;
      count += length;
      if (count >= Integer.SIZE) {
        if (size == words.length) {
          words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = (int) bits;
        bits >>>= Integer.SIZE;
        count -= Integer.SIZE;
      }
    }
  }
}
