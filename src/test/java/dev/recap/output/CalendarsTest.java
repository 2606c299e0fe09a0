package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.BakedSite;
import dev.recap.InlineSite;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars of events, days and talks, read back as a calendar program would. */
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
    try {
      return new CalendarBuilder().build(new StringReader(text(site, path)));
    } catch (IOException | ParserException e) {
      throw new AssertionError(path, e);
    }
  }

  private static String text(BakedSite site, String path) {
    return new String(
        site.bytes().get(path).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The lines of a file as they were before they were folded, with what is escaped escaped. */
  private static List<String> lines(BakedSite site, String path) {
    return text(site, path).replace("\r\n ", "").lines().toList();
  }

  private static VEvent onlyEvent(BakedSite site, String path) {
    List<VEvent> events = read(site, path).getComponents(Component.VEVENT);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  void aTalkHasACalendarBesideItsPage() {
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
            "TZNAME:CET",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "TZNAME:CEST",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "DTSTART:19810329T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
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
}
