package dev.recap.jbake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Lets JBake's template engines use the successors of commons-lang 2, which Recap brings. The last
 * version of commons-lang 2 has CVE-2025-48924, and there will be no other.
 */
final class RenamedClasses {

  /** The names in JBake's class files, of classes and of a method. */
  private static final Map<String, String> SUCCESSORS =
      Map.of(
          "org/apache/commons/lang/LocaleUtils", "org/apache/commons/lang3/LocaleUtils",
          "org/apache/commons/lang/StringEscapeUtils", "org/apache/commons/text/StringEscapeUtils",
          "escapeHtml", "escapeHtml4");

  private static final int MAGIC_AND_VERSION = 8;

  private RenamedClasses() {}

  /** Replaces the names in the constant pool of a class file. */
  static byte[] in(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + 100);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(in.readNBytes(MAGIC_AND_VERSION));
      int size = in.readUnsignedShort();
      out.writeShort(size);
      for (int i = 1; i < size; i++) {
        int tag = in.readUnsignedByte();
        out.writeByte(tag);
        switch (tag) {
          case 1 -> {
            String text = in.readUTF();
            out.writeUTF(SUCCESSORS.getOrDefault(text, text));
          }
          case 5, 6 -> {
            // A long or double takes two entries.
            out.write(in.readNBytes(8));
            i++;
          }
          case 7, 8, 16, 19, 20 -> out.write(in.readNBytes(2));
          case 15 -> out.write(in.readNBytes(3));
          default -> out.write(in.readNBytes(4));
        }
      }
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
