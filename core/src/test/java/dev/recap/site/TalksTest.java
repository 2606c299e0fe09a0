package dev.recap.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks, speakers and events, from the data folder and from content. */
class TalksTest {

  private static final String KEYS =
      """
      render.talks=true
      render.speakers=true
      render.events=true
      render.eventsindex=true
      render.levels=true
      permalink.talk=/talks/:slug/
      permalink.speaker=/speakers/:slug/
      permalink.event=/events/:slug/
      permalink.level=/levels/:slug/
      """;

  private static final String TEMPLATES =
      """
      -- templates/talk.ftl --
      ${content.title} (${content.type}) ${content.body}
      by <#list content.speaker_links as s>${s.name} ${s.link!"-"}; </#list>
      at <#list content.event_links as e>${e.name} ${e.link!"-"}</#list>
      when ${content.talk.day!"-"} ${content.talk.start_iso!"-"} to ${content.talk.end_iso!"-"}
      in ${content.talk.room!"-"} ${content.talk.minutes!"-"} min
      watch <#list content.talk.videos as v>${v.url} ${v.link!"-"} ${v.host!"-"} ${v.host_name!"-"} ${v.kind!"-"} ${v.embed_url!"-"}; </#list>
      slides <#list content.talk.slides as s>${s.host_name!s.url} </#list>
      before ${(content.previous.title)!"-"} after ${(content.next.title)!"-"}
      -- templates/speaker.ftl --
      ${speaker.name} <#if speaker.profile??>${speaker.profile.body} ${speaker.profile.speaker.website}</#if>
      <#list speaker_talks as talk>${talk.title} ${talk.link}; </#list>
      -- templates/event.ftl --
      ${event.name}<#if event.profile??> in ${event.profile.event.place!"-"} ${event.profile.event.start_iso!"-"}</#if>
      talks <#list event.talks as talk>${talk.title}; </#list>
      posts <#list event_posts as post>${post.title}; </#list>
      -- templates/events-index.ftl --
      <#list terms as e>${e.name}; </#list>
      -- templates/level.ftl --
      ${level.name} ${level.count}: <#list level_talks as talk>${talk.title}; </#list>
      """;

  private static final String RECORDS =
      """
      -- data/events/florence.yaml --
      name: EuroPython 2013
      start: 2013-07-01
      end: 2013-07-05
      timezone: Europe/Rome
      place: Florence, Italy
      names: [EP 13]
      -- data/speakers.yaml --
      - name: Tarek Ziadé
        website: https://example.org/tarek
        names: [Tarek Ziade]
        bio: Writes *Circus*.
      - name: Goran Peretin
        website: https://example.org/goran
      -- data/talks/circus.yaml --
      title: Circus
      speakers: [tarek-ziade]
      event: florence
      start: 2013-07-04 14:30
      duration: 45 min
      room: Lasagne
      level: intermediate
      tags: [processes]
      videos: https://example.org/circus.webm
      abstract: |
        A process manager, **and** a socket manager.
      -- content/2013-07-04-day-3.md --
      ---
      title: Day 3
      event: EP 13
      ---
      """;

  @TempDir Path folder;

  private InlineSite site(String records) {
    return Sites.modern(folder, KEYS).with(TEMPLATES).with(records);
  }

  private static BakedSite baked(InlineSite site) {
    BakedSite baked = site.bake();
    assertThat(baked.problems()).isEmpty();
    return baked;
  }

  @Test
  void aRecordOfTheDataFolderIsATalkWithAPage() {
    BakedSite site = baked(site(RECORDS));
    assertThat(site.file("talks/circus/index.html"))
        .isEqualToIgnoringWhitespace(
            """
            Circus (talk) <p>A process manager, <strong>and</strong> a socket manager.</p>
            by Tarek Ziadé speakers/tarek-ziade/;
            at EuroPython 2013 events/florence/
            when 2013-07-04 2013-07-04T14:30:00+02:00 to 2013-07-04T15:15:00+02:00
            in Lasagne 45 min
            watch https://example.org/circus.webm - file circus.webm video -;
            slides before - after -
            """);
  }

