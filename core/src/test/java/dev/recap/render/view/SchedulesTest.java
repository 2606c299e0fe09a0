package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of an event as templates see them. */
class SchedulesTest {

  private static final String KEYS =
      """
      render.talks=true
      render.events=true
      permalink.talk=/talks/:slug/
      permalink.event=/events/:slug/
      """;

  /** A row a line: its start, then each cell with the rows it goes through. */
  private static final String TEMPLATES =
      """
      -- templates/talk.ftlh --
      ${content.title}
      -- templates/event.ftlh --
      <#list event.days as day>
      ${day.date_iso} (${day.date?string("EEEE")}) ${event.timezone}: ${day.rooms?join(" | ")}
      <#list day.rows as row>
      ${row.start?string("HH:mm")} ${row.start_iso}<#list row.cells as cell> | ${(cell.talk.title)!"-"} ${cell.column} ${cell.room!} x${cell.rows}</#list>
      </#list>
      all: <#list day.talks as talk>${talk.title}; </#list>
      others: <#list day.others as talk>${talk.title}; </#list>
      </#list>
      unscheduled: <#list event.unscheduled as talk>${talk.title}; </#list>
      """;

  private static final String EVENT =
      """
      -- data/events/florence.yaml --
      name: EuroPython 2013
      start: 2013-07-01
      end: 2013-07-05
      timezone: Europe/Rome
      """;

  @TempDir Path folder;

  /** Builds a schedule from a table of talks: {@code title,start,end,duration,room}. */
  private String schedule(String event, String talks) {
    BakedSite site =
        Sites.modern(folder, KEYS)
            .with(TEMPLATES + event)
            .with("-- data/talks/florence.csv --\ntitle,start,end,duration,room\n" + talks)
            .bake()
            .succeeds();
    return site.file("events/florence/index.html").replaceAll("\\n\\n+", "\n");
  }

  @Test
  void roomsAreColumnsAndTalksGoThroughTheRowsThatTheyTake() {
    assertThat(
            schedule(
                EVENT,
                """
                Keynote,2013-07-04 09:30,,60,Spaghetti
                Circus,2013-07-04 11:00,2013-07-04 12:00,,Lasagne
                Short A,2013-07-04 11:00,,30,Spaghetti
                Short B,2013-07-04 11:30,,30,Spaghetti
                """))
        .isEqualTo(
            """
            2013-07-04 (Thursday) Europe/Rome: Lasagne | Spaghetti
            09:30 2013-07-04T09:30:00+02:00 | - 0 Lasagne x1 | Keynote 1 Spaghetti x1
            11:00 2013-07-04T11:00:00+02:00 | Circus 0 Lasagne x2 | Short A 1 Spaghetti x1
            11:30 2013-07-04T11:30:00+02:00 | Short B 1 Spaghetti x1
            all: Keynote; Circus; Short A; Short B;\s
            others:\s
            unscheduled:\
            """);
  }

  @Test
  void withoutRoomsThereIsOneColumn() {
    assertThat(
            schedule(
                EVENT,
                """
                B,2013-07-04 10:00,,30,
                A,2013-07-04 09:30,,30,
                """))
        .startsWith(
            """
            2013-07-04 (Thursday) Europe/Rome:\s
            09:30 2013-07-04T09:30:00+02:00 | A 0  x1
            10:00 2013-07-04T10:00:00+02:00 | B 0  x1
            """);
  }

  @Test
  void whatHasNoPlaceInTheTableIsListedAfterIt() {
    assertThat(
            schedule(
                EVENT,
                """
                Sprints,2013-07-04,,,Lasagne
                Roomless,2013-07-04 10:30,,30,
                First,2013-07-04 10:00,,60,Lasagne
                Overlapping,2013-07-04 10:30,,60,Lasagne
                At once,2013-07-04 11:00,,,Lasagne
                At once too,2013-07-04 11:00,,,Lasagne
                """))
        .isEqualTo(
            """
            2013-07-04 (Thursday) Europe/Rome: Lasagne
            10:00 2013-07-04T10:00:00+02:00 | First 0 Lasagne x1
            11:00 2013-07-04T11:00:00+02:00 | At once 0 Lasagne x1
            all: First; Overlapping; Roomless; At once; At once too; Sprints;\s
            others: Overlapping; Roomless; At once too; Sprints;\s
            unscheduled:\
            """);
  }

  @Test
  void daysFollowEachOtherAndATalkWithoutADayComesLast() {
    assertThat(
            schedule(
                EVENT,
                """
                Later,2013-07-05,,,
                Someday,,,,
                Sooner,2013-07-04,,,
                """))
        .isEqualTo(
            """
            2013-07-04 (Thursday) Europe/Rome:\s
            all: Sooner;\s
            others: Sooner;\s
            2013-07-05 (Friday) Europe/Rome:\s
            all: Later;\s
            others: Later;\s
            unscheduled: Someday;\
            """);
  }

  @Test
  void timesWithAnOffsetOfTheirOwnStandAmongThoseOfThePlace() {
    assertThat(
            schedule(
                EVENT,
                """
                By its clocks,2013-07-04 10:00,,30,A
                From abroad,2013-07-04T08:30:00Z,,30,A
                Before midnight there,2013-07-03T23:00:00Z,,30,A
                """))
        .startsWith(
            """
            2013-07-04 (Thursday) Europe/Rome: A
            01:00 2013-07-04T01:00:00+02:00 | Before midnight there 0 A x1
            10:00 2013-07-04T10:00:00+02:00 | By its clocks 0 A x1
            10:30 2013-07-04T10:30:00+02:00 | From abroad 0 A x1
            """);
  }

