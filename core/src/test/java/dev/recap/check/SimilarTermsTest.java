package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags that are probably one. */
class SimilarTermsTest {

  @TempDir private Path folder;

  private List<String> found(String rare, int rareTimes, String common, int commonTimes) {
    InlineSite site = CheckRun.blog(folder);
    for (int i = 0; i < rareTimes; i++) {
      tag(site, "rare" + i, rare);
    }
    for (int i = 0; i < commonTimes; i++) {
      tag(site, "common" + i, common);
    }
    return CheckRun.of(site).found();
  }

  private static void tag(InlineSite site, String file, String tag) {
    site.with("-- content/" + file + ".md --\n" + CheckRun.header(file, "tags: ['" + tag + "']\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "pyhton, python",
    "opensource, open source",
    "web-dev, webdev",
    "talks, talk",
    "library, libraries",
    "classes, class",
    "kubernetees, kubernetes",
    "postgrsql, postgresql",
    "asynchio, asyncio"
  })
  void twoSpellingsOfAWordAreReported(String rare, String common) {
    assertThat(found(rare, 1, common, 3))
        .containsExactly(
            "content/rare0.md:5:7: the tag \"%s\" (1) is nearly \"%s\" (3) [similar-tag]"
                .formatted(rare, common));
  }

  @ParameterizedTest
  @CsvSource({
    "python2, python3",
    "2011, 2012",
    "europython-2013, europython-2014",
    "flash, flask",
    "docker, locker",
    "go, git",
    "new, news",
    "C, C++",
    "C++, C#",
    "java, javascript",
    "mysql, pysql",
    "python, cpython"
  })
  void differentWordsAreNotReported(String rare, String common) {
    assertThat(found(rare, 1, common, 3)).isEmpty();
  }

  @Test
  void wordsThatAreBothUsedOftenAreNotReported() {
    assertThat(found("string", 3, "spring", 3)).isEmpty();
  }

  @Test
  void spellingsThatJBakeSeparatesAreReported() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- jbake.properties --
                site.host=https://pycon.invalid
                render.archive=false
                render.feed=false
                render.tags=false
                -- templates/index.ftlh --
                <title>Home</title><link rel="stylesheet" href="site.css">
                <#list published_posts as post><a href="${post.uri}">${post.title}</a></#list>
                """);
    tag(site, "one", "Docker");
    tag(site, "two", "docker");
    tag(site, "three", "docker");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/one.md:5:7: the tag \"Docker\" (1) is nearly \"docker\" (2) [similar-tag]");
  }

  @Test
  void similarCategoriesAndAuthorsAreReported() {
    InlineSite site = CheckRun.blog(folder);
    site.with(
        "-- content/one.md --\n"
            + CheckRun.header("One", "category: Keynotes\nauthor: Guido van Rossum\n")
            + "-- content/two.md --\n"
            + CheckRun.header("Two", "category: Keynote\nauthor: Guido van Rosum\n"));

    assertThat(CheckRun.of(site).found())
        .hasSize(2)
        .anyMatch(line -> line.endsWith("[similar-category]"))
        .anyMatch(line -> line.endsWith("[similar-author]"));
  }

  private static InlineSite talks(Path folder, String records) {
    return CheckRun.blog(folder, "render.talks=true")
        .with("-- templates/talk.ftlh --\n<title>${content.title}</title>\n")
        .with(records);
  }

  private static List<String> twins(InlineSite site) {
    return CheckRun.of(site).found().stream()
        .filter(line -> line.contains("similar-speaker"))
        .toList();
  }

  @Test
  void similarSpeakersAreReported() {
    InlineSite site =
        talks(
            folder,
            """
            -- data/talks.yaml --
            - title: One
              speakers: [Goran Peretin]
            - title: Two
              speakers: [Goran Peretin]
            - title: Three
              speakers: [Goran Peretni]
            """);
    assertThat(twins(site))
        .containsExactly(
            "data/talks.yaml:6:13: the speaker \"Goran Peretni\" (1) is nearly \"Goran Peretin\""
                + " (2) [similar-speaker]");
  }

  private List<String> twinsOf(String rare, String common) {
    return twins(
        talks(
            folder,
            "-- data/talks.csv --\ntitle,speakers\nOne,%s\nTwo,%s\nThree,%s\nFour,%s\n"
                .formatted(rare, common, common, common)));
  }

  @ParameterizedTest
  @CsvSource({
    "Deborha Hall, Deborah Hall",
    "Ada Kowalsky, Ada Kowalski",
    "Martijn Kowalski, Martin Kowalski",
    "AdaKowalski, Ada Kowalski",
    "Kowalski Ada, Ada Kowalski",
    "Ada B. Kowalski, Ada Kowalski",
    "A. Kowalski, Ada Kowalski",
    "Müller-Höhn Ada, Ada Muller Hohn"
  })
  void namesOfOnePersonAreReported(String rare, String common) {
    assertThat(twinsOf(rare, common))
        .containsExactly(
            "data/talks.csv:2: the speaker \"%s\" (1) is nearly \"%s\" (3) [similar-speaker]"
                .formatted(rare, common));
  }

  @ParameterizedTest
  @CsvSource({
    "Tim Hall, Tom Hall",
    "Ada Hall, Ada Hill",
    "Ada Perry, Ada Terry",
    "Daniela Kowalski, Daniel Kowalski",
    "Jan Kowalski, Jana Kowalski",
    "Ada B. Kowalski, Ada C. Kowalski",
    "B. Kowalski, Ada Kowalski",
    "A. Li, Ada Li",
    "Kowalsky, Ada Kowalski",
    "Speaker 1, Speaker 2",
    "Adas, Ada"
  })
  void namesOfDifferentPeopleAreNotReported(String rare, String common) {
    assertThat(twinsOf(rare, common)).isEmpty();
  }

  @Test
  void speakersOfOneTalkAreNotReported() {
    assertThat(
            twins(
                talks(
                    folder,
                    """
                    -- data/talks.yaml --
                    - title: One
                      speakers: [Goran Peretin, Goran Peretni]
                    """)))
        .isEmpty();
  }

  @Test
  void speakersThatBothHaveARecordAreNotReported() {
    InlineSite site =
        talks(
            folder,
            """
            -- data/speakers.yaml --
            - name: Jan Kowalski
            - name: Jana Kowalski
            -- data/talks.yaml --
            - title: One
              speakers: [Jan Kowalski]
            """);
    assertThat(twins(site)).isEmpty();
  }

  /** Uses names with a common beginning; comparing every pair would take minutes. */
  @Test
  void tenThousandSpeakersAreComparedQuickly() {
    StringBuilder talks = new StringBuilder("-- data/talks.csv --\ntitle,speakers\n");
    for (int i = 0; i < 10_000; i++) {
      talks.append("Talk %d,Maria %s\n".formatted(i, surname(i)));
    }
    talks.append("Talk,Maria Abcdefgh\nTalk too,Maria Abcdefhg\n");
    InlineSite site = talks(folder, talks.toString());

    List<String> found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> twins(site));

    assertThat(found).hasSize(1).first().asString().contains("Maria Abcdef");
  }

  /** Any two differ in several letters. */
  private static String surname(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number; name.length() < 8; rest /= 10) {
      char letter = (char) ('k' + rest % 10);
      name.append(letter).append(letter);
    }
    return name.toString();
  }
}
