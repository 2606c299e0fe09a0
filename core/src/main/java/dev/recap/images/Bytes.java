package dev.recap.images;

/** Reads numbers and names in the bytes of a file. */
final class Bytes {

  private final byte[] bytes;

  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  int u8(int at) {
    return bytes[at] & 0xFF;
  }

  /** Returns a number of two bytes, the more significant first. */
  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  int i32(int at) {
    return u16(at) << 16 | u16(at + 2);
  }

  /** Returns a number of three bytes, the less significant first. */
  int u24LittleEndian(int at) {
    return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
  }

  int i32LittleEndian(int at) {
    return u24LittleEndian(at) | u8(at + 3) << 24;
  }

  /** Returns true if a text in Latin-1 begins here; false also where the file ends before. */
  boolean has(int at, String text) {
    if (at < 0 || at + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (u8(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
