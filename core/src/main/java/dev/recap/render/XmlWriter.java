package dev.recap.render;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Removes the characters that XML does not allow, not even as a reference: a control character that
 * was pasted into a post would make the whole feed invalid.
 */
final class XmlWriter extends FilterWriter {

  // XML 1.0, section 2.2: everything that is no Char.
  private static final Pattern INVALID =
      Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

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
    out.write(INVALID.matcher(text.substring(offset, offset + length)).replaceAll(""));
  }
}
