package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import dev.recap.problem.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JBakeHeaderTest {

  private final Headers headers = Headers.ofPost();

  private static String header(String lines) {
    String date = lines.contains("date=") ? "" : "date=2013-07-01\n";
    return "type=post\nstatus=published\n" + lines + date + "~~~~~~\nbody\n";
  }

  @Test
  void keysAndValuesAreTrimmed() {
    String text =
        """
        title = A day = a world\s
        date=2013-07-01
        type=post
         status=published

        Tags= cloud computing , ops
        mood=
        ~~~~~~
        body
        """;
    HeaderResult result = headers.read(text);
    FrontMatter front = result.front().orElseThrow();
    assertThat(result.problems()).isEmpty();
    assertThat(front.style()).isEqualTo(HeaderStyle.JBAKE);
    assertThat(front.type()).isEqualTo("post");
    assertThat(front.status()).isEqualTo(Status.PUBLISHED);
    assertThat(front.title()).isEqualTo("A day = a world");
    assertThat(front.date()).contains(OffsetDateTime.parse("2013-07-01T00:00+03:00"));
    assertThat(front.tags()).containsExactly("cloud computing", "ops");
    assertThat(front.extra()).isEqualTo(Map.of("mood", ""));
    assertThat(front.places()).containsEntry("title", new Place("content/day.md", 1, 9));
    assertThat(text.substring(result.bodyStart())).isEqualTo("body\n");
  }

  @Test
  void windowsLineEndsReadAlike() {
    String text = "title=A\r\ntype=post\r\nstatus=published\r\n~~~~~~\r\nbody\r\n";
    HeaderResult result = headers.read(text);
    assertThat(result.front().orElseThrow().title()).isEqualTo("A");
    assertThat(text.substring(result.bodyStart())).isEqualTo("body\r\n");
  }

  @Test
  void headerAloneHasAnEmptyBody() {
    String text = "type=post\nstatus=published\n~~~~~~";
    assertThat(headers.read(text).bodyStart()).isEqualTo(text.length());
  }

  @Test
  void firstSeparatorClosesTheHeader() {
    String text = "type=post\nstatus=published\n~~~~~~\na\n~~~~~~\nb\n";
    assertThat(text.substring(headers.read(text).bodyStart())).isEqualTo("a\n~~~~~~\nb\n");
  }

  @Test
  void titleMayBeMissing() {
    HeaderResult result = headers.read(header(""));
    assertThat(result.problems()).isEmpty();
    assertThat(result.isUntitled()).isFalse();
    assertThat(result.front().orElseThrow().title()).isEmpty();
  }

  @Test
  void bracesHoldJson() {
    FrontMatter front =
        headers.front(header("og={\"image\": {\"width\": 640}, \"tags\": [\"a\"], \"x\": null}\n"));
    Object og = front.extra().get("og");
    assertThat(og)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("image", Map.of("width", 640L))
        .containsEntry("tags", List.of("a"))
        .containsEntry("x", null);
  }

  @Test
  void bracketsAreText() {
    assertThat(headers.front(header("list=[1, 2]\n")).extra()).isEqualTo(Map.of("list", "[1, 2]"));
  }

  @Test
  void templatesGetAliasesAsWithJBake() {
    FrontMatter front =
        headers.front(
            header(
                "summary=Short\n"
                    + "author=Zofia, Ann\n"
                    + "lastmod=2014-01-02\n"
                    + "modified=often\n"
                    + "cover=a.png\n"));
    assertThat(front.description()).contains("Short");
    assertThat(front.authors()).containsExactly("Zofia", "Ann");
    assertThat(front.updated()).contains(OffsetDateTime.parse("2014-01-02T00:00+02:00"));
    assertThat(front.image()).contains("a.png");
    assertThat(front.extra())
        .isEqualTo(
            Map.of(
                "summary", "Short",
                "author", "Zofia, Ann",
                "lastmod", "2014-01-02",
                "modified", "often",
                "cover", "a.png"));
  }

  @Test
  void keysOfYamlHeadersHaveNoMeaning() {
    FrontMatter front =
        headers.front(
            header("draft=true\nlayout=page\nurl=/a/\npermalink=/b/\nexpires=2013-08-01\n"));
    assertThat(front.status()).isEqualTo(Status.PUBLISHED);
    assertThat(front.type()).isEqualTo("post");
    assertThat(front.permalink()).isEmpty();
    assertThat(front.expires()).isEmpty();
    assertThat(front.extra())
        .containsOnlyKeys("draft", "layout", "url", "permalink", "expires")
        .containsEntry("expires", "2013-08-01");
  }

  @Test
  void statusMayBeAnyWord() {
    assertThat(headers.front("type=post\nstatus=in-review\ndate=2013-07-01\n~~~~~~\n").status())
        .isEqualTo(new Status("in-review"));
  }

  @Test
  void missingLinesHaveDefaults() {
    FrontMatter front =
        headers.defaults("published", "page").front("title=A\ndate=2013-07-01\n~~~~~~\n");
    assertThat(front.type()).isEqualTo("page");
    assertThat(front.status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void missingDateIsTheFilesDate() {
    OffsetDateTime modified = OffsetDateTime.parse("2020-05-05T13:00+03:00");
    String identity = "type=post\nstatus=published\n";
    assertThat(headers.read(identity + "~~~~~~\n").front().orElseThrow().date()).contains(modified);
    assertThat(headers.read(identity + "date=\n~~~~~~\n").front().orElseThrow().date())
        .contains(modified);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2013-07-01, 2013-07-01T00:00+03:00",
    "yyyy-MM-dd, 2013-12-01, 2013-12-01T00:00+02:00",
    "yyyy-MM-dd, 2013-07-01 and more, 2013-07-01T00:00+03:00",
    "yyyy-MM-dd, 2013-02-30, 2013-03-02T00:00+02:00",
    "dd.MM.yyyy HH:mm, 01.07.2013 21:54, 2013-07-01T21:54+03:00",
    "d MMMM yyyy, 1 July 2013, 2013-07-01T00:00+03:00",
    "yyyy-MM-dd'T'HH:mm:ssXXX, 2013-07-01T21:54:00+05:30, 2013-07-01T21:54+05:30",
    "dd.MM.yyyy, 2013-07-01T21:54:00Z, 2013-07-01T21:54Z"
  })
  void dateFollowsThePattern(String pattern, String written, String meant) {
    assertThat(headers.dateFormat(pattern).front(header("date=" + written + "\n")).date())
        .contains(OffsetDateTime.parse(meant));
  }

  @Test
  void sanitizedTagsHaveNoSpaces() {
    assertThat(headers.sanitizing().front(header("tags=cloud computing, ops\n")).tags())
        .containsExactly("cloud-computing", "ops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title=A\nstatus=published\n~~~~~~\n", // no type
        "type = post\nstatus=published\n~~~~~~\n", // JBake wants no blank here
        "type=post\nstatus=published\n~~~~~~ \n",
        "type=post\nstatus=published\nnot a key\n~~~~~~\n",
        "type=post\nstatus=published\n  \n~~~~~~\n",
        "type=post\nstatus=published\n",
        "~~~~~~\ntype=post\nstatus=published\n"
      })
  void headerThatJBakeCannotReadIsNone(String text) {
    HeaderResult result = headers.named("content/2013-07-01-a.md").read(text);
    assertThat(result.front().orElseThrow().style()).isEqualTo(HeaderStyle.NONE);
    assertThat(result.bodyStart()).isZero();
  }
}
