package dev.recap.render.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars of events, days and talks, read back by a calendar library. */
class CalendarsTest {

  private static final String KEYS =
      """
      render.talks=true
      render.speakers=true
      render.events=true
      render.calendars=true
      permalink.talk=/talks/:slug/
      permalink.speaker=/speakers/:slug/
      permalink.event=/events/:slug/
      """;

  private static final String TEMPLATES =
      """
      -- templates/talk.ftlh --
      ${content.talk.calendar_link!"none"}
      -- templates/speaker.ftlh --
      ${speaker.name} ${speaker.calendar_link!"none"}
      -- templates/event.ftlh --
      ${event.calendar_link!"none"} ${event.calendar_url!"none"}
      <#list event.days as day>${day.calendar_link!"none"} </#list>
      """;

  private static final String RECORDS =
      """
      -- data/events/florence.yaml --
      name: EuroPython 2013
      start: 2013-07-01
      end: 2013-07-05
      timezone: Europe/Rome
      venue: Palacongressi
      place: Florence, Italy
      description: Five days in *Tuscany*.
      """;

  private static final String CIRCUS =
      """
      -- data/talks/circus.yaml --
      title: Circus, processes; and sockets
      speakers: [Tarek Ziade]
      event: florence
      start: 2013-07-04 14:30
      duration: 45 min
      room: Lasagne
      updated: 2013-06-01T10:00:00Z
      tags: [processes, "web, and more"]
      abstract: |
        A process manager, **and** a socket manager.

        - it starts
        - it stops
      """;

  @TempDir Path folder;

  private InlineSite site(String records) {
    return Sites.modern(folder, KEYS).with(TEMPLATES).with(records);
  }

  private BakedSite bake(String records) {
    return site(records).bake().succeeds();
  }

  private static Calendar read(BakedSite site, String path) {
    return parse(text(site, path));
  }

