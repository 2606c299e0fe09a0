package dev.recap.render;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Removes the characters that XML does not allow, not even as a reference: a control character that
 * was pasted into a post would make the whole feed invalid.
 */
final class XmlWriter extends FilterWriter {

  XmlWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(String.valueOf((char) c), 0, 1);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    int end = offset + length;
    int from = offset;
    for (int i = offset; i < end; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (!isAllowed(text.charAt(i))) {
        out.write(text, from, i - from);
        from = i + 1;
      }
    }
    out.write(text, from, end - from);
  }

  /** XML 1.0, section 2.2: {@code Char}. */
  private static boolean isAllowed(char c) {
    return c >= ' ' ? c < '\uD800' || (c > '\uDFFF' && c < '\uFFFE') : "\t\n\r".indexOf(c) >= 0;
  }
}
