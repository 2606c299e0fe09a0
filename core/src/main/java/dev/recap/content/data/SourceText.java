package dev.recap.content.data;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The text of a file without its byte order mark; LF, CRLF and CR end a line. */
public final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final SourcePath file;
  private final String text;

  /** The offsets of the first lines, as far as places were asked for. */
  private int[] lineStarts = new int[16];

  private int lines = 1;
  private int searched;

  public SourceText(SourcePath file, String text) {
    this.file = file;
    this.text = text;
  }

  public SourcePath file() {
    return file;
  }

  public String text() {
    return text;
  }

  /**
   * A decoded file.
   *
   * @param problems at most one, for the first byte that the encoding does not allow; in the text
   *     each such byte is U+FFFD
   */
  public record Decoded(SourceText source, List<Problem> problems) {}

  public static Decoded decode(SourcePath file, byte[] bytes, Charset encoding) {
    String text = withoutMark(new String(bytes, encoding));
    // Decoding with replacement is several times as fast as decoding that reports errors.
    List<Problem> problems =
        text.indexOf(REPLACEMENT) < 0
            ? List.of()
            : firstMalformed(file, bytes, encoding).stream().toList();
    return new Decoded(new SourceText(file, text), problems);
  }

  /**
   * Returns the line and column of an offset; many lookups do not count from the start each time.
   */
  public Place placeAt(int offset) {
    int end = Math.min(offset, text.length());
    findLineStarts(end);
    int found = Arrays.binarySearch(lineStarts, 0, lines, end);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file.value(), line + 1, end - lineStarts[line] + 1);
  }

  private void findLineStarts(int end) {
    for (; searched < end; searched++) {
      char c = text.charAt(searched);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", searched + 1))) {
        if (lines == lineStarts.length) {
          lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = searched + 1;
      }
    }
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

  /** Returns the problem of a file or folder that exists but cannot be read. */
  public static Problem unreadable(Place place, IOException failure) {
    // The messages of the two exceptions are only the path.
    String reason =
        failure instanceof AccessDeniedException
            ? "there is no permission to"
            : failure instanceof NoSuchFileException
                ? "it is gone"
                : failure instanceof FileSystemException failed && failed.getReason() != null
                    ? failed.getReason()
                    : String.valueOf(failure.getMessage());
    return Problem.error(
        "unreadable-file",
        place,
        "this can't be read: " + reason,
        "check what it is and its permissions, or move it elsewhere");
  }
}