  @Test
  void aTalkOfWholeDaysEndsOnItsLastDay() {
    BakedSite site =
        baked(
            site(
                RECORDS
                    .replace("start: 2013-07-04 14:30", "start: 2013-07-04\nend: 2013-07-05")
                    .replace("duration: 45 min\n", "")));

    assertThat(site.file("talks/circus/index.html")).contains("when 2013-07-04 - to 2013-07-05\n");
  }

  @Test
  void aDayWithoutAnHourIsNoEndOfATalkWithAnHour() {
    String start = "start: 2013-07-04 14:30\nend: ";
    String records = RECORDS.replace("duration: 45 min\n", "");

    assertThat(
            site(records.replace("start: 2013-07-04 14:30", start + "2013-07-05"))
                .bake()
                .problems())
        .containsExactly(
            "data/talks/circus.yaml:5:6: warning: the talk begins at an hour and ends on a day, so"
                + " its end is unknown [bad-date]");
    assertThat(
            site(records.replace("start: 2013-07-04 14:30", start + "2013-07-04"))
                .bake()
                .problems())
        .isEmpty();
  }

  @Test
  void speakersAndEventsHavePagesWithWhatTheirRecordsSay() {
    BakedSite site = baked(site(RECORDS));
    assertThat(site.file("speakers/tarek-ziade/index.html"))
        .isEqualToIgnoringWhitespace(
            """
            Tarek Ziadé <p>Writes <em>Circus</em>.</p> https://example.org/tarek
            Circus talks/circus/;
            """);
    assertThat(site.file("speakers/goran-peretin/index.html"))
        .isEqualToIgnoringWhitespace("Goran Peretin  https://example.org/goran");
    assertThat(site.file("events/florence/index.html"))
        .isEqualToIgnoringWhitespace(
            "EuroPython 2013 in Florence, Italy 2013-07-01 talks Circus; posts Day 3;");
    assertThat(site.file("levels/intermediate/index.html"))
        .isEqualToIgnoringWhitespace("intermediate 1: Circus;");
  }

  @Test
  void aDocumentCanBeATalkAndASpeakerToo() {
    BakedSite site =
        baked(
            site(
                """
                -- content/talks/circus.md --
                ---
                type: talk
                title: Circus
                speakers:
                  - Tarek Ziadé
                event: EuroPython 2013
                start: 2013-07-04
                ---
                Processes and *sockets*.
                -- content/people/tarek.md --
                ---
                type: speaker
                title: Tarek Ziadé
                website: https://example.org/tarek
                ---
                Writes Circus; see [his talk](../talks/circus.md).
                """));
    assertThat(site.file("talks/circus/index.html"))
        .contains("<em>sockets</em>")
        .contains("Tarek Ziadé speakers/tarek-ziade/")
        .contains("at EuroPython 2013 events/europython-2013/")
        .contains("when 2013-07-04 - to -");
    assertThat(site.file("speakers/tarek-ziade/index.html"))
        .contains("see <a href=\"../../talks/circus/\">his talk</a>");
    assertThat(site.paths()).noneMatch(path -> path.startsWith("people"));
  }

  @Test
  void aTableHasATalkARowAndItsNameIsTheEvent() {
    BakedSite site =
        baked(
            site(
                """
                -- data/talks/pycon-2011.csv --
                title,speakers,level
                Ten Years of Twisted,Glyph Lefkowitz,
                Jython Concurrency,Jim Baker; Rob Ludwick,extreme
                """));
    assertThat(site.file("talks/jython-concurrency/index.html"))
        .contains("Jim Baker speakers/jim-baker/; Rob Ludwick speakers/rob-ludwick/;")
        .contains("at pycon-2011 events/pycon-2011/");
    assertThat(site.file("levels/extreme/index.html")).contains("extreme 1:");
    assertThat(site.paths()).contains("talks/ten-years-of-twisted/index.html");
  }

