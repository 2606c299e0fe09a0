package dev.recap.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with the author's overrides. */
class OverridesTest {

  private static final String PROJECT =
      """
      -- templates/talk.ftlh --
      ${content.title} by ${content.talk.speakers?join("+")} in ${content.talk.room!"-"}
      at ${content.talk.start_iso!"-"} <#list content.talk.videos as v>${v.url} </#list>${content.body}
      -- templates/speaker.ftlh --
      ${term.name} ${(term.profile.body)!} ${(term.profile.speaker.website)!}
      -- templates/event.ftlh --
      ${term.name} <#list event.days as d>${d.rooms?join("|")} <#list d.breaks as b>${b.title} ${b.start_iso}</#list></#list>
      -- data/events/conf.yaml --
      name: Conf
      timezone: Europe/Rome
      -- data/talks/conf/alone.yaml --
      title: Alone
      source: 0A-1
      speaker: Ada
      start: 2013-07-04 10:00
      room: Blue
      video: https://example.org/a.webm
      body: Of one.
      -- data/talks/conf/lunch.yaml --
      title: Lunch
      kind: break
      source: 0A-9
      start: 2013-07-04 12:00
      """;

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void project() {
    site =
        Sites.modern(
                folder,
                """
                render.talks=true
                render.speakers=true
                render.events=true
                permalink.talk=/talks/:event/:slug/
                permalink.speaker=/speakers/:slug/
                permalink.event=/events/:slug/
                """)
            .with(PROJECT);
  }

  private String talk(BakedSite baked) {
    return baked.file("talks/conf/alone/index.html").replaceAll("\\s+", " ").strip();
  }

  private BakedSite baked() {
    BakedSite baked = site.bake();
    assertThat(baked.problems()).isEmpty();
    return baked;
  }

  @Test
  void anOverrideComesGoesAndChangesBetweenBakes() {
    String record =
        "Alone by Ada in Blue at 2013-07-04T10:00:00+02:00 https://example.org/a.webm"
            + " <p>Of one.</p>";
    assertThat(talk(baked())).isEqualTo(record);

    site.with(
        """
        -- data/overrides/conf/0a-1.yaml --
        title: Together
        speakers: [Ada, Bob]
        room:
        videos: []
        abstract: Of *two*.
        """);
    String overridden =
        "Together by Ada+Bob in - at 2013-07-04T10:00:00+02:00 <p>Of <em>two</em>.</p>";
    assertThat(talk(baked())).isEqualTo(overridden);

    site.with("-- data/overrides/conf/0a-1.yaml --\nroom: Red\n");
    assertThat(talk(baked())).isEqualTo(record.replace("Blue", "Red"));

    site.without("data/overrides/conf/0a-1.yaml");
    assertThat(talk(baked())).isEqualTo(record);
  }

  @Test
  void theSlugIsAKeyTooAndARecordMayBeOneOfSeveral() {
    site.without("data/talks/conf/alone.yaml");
    site.with(
        """
        -- data/talks/conf.csv --
        title,speakers,start,room
        Alone,Ada,2013-07-04 10:00,Blue
        Other,Ada,2013-07-04 11:00,Blue
        -- data/overrides/conf/alone.yaml --
        room: Red
        """);

    assertThat(talk(baked())).startsWith("Alone by Ada in Red");
  }

  @Test
  void breaksSpeakersAndEventsHaveOverrides() {
    site.with(
        """
        -- data/speakers/ada.yaml --
        name: Ada
        source: b1
        homepage: https://example.org/old
        bio: Old.
        -- data/overrides/speakers/b1.yaml --
        website: https://example.org/new
        bio: New.
        -- data/overrides/events/conf.yaml --
        name: Conf 2013
        -- data/overrides/conf/lunch.yaml --
        start: 2013-07-04 13:00
        """);

    BakedSite baked = baked();

    assertThat(baked.file("speakers/ada/index.html"))
        .contains("<p>New.</p>", "https://example.org/new");
    assertThat(baked.file("events/conf/index.html"))
        .contains("Conf 2013 Blue Lunch 2013-07-04T13:00:00+02:00");
  }

  @Test
  void anOverrideOfNothingIsReported() {
    site.with(
        """
        -- data/overrides/conf/nobody.yaml --
        room: Red
        -- data/overrides/other/alone.yaml --
        room: Red
        """);

    assertThat(site.bake().problems())
        .containsExactly(
            "data/overrides/conf/nobody.yaml: warning: no record of conf has the slug or source"
                + " \"nobody\" [unused-override]",
            "data/overrides/other/alone.yaml: warning: no record of other has the slug or source"
                + " \"alone\" [unused-override]");
  }

  @Test
  void aMistakeIsReportedAtItsLineOfTheOverride() {
    site.with(
        """
        -- data/overrides/conf/alone.yaml --
        room: Red
        start: yesterday
        """);

    assertThat(site.bake().problems())
        .singleElement()
        .asString()
        .startsWith("data/overrides/conf/alone.yaml:2:8: error: the date \"yesterday\" of start");
  }

  @Test
  void withoutTalksTheFilesAreData() {
    InlineSite plain =
        Sites.modern(folder.resolve("plain"), "")
            .with(
                """
                -- data/overrides/conf/alone.yaml --
                room: Red
                -- templates/page.ftlh --
                ${data.overrides.conf.alone.room}
                -- content/a.md --
                ---
                type: page
                title: A
                ---
                """);

    assertThat(plain.bake().succeeds().file("a/index.html")).contains("Red");
  }
}
