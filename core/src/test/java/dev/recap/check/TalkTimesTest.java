package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times and rooms of talks that can't be as they are. */
class TalkTimesTest {

  @TempDir private Path folder;

  /** The problems of talks that are given as lines of a table. */
  private List<String> found(String talks) {
    InlineSite site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            site.host=https://pycon.invalid
            render.index=false
            render.archive=false
            render.feed=false
            render.talks=true
            permalink.talk=/:slug/
            severity.orphan-page=off
            -- templates/talk.ftlh --
            <title>${content.title}</title><h1>${content.title}</h1>
            -- data/events/florence.yaml --
            name: EuroPython 2013
            start: 2013-07-01
            end: 2013-07-05
            timezone: Europe/Rome
            -- data/talks/florence.csv --
            title,start,end,duration,room
            """
                + talks);
    return CheckRun.of(site).found();
  }

  @Test
  void talksThatOverlapInARoomAreReported() {
    assertThat(
            found(
                """
                First,2013-07-04 10:00,,60,Lasagne
                Elsewhere,2013-07-04 10:30,,60,Spaghetti
                Second,2013-07-04 10:30,,60,Lasagne
                Third,2013-07-04 11:00,,60,Lasagne
                """))
        .containsExactly(
            "data/talks/florence.csv:4: \"First\" is still going on in Lasagne when this talk"
                + " begins there [room-overlap]");
  }

  @Test
  void talksOutsideTheirEventAreReported() {
    assertThat(
            found(
                """
                Early,2013-06-30,,,
                First,2013-07-01,,,
                Last,2013-07-05,,,
                Late,2013-07-06,,,
                """))
        .containsExactly(
            "data/talks/florence.csv:2: the talk is on 2013-06-30, and EuroPython 2013 is from"
                + " 2013-07-01 to 2013-07-05 [talk-outside-event]",
            "data/talks/florence.csv:5: the talk is on 2013-07-06, and EuroPython 2013 is from"
                + " 2013-07-01 to 2013-07-05 [talk-outside-event]");
  }

  @Test
  void talkWithoutEndIsReportedIfOthersHaveOne() {
    assertThat(
            found(
                """
                Timed,2013-07-04 10:00,,60,
                Endless,2013-07-04 11:00,,,
                Sprints,2013-07-04,,,
                Also endless,2013-07-05 11:00,,,
                """))
        .containsExactly(
            "data/talks/florence.csv:3: the talk has a start and no end, unlike others of the day"
                + " [missing-end]");
  }
}