  @Test
  void aFolderOfPyvideoIsAnEventWithItsTalks() {
    BakedSite site =
        baked(
            site(
                """
                -- data/talks/europython-2015/category.json --
                {"title": "EuroPython 2015"}
                -- data/talks/europython-2015/videos/dumbdev.json --
                {
                  "title": "DumbDev",
                  "speakers": ["Rob Collins"],
                  "recorded": "2015-07-24",
                  "duration": 1800,
                  "description": "Eight rules.",
                  "videos": [{"type": "youtube", "url": "https://example.org/watch"}],
                  "thumbnail_url": "https://example.org/hqdefault.jpg",
                  "tags": ["development"]
                }
                """));
    assertThat(site.file("talks/dumbdev/index.html"))
        .contains("at EuroPython 2015 events/europython-2015/")
        .contains("when 2015-07-24")
        .contains(" 30 min")
        .contains("watch https://example.org/watch ");
  }

  @Test
  void videosAreToldByTheirHosts() {
    BakedSite site =
        baked(
            site(
                """
                -- assets/videos/circus.webm --
                -
                -- data/talks/circus.yaml --
                title: Circus
                videos:
                  - https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90
                  - {type: webm, url: /videos/circus.webm}
                  - https://conf.example/watch/12
                slides: [https://speakerdeck.com/someone/circus, /circus.pdf]
                -- assets/circus.pdf --
                -
                """));
    assertThat(site.file("talks/circus/index.html"))
        .contains(
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90s - youtube YouTube video"
                + " https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90;")
        .contains(
            "https://notes.example/videos/circus.webm videos/circus.webm file circus.webm video -;")
        .contains("https://conf.example/watch/12 - - conf.example - -;")
        .contains("slides Speaker Deck https://notes.example/circus.pdf");
  }

  @Test
  void aMissingVideoOfTheSiteIsReported() {
    BakedSite site =
        site("""
        -- data/talks/circus.yaml --
        title: Circus
        videos: /videos/cirkus.webm
        """)
            .bake();
    assertThat(site.problems())
        .containsExactly(
            "data/talks/circus.yaml:2:9: error: \"/videos/cirkus.webm\" of the talk's videos leads"
                + " nowhere [dead-link]");
  }

  @Test
  void anEventsTalksAndRecapsComeAsTheyHappened() {
    BakedSite site =
        baked(
            site(
                """
                -- data/talks/europython-2013.yaml --
                - {title: Last, start: 2013-07-05 09:00}
                - {title: First, start: 2013-07-01 09:00}
                - {title: Second, start: 2013-07-01 10:00}
                - {title: Some day}
                -- data/talks/elsewhere.yaml --
                {title: Elsewhere, start: 2013-07-01 09:30}
                -- content/2013-07-02-day-2.md --
                ---
                title: Day 2
                event: europython-2013
                ---
                -- content/2013-07-01-day-1.md --
                ---
                title: Day 1
                event: europython-2013
                ---
                """));
    assertThat(site.file("events/europython-2013/index.html"))
        .contains("talks First; Second; Last; Some day;")
        .contains("posts Day 1; Day 2;");
    assertThat(site.file("talks/second/index.html")).contains("before First after Last");
    assertThat(site.file("talks/some-day/index.html")).contains("before Last after -");
    assertThat(site.file("talks/elsewhere/index.html")).contains("before - after -");
  }

  @Test
  void eventsAreListedNewestFirst() {
    BakedSite site =
        baked(
            site(
                """
                -- data/events.yaml --
                - {name: Athens, start: 2012-07-01}
                - {name: Zurich, start: 2015-07-01}
                - {name: Berlin, start: 2014-07-01}
                """));
    assertThat(site.file("events/index.html")).isEqualTo("Zurich; Berlin; Athens;");
  }

  @Test
  void anUnknownSpeakerOrEventIsAnErrorAtItsLine() {
    BakedSite site =
        site(RECORDS)
            .with(
                """
                -- data/talks/greenlets.yaml --
                title: Greenlets
                speakers:
                  - Tarek Ziadé
                  - Goran Peretni
                event: florenze
                """)
            .bake();
    assertThat(site.problems())
        .containsExactly(
            "data/talks/greenlets.yaml:4:5: error: there is no speaker \"Goran Peretni\""
                + " [unknown-speaker]",
            "data/talks/greenlets.yaml:5:8: error: there is no event \"florenze\""
                + " [unknown-event]");
    assertThat(site.report().problems().get(0).hint()).isEqualTo("did you mean \"Goran Peretin\"?");
  }

