package dev.recap.images;

/** The orientation of a photo in Exif: a number from 1 to 8. */
final class Orientation {

  static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;

  private Orientation() {}

  /** Returns the orientation that a TIFF structure names; upright if there is none. */
  static int of(Bytes in, int start, int end) {
    if (start + 8 > end) {
      return UPRIGHT;
    }
    boolean little = in.has(start, "II");
    long directory = number(in, start + 4, 4, little);
    if (directory < 8 || start + directory + 2 > end) {
      return UPRIGHT;
    }
    int at = start + (int) directory;
    long entries = number(in, at, 2, little);
    for (int i = 0; i < entries && at + 2 + 12 * (i + 1) <= end; i++) {
      int entry = at + 2 + 12 * i;
      if (number(in, entry, 2, little) == TAG) {
        long value = number(in, entry + 8, 2, little);
        return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static long number(Bytes in, int at, int length, boolean little) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | in.u8(little ? at + length - 1 - i : at + i);
    }
    return number;
  }

  /** Returns a TIFF structure with nothing but an orientation. */
  static byte[] alone(int orientation) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
  }
}