  private static Calendar parse(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String text(BakedSite site, String path) {
    return new String(
        site.bytes().get(path).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Returns the unfolded lines of a file, still escaped. */
  private static List<String> lines(BakedSite site, String path) {
    return text(site, path).replace("\r\n ", "").lines().toList();
  }

  private static VEvent onlyEvent(Calendar calendar) {
    List<VEvent> events = calendar.getComponents(Component.VEVENT);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  void aTalkHasACalendarNextToItsPage() {
    BakedSite site = bake(RECORDS + CIRCUS);

    assertThat(lines(site, "talks/circus/calendar.ics"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//Recap//Talks//EN",
            "VERSION:2.0",
            "NAME:Circus\\, processes\\; and sockets",
            "X-WR-CALNAME:Circus\\, processes\\; and sockets",
            "BEGIN:VTIMEZONE",
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
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:talks/circus@notes.example",
            "DTSTAMP:20130601T100000Z",
            "DTSTART;TZID=Europe/Rome:20130704T143000",
            "DTEND;TZID=Europe/Rome:20130704T151500",
            "SUMMARY:Circus\\, processes\\; and sockets",
            "DESCRIPTION:Tarek Ziade\\n\\nA process manager\\, and a socket manager."
                + "\\n\\n- it starts\\n- it stops",
            "LOCATION:Lasagne\\, Palacongressi\\, Florence\\, Italy",
            "URL:https://notes.example/talks/circus/",
            "CATEGORIES:processes,web\\, and more",
            "END:VEVENT",
            "END:VCALENDAR");
    assertThat(site.file("talks/circus/index.html")).isEqualTo("talks/circus/calendar.ics");
  }

  @Test
  void anEventAndEachOfItsDaysHaveTheirTalks() {
    BakedSite site =
        bake(
            RECORDS
                + """
                -- data/talks/florence.csv --
                title,start,duration
                One,2013-07-04 10:00,30
                Two,2013-07-05 10:00,30
                Three,2013-07-05 11:00,30
                Someday,,
                """);

    assertThat(titles(site, "events/florence/calendar.ics")).containsExactly("One", "Two", "Three");
    assertThat(titles(site, "events/florence/2013-07-04.ics")).containsExactly("One");
    assertThat(titles(site, "events/florence/2013-07-05.ics")).containsExactly("Two", "Three");
    assertThat(lines(site, "events/florence/2013-07-05.ics"))
        .contains("NAME:EuroPython 2013\\, 2013-07-05");
    assertThat(site.file("events/florence/index.html"))
        .isEqualToIgnoringWhitespace(
            """
            events/florence/calendar.ics https://notes.example/events/florence/calendar.ics
            events/florence/2013-07-04.ics events/florence/2013-07-05.ics
            """);
    assertThat(site.file("talks/someday/index.html")).isEqualTo("none");
    assertThat(site.paths()).doesNotContain("talks/someday/calendar.ics");
  }

  private static List<String> titles(BakedSite site, String path) {
    return read(site, path).<VEvent>getComponents(Component.VEVENT).stream()
        .map(event -> event.getSummary().getValue())
        .toList();
  }

  @Test
  void anEventWithoutTalksIsAnEntryItself() {
    BakedSite site = bake(RECORDS);

    assertThat(lines(site, "events/florence/calendar.ics"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//Recap//Talks//EN",
            "VERSION:2.0",
            "NAME:EuroPython 2013",
            "X-WR-CALNAME:EuroPython 2013",
            "BEGIN:VEVENT",
            "UID:events/florence@notes.example",
            "DTSTAMP:20130630T220000Z",
            "DTSTART;VALUE=DATE:20130701",
            "DTEND;VALUE=DATE:20130706",
            "SUMMARY:EuroPython 2013",
            "DESCRIPTION:Five days in Tuscany.",
            "LOCATION:Palacongressi\\, Florence\\, Italy",
            "URL:https://notes.example/events/florence/",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void aTalkWithoutATimeTakesTheWholeDay() {
    BakedSite site = bake("-- data/talks/sprints.yaml --\ntitle: Sprints\nstart: 2013-07-06\n");

    assertThat(lines(site, "talks/sprints/calendar.ics"))
        .contains("DTSTART;VALUE=DATE:20130706", "DTEND;VALUE=DATE:20130707")
        .doesNotContain("BEGIN:VTIMEZONE");
  }

  @Test
  void aTalkOverSeveralDaysTakesThemAll() {
    BakedSite site =
        bake("-- data/talks/sprints.yaml --\ntitle: Sprints\nstart: 2013-07-06\nend: 2013-07-07\n");

    assertThat(lines(site, "talks/sprints/calendar.ics"))
        .contains("DTSTART;VALUE=DATE:20130706", "DTEND;VALUE=DATE:20130708");
  }

  @Test
  void theTimeStampIsTheMomentByTheClockOfTheEvent() {
    BakedSite site =
        bake(
            RECORDS.replace("Europe/Rome", "Pacific/Auckland")
                + CIRCUS.replace("updated: 2013-06-01T10:00:00Z\n", ""));

    assertThat(lines(site, "talks/circus/calendar.ics"))
        .contains("DTSTAMP:20130704T023000Z", "DTSTART;TZID=Pacific/Auckland:20130704T143000");
  }

  @Test
  void aTalkWithoutDurationHasNoEnd() {
    BakedSite site = bake(RECORDS + CIRCUS.replace("duration: 45 min\n", ""));

    assertThat(lines(site, "talks/circus/calendar.ics"))
        .contains("DTSTART;TZID=Europe/Rome:20130704T143000")
        .noneMatch(line -> line.startsWith("DTEND"));
  }

  @ParameterizedTest
  @CsvSource({
    // Europe/Rome: summer, winter, and next to both changes of the clocks.
    "Europe/Rome, 2013-07-04 14:30, 2013-07-04T12:30:00Z",
    "Europe/Rome, 2013-01-04 14:30, 2013-01-04T13:30:00Z",
    "Europe/Rome, 2013-03-31 01:30, 2013-03-31T00:30:00Z",
    "Europe/Rome, 2013-03-31 03:30, 2013-03-31T01:30:00Z",
    "Europe/Rome, 2013-03-30 14:30, 2013-03-30T13:30:00Z",
    "Europe/Rome, 2013-10-27 14:30, 2013-10-27T13:30:00Z",
    "Europe/Rome, 2013-10-28 09:00, 2013-10-28T08:00:00Z",
    "America/New_York, 2024-03-10 03:30, 2024-03-10T07:30:00Z",
    "America/Sao_Paulo, 2018-11-05 09:00, 2018-11-05T11:00:00Z",
    "Asia/Kolkata, 2013-07-04 14:30, 2013-07-04T09:00:00Z",
    "Australia/Lord_Howe, 2024-01-15 09:00, 2024-01-14T22:00:00Z",
    "Africa/Casablanca, 2023-03-22 09:00, 2023-03-22T09:00:00Z",
    "Europe/Moscow, 2014-10-25 09:00, 2014-10-25T05:00:00Z",
  })
  void timesMeanTheSameMomentInTheZoneOfTheCalendar(String zone, String written, String time) {
    BakedSite site =
        bake(RECORDS.replace("Europe/Rome", zone) + CIRCUS.replace("2013-07-04 14:30", written));

    String text = text(site, "talks/circus/calendar.ics");
    assertThat(text).contains("DTSTART;TZID=" + zone + ":");
    // An unknown name makes the parser use the rules of the file.
    VEvent event =
        onlyEvent(parse(text.replace("TZID=" + zone, "TZID=X").replace("TZID:" + zone, "TZID:X")));
    assertThat(Instant.from(event.<Temporal>getDateTimeStart().getDate())).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "Etc/GMT-2", "UTC+02:00"})
  void timesOfAnOffsetZoneAreInUtc(String zone) {
    BakedSite site = bake(RECORDS.replace("Europe/Rome", zone) + CIRCUS);

    assertThat(lines(site, "talks/circus/calendar.ics"))
        .contains("DTSTART:20130704T123000Z", "DTEND:20130704T131500Z")
        .doesNotContain("BEGIN:VTIMEZONE");
  }

  @Test
  void timesBeforeTheFirstRuleOfAZoneAreInUtc() {
    BakedSite site =
        bake(
            RECORDS.replace("2013", "1800")
                + CIRCUS
                    .replace("2013-07-04 14:30", "1800-07-04 14:30")
                    .replace("event: florence", "event: EuroPython 1800"));

    assertThat(lines(site, "talks/circus/calendar.ics"))
        .contains("DTSTART:18000704T134004Z")
        .doesNotContain("BEGIN:VTIMEZONE");
  }

  @Test
  void longLinesAreFoldedBetweenCharacters() {
    String title = "Größer, höher; weiter \uD83C\uDF89 ".repeat(12).strip();
    BakedSite site =
        bake(RECORDS + CIRCUS.replace("Circus, processes; and sockets", '"' + title + '"'));
    String text = text(site, "talks/circus/calendar.ics");

    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(onlyEvent(read(site, "talks/circus/calendar.ics")).getSummary().getValue())
        .isEqualTo(title);
  }

  @Test
  void componentsAreBalanced() {
    BakedSite site = bake(RECORDS + CIRCUS);

    for (String path : site.paths().stream().filter(found -> found.endsWith(".ics")).toList()) {
      Deque<String> open = new ArrayDeque<>();
      for (String line : lines(site, path)) {
        if (line.startsWith("BEGIN:")) {
          open.push(line.substring("BEGIN:".length()));
        } else if (line.startsWith("END:")) {
          assertThat(line).as(path).isEqualTo("END:" + open.pop());
        }
      }
      assertThat(open).as(path).isEmpty();
    }
    assertThat(site.paths())
        .filteredOn(path -> path.endsWith(".ics"))
        .containsExactly(
            "events/florence/2013-07-04.ics",
            "events/florence/calendar.ics",
            "talks/circus/calendar.ics");
  }

  @Test
  void textsSurviveEscaping() {
    BakedSite site =
        bake(
            RECORDS
                + """
                -- data/talks/odd.yaml --
                title: "Two\\nlines, a \\\\ and a bell\\a; done"
                event: florence
                start: 2013-07-04 10:00
                room: "A; B, C"
                abstract: |
                  END:VEVENT

                  1 < 2 &amp; **3**, a \\n and `code;`
                """);
    VEvent event = onlyEvent(read(site, "talks/odd/calendar.ics"));

    assertThat(event.getSummary().getValue()).isEqualTo("Two lines, a \\ and a bell; done");
    assertThat(event.getLocation().getValue()).isEqualTo("A; B, C, Palacongressi, Florence, Italy");
    assertThat(event.getDescription().getValue())
        .isEqualTo("END:VEVENT\n\n1 < 2 & 3, a \\n and code;");
  }

  @Test
  void calendarsAreAlwaysInUtf8() {
    BakedSite site =
        Sites.modern(folder, KEYS + "render.encoding=ISO-8859-1\n")
            .with(TEMPLATES)
            .with(
                "content/a.md",
                "---\ntype: talk\ntitle: Größe\nstart: 2013-07-04\n---\n"
                    .getBytes(StandardCharsets.ISO_8859_1))
            .bake()
            .succeeds();

    assertThat(lines(site, "talks/a/calendar.ics")).contains("SUMMARY:Größe");
  }

  @Test
  void foldersAreNamedLikeJBakesPages() {
    BakedSite site =
        bake(
            RECORDS
                + "-- jbake.properties --\nsite.host=https://notes.example/blog\n"
                + "render.index=false\nrender.archive=false\nrender.feed=false\n"
                + "render.tags=false\nrender.talks=true\nrender.events=true\n"
                + "render.calendars=true\ndefault.status=published\n"
                + CIRCUS);

    assertThat(site.paths())
        .filteredOn(path -> path.endsWith(".ics"))
        .containsExactly(
            "events/EuroPython 2013/2013-07-04.ics",
            "events/EuroPython 2013/calendar.ics",
            "talks/circus/calendar.ics");
    assertThat(lines(site, "talks/circus/calendar.ics"))
        .contains("UID:blog/talks/circus.html@notes.example");
  }

  @Test
  void calendarsAreOffByDefault() {
    BakedSite site =
        Sites.modern(folder, KEYS.replace("render.calendars=true\n", ""))
            .with(TEMPLATES + RECORDS + CIRCUS)
            .bake()
            .succeeds();

    assertThat(site.paths()).noneMatch(path -> path.endsWith(".ics"));
    assertThat(site.file("events/florence/index.html"))
        .isEqualToIgnoringWhitespace("none none none");
    assertThat(site.file("talks/circus/index.html")).isEqualTo("none");
  }

  @Test
  void theKeyNeedsTalksAndAHost() {
    assertThat(Sites.modern(folder, "render.calendars=true\n").bake().problems())
        .containsExactly(
            "jbake.properties:17:18: warning: render.calendars does nothing where render.talks is"
                + " off [bad-setting]");
    assertThat(
            InlineSite.in(
                    folder.resolve("other"),
                    "-- jbake.properties --\nrender.index=false\nrender.archive=false\n"
                        + "render.feed=false\nrender.talks=true\nrender.calendars=true\n")
                .bake()
                .problems())
        .containsExactly(
            "jbake.properties:5:18: warning: site.host is not set, so each calendar would say that"
                + " the site is http://www.jbake.org [missing-host]");
  }
}
