package dev.recap.preview.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What part of a file a request wants (RFC 9110, section 14). */
sealed interface ByteRange {

  Pattern SINGLE = Pattern.compile("bytes=([0-9]*)-([0-9]*)");

  /** All of it; also if the header makes no sense, or asks for several parts. */
  record Whole() implements ByteRange {}

  /** The bytes from one to another, both inclusive. */
  record Part(long first, long last) implements ByteRange {

    long length() {
      return last - first + 1;
    }
  }

  /** A part that the file doesn't have. */
  record Beyond() implements ByteRange {}

  static ByteRange of(String header, long size) {
    Matcher single = SINGLE.matcher(header.strip().toLowerCase(Locale.ROOT));
    if (!single.matches()) {
      return new Whole();
    }
    String from = single.group(1);
    String to = single.group(2);
    if (from.isEmpty()) {
      return to.isEmpty() ? new Whole() : lastBytes(number(to), size);
    }
    long first = number(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
    if (first > last) {
      return new Whole();
    }
    return first < size ? new Part(first, Math.min(last, size - 1)) : new Beyond();
  }

  private static ByteRange lastBytes(long count, long size) {
    return count == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - count), size - 1);
  }

  /** More digits than a long has are more bytes than any file has. */
  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
