package dev.recap.render;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * Leaves out what XML 1.0 (section 2.2) has no place for, not even as a reference: control
 * characters that a post was pasted with would make a whole feed unreadable.
 */
final class XmlWriter extends FilterWriter {

  private char high;

  XmlWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    char unit = (char) c;
    if (Character.isHighSurrogate(unit)) {
      high = unit;
    } else if (Character.isLowSurrogate(unit)) {
      if (high != 0) {
        out.write(high);
        out.write(unit);
      }
      high = 0;
    } else {
      high = 0;
      if (isAllowed(unit)) {
        out.write(unit);
      }
    }
  }

  private static boolean isAllowed(char c) {
    return c >= ' ' ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
  }

  /** Nearly all text is good and goes on as a whole. */
  private static boolean isPlain(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || !isAllowed(c)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    if (isPlain(CharBuffer.wrap(text, offset, length))) {
      high = 0;
      out.write(text, offset, length);
      return;
    }
    for (int i = offset; i < offset + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    if (isPlain(CharBuffer.wrap(text, offset, offset + length))) {
      high = 0;
      out.write(text, offset, length);
      return;
    }
    for (int i = offset; i < offset + length; i++) {
      write(text.charAt(i));
    }
  }
}
