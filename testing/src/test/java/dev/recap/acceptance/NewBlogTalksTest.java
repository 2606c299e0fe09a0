package dev.recap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import dev.recap.testing.PageUnderTest;
import dev.recap.testing.SiteUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme's pages of talks, in a new blog that switches on what its settings offer. */
class NewBlogTalksTest {

  private static final String RECORDS =
      """
      -- data/events/florence.yaml --
      name: EuroPython 2013
      start: 2013-07-01
      end: 2013-07-07
      timezone: Europe/Rome
      venue: Grand Hotel
      place: Florence, Italy
      website: https://florence.example/
      description: Three rooms named after *pasta*.
      -- data/speakers.yaml --
      - name: Tarek Ziadé
        website: https://tarek.example/
        bio: Writes *Circus*.
      - name: Goran Peretin
      -- data/talks/florence.yaml --
      - title: Circus & sockets
        slug: circus
        speakers: [Tarek Ziadé, Goran Peretin]
        start: 2013-07-03 14:30
        duration: 45 min
        room: Lasagne
        track: Servers
        level: intermediate
        tags: [talks]
        image: /images/circus.svg
        videos:
          - https://conf.example/watch/12
          - https://www.youtube.com/watch?v=aqz-KE-bpKQ
          - https://files.example/circus.webm
        slides: https://speakerdeck.com/someone/circus
        abstract: Of processes and sockets.
      - title: Greenlets
        speakers: [Goran Peretin]
        start: 2013-07-03 11:00
      -- data/talks/nowhere.yaml --
      title: Of no event
      date: 2012-05-01
      -- assets/images/circus.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>
      -- content/2024/2024-05-20-florence.md --
      ---
      title: Florence again
      description: What we remember of Florence.
      event: EuroPython 2013
      tags: [talks]
      ---
      It was [Circus](talk:circus).
      """;

  @TempDir static Path folder;
  private static SiteUnderTest site;

  @BeforeAll
  static void bake() throws IOException {
    CommandRun.of("init", folder);
    Path settings = folder.resolve("jbake.properties");
    String offered =
        Files.readString(settings).replaceAll("(?m)^#(?=(?!look\\.|images\\.)[a-z.]+=)", "");
    assertThat(offered).contains("\nrender.talks=true\n");
    Files.writeString(settings, offered);
    site = InMemory.bake(InlineSite.in(folder).with(RECORDS));
  }

  @Test
  void allPagesAreValidWithoutProblems() {
    site.hasNoProblems().hasNoDeadLinks();
    assertThat(InMemory.complaints(site)).isEmpty();
  }

  @Test
  void talkPageHasAllItsData() {
    PageUnderTest talk = site.page("/talks/florence/circus/");
    assertThat(talk.only("h1").text()).isEqualTo("Circus & sockets");
    assertThat(talk.only(".side .when").text()).isEqualTo("3 July 2013 14:30–15:15");
    assertThat(talk.all(".facts li").eachText())
        .containsExactly(
            "By Tarek Ziadé, Goran Peretin",
            "Event EuroPython 2013",
            "Room Lasagne",
            "Track Servers",
            "Level intermediate",
            "Length 45 min",
            "Watch (conf.example)",
            "Watch (circus.webm)",
            "Slides (Speaker Deck)");
    assertThat(talk.all(".related h3").eachText()).containsExactly("Florence again");
    assertThat(talk.all(".neighbours a").eachText()).containsExactly("Greenlets");
    assertThat(talk.only(".neighbours .label").text()).isEqualTo("Previous talk");
  }

  @Test
  void itsFirstRecordingThatCanBePlayedIsAPlayer() {
    PageUnderTest talk = site.page("/talks/florence/circus/");
    assertThat(talk.only("figure.video").attr("data-video")).isEqualTo("youtube");
    Element link = talk.only("figure.video > a.video-link");
    assertThat(link.attr("href")).isEqualTo("https://www.youtube.com/watch?v=aqz-KE-bpKQ");
    assertThat(link.attr("data-embed"))
        .isEqualTo("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ");
    assertThat(talk.only("figure.video img").attr("src")).isEqualTo("../../../images/circus.svg");
    talk.only("script[src$=player.js]");
    site.page("/talks/florence/greenlets/").hasNo("script[src$=player.js]");
  }

  @Test
  void eventPageHasDaysTalksAndRecaps() {
    PageUnderTest event = site.page("/events/florence/");
    assertThat(event.only(".hero .motto").text())
        .isEqualTo("1–7 July 2013 · Grand Hotel · Florence, Italy");
    assertThat(event.all(".hero .actions a").eachText()).startsWith("Website");
    assertThat(event.only(".story").text()).isEqualTo("Three rooms named after pasta.");
    assertThat(event.all(".timetable td a").eachText()).containsExactly("Circus & sockets");
    assertThat(event.all("h2").eachText())
        .containsExactly("Wednesday, 3 July 2013", "Recaps", "Speakers");
    assertThat(event.all(".programme h3").eachText()).containsExactly("Florence again");
  }

  @Test
  void aSpeakerHasABiographyAndTalksThatCanBeWatched() {
    PageUnderTest speaker = site.page("/speakers/tarek-ziade/");
    assertThat(speaker.title()).startsWith("Talks by Tarek Ziadé");
    assertThat(speaker.only(".story").text()).isEqualTo("Writes Circus.");
    assertThat(speaker.only(".programme .by").text())
        .isEqualTo("Tarek Ziadé, Goran Peretin · EuroPython 2013 · intermediate · Watch");
    assertThat(speaker.only(".programme .when").text()).isEqualTo("3 Jul 2013 14:30–15:15 Lasagne");
  }

  @Test
  void yearsAndTagsListTalksBesidePosts() {
    PageUnderTest tag = site.page("/tags/talks/");
    assertThat(tag.all("h2").eachText()).containsExactly("Posts", "Talks");
    assertThat(tag.all("h3").eachText()).contains("Florence again", "Circus & sockets");
    assertThat(site.page("/2013/").all("h2").eachText())
        .containsExactly("Circus & sockets", "Greenlets");
    assertThat(site.page("/2013/").only(".head .note").text()).isEqualTo("2 talks");
    assertThat(site.page("/years/").all(".columns li").eachText())
        .containsExactly("2024 4 posts", "2013 2 talks", "2012 1 talk");
  }

  @Test
  void thePageOfAllEventsLeadsToEverything() {
    PageUnderTest talks = site.page("/talks/");
    assertThat(talks.only(".head .note").text()).isEqualTo("3 talks");
    assertThat(talks.all(".cards li").eachText())
        .containsExactly("2013 1–7 July 2013 EuroPython 2013 Florence, Italy · 1 post, 2 talks");
    assertThat(talks.all(".programme li").eachText()).containsExactly("1 May 2012 Of no event");
    assertThat(talks.only(".related h2").text()).isEqualTo("Other talks");
    assertThat(talks.all(".browse h2").eachText()).containsExactly("Levels", "Speakers");
    assertThat(talks.only("nav.menu [aria-current]").text()).isEqualTo("Talks");
  }
}
