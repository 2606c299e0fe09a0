package dev.recap.preview.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a range request asks for (RFC 9110, section 14).
 *
 * @param length 0 if the file does not have the part
 */
record ByteRange(long first, long length) {

  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]*)-([0-9]*)");
  private static final Optional<ByteRange> UNSATISFIABLE = Optional.of(new ByteRange(0, 0));

  /** Parses a Range header; returns nothing if it is invalid or asks for several parts. */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher single = SINGLE.matcher(header.strip().toLowerCase(Locale.ROOT));
    if (!single.matches()) {
      return Optional.empty();
    }
    String from = single.group(1);
    String to = single.group(2);
    if (from.isEmpty()) {
      return to.isEmpty() ? Optional.empty() : suffix(number(to), size);
    }
    long first = number(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
    if (first > last) {
      return Optional.empty();
    }
    return first < size
        ? Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1))
        : UNSATISFIABLE;
  }

  private static Optional<ByteRange> suffix(long count, long size) {
    long length = Math.min(count, size);
    return length == 0 ? UNSATISFIABLE : Optional.of(new ByteRange(size - length, length));
  }

  /** Parses a number; one that a long cannot hold is larger than any file. */
  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
