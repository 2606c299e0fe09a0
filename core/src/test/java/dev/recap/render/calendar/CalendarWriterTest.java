package dev.recap.render.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWriterTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private static CalendarEvent event(CalendarEvent.When when, String title) {
    return new CalendarEvent(
        "talks/a@example.org",
        Instant.parse("2013-06-01T10:00:00Z"),
        when,
        title,
        "",
        Optional.empty(),
        "https://example.org/talks/a/",
        List.of());
  }

  private static CalendarEvent hours(String start) {
    return event(new CalendarEvent.Hours(OffsetDateTime.parse(start), Optional.empty()), "A talk");
  }

  private static List<String> lines(ZoneId zone, CalendarEvent... events) {
    return CalendarWriter.write("Talks", zone, List.of(events)).lines().toList();
  }

  @Test
  void aCalendarWithoutEventsHasOnlyItsName() {
    assertThat(lines(ROME))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//Recap//Talks//EN",
            "VERSION:2.0",
            "NAME:Talks",
            "X-WR-CALNAME:Talks",
            "END:VCALENDAR");
  }

  @Test
  void optionalPropertiesWithoutValueAreLeftOut() {
    assertThat(lines(ROME, event(new CalendarEvent.Days(LocalDate.EPOCH, LocalDate.EPOCH), "A")))
        .containsSubsequence(
            "BEGIN:VEVENT",
            "UID:talks/a@example.org",
            "DTSTAMP:20130601T100000Z",
            "DTSTART;VALUE=DATE:19700101",
            "DTEND;VALUE=DATE:19700102",
            "SUMMARY:A",
            "URL:https://example.org/talks/a/",
            "END:VEVENT")
        .hasSize(14)
        .doesNotContain("BEGIN:VTIMEZONE");
  }

  @Test
  void theZoneHasTheChangesFromHalfAYearBeforeTheFirstTime() {
    assertThat(lines(ROME, hours("2013-07-04T14:30:00+02:00"), hours("2013-11-01T10:00:00+01:00")))
        .containsSubsequence(
            "TZID:Europe/Rome",
            "BEGIN:STANDARD",
            "DTSTART:20121028T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:20130331T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20131027T030000",
            "END:STANDARD",
            "END:VTIMEZONE",
            "DTSTART;TZID=Europe/Rome:20130704T143000",
            "DTSTART;TZID=Europe/Rome:20131101T100000");
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, +0630, +0530",
    "Europe/London, +0100, +0000",
    "America/New_York, -0500, -0400",
    "Africa/Monrovia, -004430, +0000",
  })
  void offsetsHaveASignAndSecondsOnlyIfNeeded(String zone, String from, String to) {
    assertThat(lines(ZoneId.of(zone), hours("2013-07-04T14:30:00+02:00")))
        .containsSubsequence("TZOFFSETFROM:" + from, "TZOFFSETTO:" + to);
  }

  @ParameterizedTest
  @CsvSource({"+02:00", "Etc/GMT-2", "UTC", "UTC+02:00"})
  void timesOfAnOffsetZoneAreInUtc(String zone) {
    assertThat(lines(ZoneId.of(zone), hours("2013-07-04T14:30:00+02:00")))
        .contains("DTSTART:20130704T123000Z")
        .doesNotContain("BEGIN:VTIMEZONE");
  }

  /** Reads the calendars of all zones with a parser that knows only the rules of the file. */
  @Test
  void timesMeanTheSameMomentInEveryZone() {
    List<OffsetDateTime> moments =
        Stream.of(
                "2015-01-15", "2015-07-15", "2018-11-05", "2020-06-15", "2025-01-15", "2026-10-25")
            .map(day -> OffsetDateTime.parse(day + "T10:00Z"))
            .toList();
    CalendarEvent[] events =
        moments.stream()
            .map(moment -> event(new CalendarEvent.Hours(moment, Optional.empty()), "A talk"))
            .toArray(CalendarEvent[]::new);
    SoftAssertions softly = new SoftAssertions();
    Set<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
    // The parser adds zones of its own, which have no rules outside of a calendar.
    names.removeIf(name -> name.startsWith("ical4j"));
    assertThat(names).hasSizeGreaterThan(400);
    for (String name : names) {
      ZoneId zone = ZoneId.of(name);
      String text = CalendarWriter.write("Talks", zone, List.of(events));
      softly
          .assertThat(starts(text.replaceAll("TZID([=:])" + name, "TZID$1X")))
          .as(name)
          .isEqualTo(moments.stream().map(OffsetDateTime::toInstant).toList());
    }
    softly.assertAll();
  }

  private static List<Instant> starts(String calendar) {
    try {
      List<VEvent> events =
          new CalendarBuilder().build(new StringReader(calendar)).getComponents(Component.VEVENT);
      return events.stream()
          .map(event -> Instant.from(event.<Temporal>getDateTimeStart().getDate()))
          .toList();
    } catch (IOException | ParserException e) {
      throw new AssertionError(calendar, e);
    }
  }

  @Test
  void hourThatTheClocksShowTwiceIsInUtcTheSecondTime() {
    assertThat(lines(ROME, hours("2013-10-27T02:30:00+02:00"), hours("2013-10-27T02:30:00+01:00")))
        .containsSubsequence(
            "DTSTART;TZID=Europe/Rome:20131027T023000", "DTSTART:20131027T013000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a, b; c|a\\, b\\; c",
        "C:\\new|C:\\\\new",
        "\"quoted\"|\"quoted\"",
        "bell\u0007 and delete\u007F|bell and delete",
        "😀 größer|😀 größer",
      })
  void textsAreEscaped(String title, String escaped) {
    assertThat(lines(ROME, event(new CalendarEvent.Days(LocalDate.EPOCH, LocalDate.EPOCH), title)))
        .contains("SUMMARY:" + escaped);
  }

  @Test
  void lineBreaksAreSpacesInTitlesAndEscapedInDescriptions() {
    ContentLines lines = new ContentLines();
    lines.text("DESCRIPTION", "a\nb\r\nc");
    assertThat(lines).hasToString("DESCRIPTION:a\\nb\\nc\r\n");
    assertThat(CalendarWriter.write("a\nb", ROME, List.of())).contains("\r\nNAME:a b\r\n");
  }

  @Test
  void listsSeparateTheirTextsByCommas() {
    ContentLines lines = new ContentLines();
    lines.texts("CATEGORIES", List.of("web, and more", "python"));
    assertThat(lines).hasToString("CATEGORIES:web\\, and more,python\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "a, 73, 0",
    "a, 74, 1",
    "a, 147, 1",
    "a, 148, 2",
    "ß, 36, 0",
    "ß, 37, 1",
    "😀, 18, 0",
    "😀, 19, 1"
  })
  void linesAreFoldedAt75Octets(String character, int count, int folds) {
    ContentLines lines = new ContentLines();
    lines.add("X", character.repeat(count));
    assertThat(lines.toString().split("\r\n "))
        .hasSize(folds + 1)
        .allSatisfy(line -> assertThat(octets(line.strip())).isLessThanOrEqualTo(75));
    assertThat(lines.toString().replace("\r\n ", ""))
        .isEqualTo("X:" + character.repeat(count) + "\r\n");
  }

  /** Counts a line's octets with the space that continues the line before. */
  private static int octets(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length + (line.startsWith("X:") ? 0 : 1);
  }
}
