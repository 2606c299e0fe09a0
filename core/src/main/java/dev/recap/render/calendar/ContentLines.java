package dev.recap.render.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds iCalendar text line by line (RFC 5545, section 3.1). */
final class ContentLines {

  private static final int MAX_OCTETS = 75;
  private static final String LINE_END = "\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line whose value is written as it is. */
  void add(String name, String value) {
    fold(name + ":" + value);
  }

  void text(String name, String value) {
    add(name, escape(value));
  }

  void texts(String name, List<String> values) {
    add(name, values.stream().map(ContentLines::escape).collect(Collectors.joining(",")));
  }

  void day(String name, LocalDate day) {
    add(name + ";VALUE=DATE", DAY.format(day));
  }

  void utc(String name, Instant time) {
    add(name, TIME.format(time.atOffset(ZoneOffset.UTC)) + "Z");
  }

  /**
   * Adds a time by the clocks of a zone, or of UTC where the clocks show an hour for the second
   * time.
   */
  void time(String name, Instant time, Optional<ZoneId> zone) {
    zone.map(time::atZone)
        .filter(local -> local.equals(local.withEarlierOffsetAtOverlap()))
        .ifPresentOrElse(
            local -> add(name + ";TZID=" + local.getZone().getId(), TIME.format(local)),
            () -> utc(name, time));
  }

  void localTime(String name, LocalDateTime time) {
    add(name, TIME.format(time));
  }

  /** Adds an offset from UTC: {@code +0200}. */
  void offset(String name, ZoneOffset offset) {
    add(name, offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", ""));
  }

  /** Escapes a TEXT value (section 3.3.11), without the control characters that it cannot have. */
  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
        .replaceAll("[\\\\;,]", "\\\\$0")
        .replace("\n", "\\n");
  }

  /** Continues a line of more than 75 octets of UTF-8 on the next one, after a space. */
  private void fold(String line) {
    int octets = 0;
    for (int at = 0, next; at < line.length(); at = next) {
      int character = line.codePointAt(at);
      next = at + Character.charCount(character);
      if (octets + octetsOf(character) > MAX_OCTETS) {
        lines.append(LINE_END).append(' ');
        octets = 1;
      }
      lines.append(line, at, next);
      octets += octetsOf(character);
    }
    lines.append(LINE_END);
  }

  private static int octetsOf(int character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 ? 2 : Character.charCount(character) + 2;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