  @Test
  void aSpeakerAndAnEventInMarkdownMayHaveTheirNameAsName() {
    BakedSite site =
        baked(
            site(
                """
                -- content/a.md --
                ---
                type: speaker
                name: Tarek Ziadé
                website: https://example.org/tarek
                ---
                -- content/b.md --
                ---
                type: event
                name: EuroPython 2013
                start: 2013-07-01
                ---
                -- content/c.md --
                ---
                type: talk
                title: Circus
                speaker: Tarek Ziadé
                event: EuroPython 2013
                ---
                """));

    assertThat(site.file("speakers/tarek-ziade/index.html")).startsWith("Tarek Ziadé");
    assertThat(site.file("events/europython-2013/index.html")).startsWith("EuroPython 2013");
  }

  @Test
  void aRecordThatCanNotBeReadIsNotMissingToo() {
    BakedSite site =
        site(RECORDS)
            .with(
                """
                -- content/speakers/ada.md --
                ---
                type: speaker
                name: "A" B
                ---
                -- content/people/bo.md --
                ---
                type: speaker
                name: Bo
                date: soon
                ---
                -- content/people/cy-dee.md --
                ---
                type: speaker
                name: [
                ---
                -- data/talks/greenlets.yaml --
                title: Greenlets
                speakers: [A B, Bo, Cy Dee]
                event: florenze
                """)
            .bake();

    assertThat(site.report().problems())
        .extracting(problem -> problem.place() + " " + problem.code())
        .containsExactly(
            "content/people/bo.md:4:7 bad-date",
            "content/people/cy-dee.md:4:1 bad-yaml",
            "content/speakers/ada.md:3:11 bad-yaml",
            "data/talks/greenlets.yaml:3:8 unknown-event");
  }

  @Test
  void mistypedKeysOfRecordsAreWarnings() {
    BakedSite site =
        site("""
        -- data/talks/a.yaml --
        title: A
        speekers: [B]
        duraton: 45 min
        rooms: [Lasagne]
        video_url: https://example.org/a.webm
        start_time: 2013-07-04 12:00
        speaker_name: B
        Track: web
        abstrakt: Text.
        thumbnail_url: https://example.org/a.jpg
        state: confirmed
        -- data/speakers/b.yaml --
        name: B
        websites: https://example.org
        -- data/events/e.yaml --
        name: E
        timezon: Europe/Rome
        city: Rome
        """)
            .bake();

    assertThat(site.report().problems())
        .filteredOn(problem -> problem.code().equals("unknown-key"))
        .extracting(problem -> problem.place() + " " + problem.hint())
        .containsExactly(
            "data/events/e.yaml:2:1 did you mean \"timezone\"?",
            "data/speakers/b.yaml:2:1 did you mean \"website\"?",
            "data/talks/a.yaml:2:1 did you mean \"speakers\"?",
            "data/talks/a.yaml:3:1 did you mean \"duration\"?",
            "data/talks/a.yaml:4:1 did you mean \"room\"?",
            "data/talks/a.yaml:5:1 did you mean \"video\"?",
            "data/talks/a.yaml:6:1 did you mean \"start\"?",
            "data/talks/a.yaml:7:1 did you mean \"speaker\"?",
            "data/talks/a.yaml:8:1 did you mean \"track\"?",
            "data/talks/a.yaml:9:1 did you mean \"abstract\"?");
  }

  @Test
  void aWebsiteWithoutItsSchemeIsAnErrorOfTheRecord() {
    BakedSite site =
        site("""
        -- data/speakers/b.yaml --
        name: B
        website: b.example.org
        """)
            .bake();

    assertThat(site.problems())
        .containsExactly(
            "data/speakers/b.yaml:2:10: error: website is \"b.example.org\", not a web address"
                + " [wrong-type]");
    assertThat(site.report().problems().get(0).hint())
        .isEqualTo("write website: https://b.example.org");
  }

