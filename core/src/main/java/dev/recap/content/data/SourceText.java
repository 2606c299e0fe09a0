package dev.recap.content.data;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file's text, without its byte order mark; line ends are as the author has them. */
public final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final SourcePath file;
  private final String text;
  private final LineStarts lines;

  public SourceText(SourcePath file, String text) {
    this.file = file;
    this.text = text;
    this.lines = new LineStarts(text);
  }

  public SourcePath file() {
    return file;
  }

  public String text() {
    return text;
  }

  /**
   * Bytes as text.
   *
   * @param problems at most one, the first byte that is not of the encoding; in the text each such
   *     byte is U+FFFD
   */
  public record Decoded(SourceText source, List<Problem> problems) {}

  public static Decoded decode(SourcePath file, byte[] bytes, Charset encoding) {
    String text = withoutMark(new String(bytes, encoding));
    // A decoder that replaces is several times as fast as one that reports, and files are good.
    List<Problem> problems =
        text.indexOf(REPLACEMENT) < 0
            ? List.of()
            : firstMalformed(file, bytes, encoding).stream().toList();
    return new Decoded(new SourceText(file, text), problems);
  }

  public Place placeAt(int offset) {
    return lines.place(file.value(), offset);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Optional<Problem> firstMalformed(SourcePath file, byte[] bytes, Charset encoding) {
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return Optional.empty();
    }
    String good = withoutMark(out.flip().toString());
    Place place = Place.ofOffset(file.value(), good, good.length());
    int offset = in.position();
    String message =
        "byte 0x%02X at offset %s is not %s".formatted(bytes[offset], offset, encoding.name());
    return Optional.of(
        encoding.equals(StandardCharsets.UTF_8)
            ? Problem.error("not-utf8", place, message, conversion(file, bytes))
            : Problem.error(
                "bad-encoding",
                place,
                message,
                "set render.encoding in jbake.properties to the encoding of the content"));
  }

  private static String conversion(SourcePath file, byte[] bytes) {
    boolean utf16 =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return "save the file as UTF-8, for example: iconv -f %s -t UTF-8 %s > converted.%s"
        .formatted(utf16 ? "UTF-16" : "WINDOWS-1252", file.fileName(), file.extension());
  }
}
