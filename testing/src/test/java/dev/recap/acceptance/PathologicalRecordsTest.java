package dev.recap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Problem;
import dev.recap.testing.SiteUnderTest;
import dev.recap.testing.TestBake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Records, schedules and transcripts that are damaged in any way: told with a place, never fatal.
 */
class PathologicalRecordsTest {

  private static final int ROUNDS = 60;

  private static final String PIECES = "\0\t\n\r\"':,;-[]{}#&*!|>%@`<>/\\09azé\u2028\uFEFF😀";

  private static final String SITE =
      """
      -- jbake.properties --
      site.host=https://example.org
      markdown.flavor=modern
      render.index=false
      render.archive=false
      render.feed=false
      render.talks=true
      render.speakers=true
      render.events=true
      render.levels=true
      render.calendars=true
      render.series=true
      series.infer=true
      -- templates/post.ftlh --
      <#import "lib/structured-data.ftlh" as data>
      ${content.title} ${(content.in_series.part)!} <@data.script/>
      -- templates/series.ftlh --
      ${series.name}
      -- templates/talk.ftlh --
      <#import "lib/structured-data.ftlh" as data>
      ${content.title} ${content.talk.day!} ${(content.talk.start_iso)!} <@data.script/> ${content.body}
      <#if content.transcript??><#list content.transcript.paragraphs as p>${p.text}</#list></#if>
      -- templates/event.ftlh --
      <#import "lib/structured-data.ftlh" as data>
      ${event.name} <@data.script/>
      <#list event.days as day>${day.date_iso} <#list day.rows as row>${row.cells?size} </#list></#list>
      -- templates/speaker.ftlh --
      <#import "lib/structured-data.ftlh" as data>
      ${speaker.name} <@data.script/>
      -- templates/level.ftlh --
      ${level.name}
      -- content/2013-07-02-day-1.md --
      ---
      title: "Florence: Day 1 (1/2)"
      event: EuroPython 2013
      ---
      About [it](talk:circus).
      -- data/events.json --
      [{"name": "EuroPython 2013", "start": "2013-07-01", "end": "2013-07-05",
        "timezone": "Europe/Rome", "place": "Florence", "names": ["EP 13"]}]
      -- data/speakers.yaml --
      - name: Tarek Ziadé
        website: https://example.org/
      - {name: Goran Peretin, bio: "*Writes*."}
      -- data/talks/circus.yaml --
      title: Circus
      speakers: [Tarek Ziadé, {name: Goran Peretin}]
      event: EuroPython 2013
      start: 2013-07-04 14:30
      end: 2013-07-04T15:15:00+02:00
      duration: PT45M
      room: Lasagne
      level: extreme
      videos: [{type: youtube, url: "https://youtu.be/36bKE_JsHZs"}]
      transcript: /circus.vtt
      chapters: ["0:00 Hello", "1:02:03 End"]
      abstract: |
        A *process* manager.
      -- data/talks/europython-2013.csv --
      title,speakers,start,duration,room
      "Greenlets, twice",Goran Peretin; Tarek Ziadé,2013-07-04 14:30,30 min,Ravioli
      Passwords,Tarek Ziadé,2013-07-05 10:00,1:00:00,Lasagne
      -- assets/circus.vtt --
      WEBVTT

      1
      00:00:01.000 --> 00:00:04.000 align:left
      <v Tarek>Good <i>morning</i>.

      00:00:05.000 --> 00:00:06.500
      [Music]
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "data/talks/circus.yaml, 1",
    "data/talks/europython-2013.csv, 2",
    "data/events.json, 3",
    "data/speakers.yaml, 4",
    "assets/circus.vtt, 5",
    "content/2013-07-02-day-1.md, 6"
  })
  void damagedFilesAreReportedWithTheirPlace(String path, long seed) throws Exception {
    InlineSite site = InlineSite.in(folder, SITE);
    assertThat(trial().problems()).isEmpty();
    String text = Files.readString(folder.resolve(path));
    Random random = new Random(seed);
    int told = 0;
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int wound = random.nextInt(3); wound >= 0; wound--) {
        wound(damaged, random);
      }
      site.with(path, damaged.toString().getBytes(StandardCharsets.UTF_8));

      List<Problem> problems = trial().problems();
      told += problems.isEmpty() ? 0 : 1;
      assertThat(problems)
          .as(damaged.toString())
          .allSatisfy(
              problem -> {
                assertThat(problem.place().file()).matches("(data|assets|content)/.*");
                assertThat(problem.message()).isNotBlank().doesNotContain("java.", "Exception");
              });
    }
    assertThat(told).isGreaterThan(ROUNDS / 6);
  }

  private SiteUnderTest trial() {
    return TestBake.of(folder).at(InlineSite.NOW).bake();
  }

  /** Takes a stretch out, writes it twice, or puts something there that stands for something. */
  private static void wound(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    List<Integer> pieces = PIECES.codePoints().boxed().toList();
    switch (random.nextInt(3)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      default -> text.insert(at, Character.toString(pieces.get(random.nextInt(pieces.size()))));
    }
  }
}