  @Test
  void aTextLinksToATalkByItsSlugAndTheTalkKnowsIt() {
    BakedSite site =
        baked(
            site(RECORDS)
                .with(
                    """
                    -- content/2013-07-05-sprints.md --
                    ---
                    title: Sprints
                    ---
                    After [the talk](talk:circus#questions) we met [him](speaker:tarek-ziade)
                    at [the conference](event:florence), and [again](talk:circus).
                    -- templates/talk.ftl --
                    <#list content.mentions as post>${post.title}; </#list>
                    -- data/talks/circus.yaml --
                    title: Circus
                    abstract: "## Questions"
                    """));
    assertThat(site.file("2013/07/05/sprints/index.html"))
        .contains("<a href=\"../../../../talks/circus/#questions\">the talk</a>")
        .contains("<a href=\"../../../../speakers/tarek-ziade/\">him</a>")
        .contains("<a href=\"../../../../events/florence/\">the conference</a>");
    assertThat(site.file("talks/circus/index.html")).isEqualTo("Sprints;");
  }

  @Test
  void aLinkToATalkThatIsNotThereIsAnError() {
    BakedSite site =
        site(RECORDS)
            .with(
                """
                -- content/2013-07-05-sprints.md --
                ---
                title: Sprints
                ---
                After [the talk](talk:cirkus) and [her](speaker:nobody).
                """)
            .bake();
    assertThat(site.problems())
        .containsExactly(
            "content/2013-07-05-sprints.md:4:18: error: the link \"talk:cirkus\" leads nowhere"
                + " [dead-link]",
            "content/2013-07-05-sprints.md:4:41: error: the link \"speaker:nobody\" leads nowhere"
                + " [dead-link]");
    assertThat(site.report().problems().get(0).hint()).isEqualTo("did you mean talk:circus?");
  }

  @Test
  void whatIsWrongWithARecordIsToldWithItsPlace() {
    BakedSite site =
        site("""
        -- data/talks/a.yaml --
        title: A
        start: 4 July
        duration: long
        speakers: {a: b}
        -- data/talks/b.yaml --
        - only text
        -- data/talks/c.yaml --
        room: Lasagne
        -- data/talks/d.json --
        {"title": "D",
        -- data/events/e.yaml --
        name: E
        timezone: Italy
        -- data/talks/f.yaml --
        title: F
        start: 2013-07-04 12:00
        end: 2013-07-04 11:00
        -- data/talks/g.yaml --
        title: G
        videos: [{type: youtube}]
        slides: "javascript:alert(1)"
        -- data/speakers/h.yaml --
        name: H
        website: data:text/html,x
        """)
            .bake();
    assertThat(site.report().problems())
        .extracting(problem -> problem.place() + " " + problem.code())
        .containsExactlyInAnyOrder(
            "data/events/e.yaml:2:11 bad-value",
            "data/talks/a.yaml:2:8 bad-date",
            "data/talks/a.yaml:3:11 bad-value",
            "data/talks/a.yaml:4:11 wrong-type",
            "data/talks/b.yaml:1:3 bad-record",
            "data/talks/c.yaml:1:1 missing-title",
            "data/talks/d.json:2:1 bad-yaml",
            "data/talks/f.yaml:3:6 bad-date",
            "data/talks/g.yaml:2:10 wrong-type",
            "data/talks/g.yaml:3:9 wrong-type",
            "data/speakers/h.yaml:2:10 wrong-type");
  }

  @Test
  void withoutTheKeyTheFilesAreDataLikeOthers() {
    BakedSite site =
        Sites.modern(folder, "")
            .with(
                """
                -- data/talks/circus.yaml --
                title: Circus
                -- content/2013-07-04-day-3.md --
                ---
                title: Day 3
                event: nobody asks
                speakers: free
                ---
                -- templates/post.ftl --
                ${data.talks.circus.title} ${content.event} ${content.speakers}
                """)
            .bake();
    assertThat(site.problems()).isEmpty();
    assertThat(site.file("2013/07/04/day-3/index.html")).isEqualTo("Circus nobody asks free");
  }
}