  @Test
  void withoutAZoneOfTheEventTimesAreShownAsWritten() {
    String noZone = EVENT.replace("timezone: Europe/Rome\n", "");
    assertThat(
            schedule(
                noZone,
                """
                Late,2013-07-04T00:30:00+05:00,,30,A
                Afternoon,2013-07-04T15:00:00+05:00,,30,A
                """))
        .startsWith(
            """
            2013-07-04 (Thursday) +05:00: A
            00:30 2013-07-04T00:30:00+05:00 | Late 0 A x1
            15:00 2013-07-04T15:00:00+05:00 | Afternoon 0 A x1
            """);
    assertThat(
            schedule(
                noZone,
                """
                Late,2013-07-04T00:30:00+05:00,,30,A
                Afternoon,2013-07-04T15:00:00+07:00,,30,A
                """))
        .contains("2013-07-04 (Thursday) : A");
  }

  @Test
  void anHourThatTheClocksShowTwiceIsTwoRows() {
    assertThat(
            schedule(
                EVENT,
                """
                Winter,2013-10-27T02:30:00+01:00,,30,A
                Summer,2013-10-27T02:30:00+02:00,,30,A
                """))
        .startsWith(
            """
            2013-10-27 (Sunday) Europe/Rome: A
            02:30 2013-10-27T02:30:00+02:00 | Summer 0 A x1
            02:30 2013-10-27T02:30:00+01:00 | Winter 0 A x1
            """);
  }

  /** A row a line: each cell with its columns and rows, and a break in brackets. */
  private static final String WITH_BREAKS =
      """
      -- templates/talk.ftlh --
      ${content.title}
      -- templates/event.ftlh --
      <#list event.days as day>
      ${day.date_iso}: ${day.rooms?join(" | ")}
      <#list day.rows as row>
      ${row.start?string("HH:mm")}<#list row.cells as cell> | <#if cell.talk??>${cell.talk.title}<#else>[${(cell.break.title)!}]</#if> ${cell.columns}x${cell.rows}</#list>
      </#list>
      breaks: <#list day.breaks as break>${break.title} ${break.start_iso} ${(break.end?string("HH:mm"))!} ${break.room!}; </#list>
      </#list>
      <#list event.talks as talk>${talk.title}; </#list>
      """;

  private String scheduleWithBreaks(String event, String records) {
    BakedSite site =
        Sites.modern(folder, KEYS).with(WITH_BREAKS + event).with(records).bake().succeeds();
    return site.file("events/florence/index.html").replaceAll("\\n\\n+", "\n");
  }

  @Test
  void aBreakFillsTheRoomsThatAreFreeAndHasNoPage() {
    assertThat(
            scheduleWithBreaks(
                EVENT,
                """
                -- data/talks/florence.csv --
                title,kind,start,duration,room
                Keynote,,2013-07-04 09:30,30,B
                Long,,2013-07-04 10:00,90,B
                Short,,2013-07-04 10:00,30,A
                Other,,2013-07-04 10:00,30,C
                Coffee,break,2013-07-04 10:30,30,
                Lunch,break,2013-07-04 11:30,60,Canteen
                Registration,Break,2013-07-04 08:30,60,A
                Party,break,2013-07-05 20:00,,
                """))
        .isEqualTo(
            """
            2013-07-04: A | B | C
            08:30 | [Registration] 1x1 | [] 1x1 | [] 1x1
            09:30 | [] 1x1 | Keynote 1x1 | [] 1x1
            10:00 | Short 1x1 | Long 1x2 | Other 1x1
            10:30 | [Coffee] 1x1 | [Coffee] 1x1
            11:30 | [Lunch] 3x1
            breaks: Registration 2013-07-04T08:30:00+02:00 09:30 A; \
            Coffee 2013-07-04T10:30:00+02:00 11:00 ; Lunch 2013-07-04T11:30:00+02:00 12:30 Canteen;\s
            2013-07-05:\s
            20:00 | [Party] 1x1
            breaks: Party 2013-07-05T20:00:00+02:00  ;\s
            Keynote; Long; Other; Short;\
            """);
    assertThat(folder.resolve("output/talks")).isDirectoryNotContaining("glob:**lunch*");
  }

  @Test
  void roomsHaveTheOrderOfTheEventAndATalkAfterMidnightMayBelongToTheDayBefore() {
    assertThat(
            scheduleWithBreaks(
                EVENT + "rooms: [Main, {name: Attic}]\n",
                """
                -- data/talks/florence.csv --
                title,start,day,duration,room
                One,2013-07-04 10:00,,30,Attic
                Two,2013-07-04 10:00,,30,Main
                Party,2013-07-05 00:30,2013-07-04,30,Bar
                """))
        .startsWith(
            """
            2013-07-04: Main | Attic | Bar
            10:00 | Two 1x1 | One 1x1 | [] 1x1
            00:30 | [] 1x1 | [] 1x1 | Party 1x1
            """);
  }

  @Test
  void anEventToComeIsAnnouncedWithItsTalks() {
    String coming =
        """
        -- data/events/florence.yaml --
        name: EuroPython 2031
        start: 2031-07-01
        """;

    assertThat(schedule(coming, "Soon,2031-07-01 10:00,,30,A\n"))
        .startsWith("2031-07-01 (Tuesday) Europe/Rome: A\n10:00 2031-07-01T10:00:00+02:00 | Soon");
  }

  @Test
  void aTalkWithADateOfItsOwnWaitsForThat() {
    InlineSite site =
        Sites.modern(folder, KEYS)
            .with(TEMPLATES + EVENT)
            .with(
                """
                -- data/talks/secret.yaml --
                title: Secret
                event: florence
                start: 2013-07-04
                date: 2031-07-01
                """);

    assertThat(site.bake().succeeds().file("events/florence/index.html"))
        .isEqualToIgnoringWhitespace("unscheduled:");
  }
}
