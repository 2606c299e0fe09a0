package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check reads the pages that a bake has written, and renders those that have changed since. */
class CheckAfterBakeTest {

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeSite() {
    site =
        CheckRun.blog(folder)
            .with(
                """
                -- content/one.md --
                ---
                title: One
                date: 2024-05-01
                description: The first.
                ---
                [two](two.md#nowhere)

                <p id="head">One</p>
                -- content/two.md --
                ---
                title: Two
                date: 2024-05-02
                description: The second.
                ---
                <p id="a">Text.</p>

                <p id="b">More.</p>
                """);
  }

  /** Bakes files that are old enough for their times to show changes. */
  private void bake() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2015-01-01T00:00:00Z")));
      }
    }
    assertThat(site.bake().report().outcome()).isEqualTo(Outcome.BAKED);
  }

  private List<String> check() {
    return CheckRun.of(site).found();
  }

  @Test
  void findsTheSameAsWithoutABake() throws IOException {
    List<String> before = check();
    assertThat(before).anyMatch(message -> message.contains("nowhere"));

    bake();

    assertThat(check()).isEqualTo(before);
  }

  @Test
  void readsThePagesOfTheOutput() throws IOException {
    bake();
    Path page = folder.resolve("output/two/index.html");
    FileTime time = Files.getLastModifiedTime(page);
    String html = Files.readString(page);
    Files.writeString(page, html.replace("id=\"b\"", "id=\"a\""));
    Files.setLastModifiedTime(page, time);

    assertThat(check()).anyMatch(found -> found.contains("the id \"a\" is used more than once"));
  }

  @Test
  void rendersWhatHasChangedSinceTheBake() throws IOException {
    bake();
    List<String> before = check();

    site.with(
        "-- content/two.md --\n" + CheckRun.header("Two", "") + "<h2 id=\"nowhere\">Here</h2>");
    assertThat(before).anyMatch(found -> found.contains("nowhere"));
    assertThat(check()).noneMatch(found -> found.contains("nowhere"));

    site.with("-- templates/post.ftlh --\n<h1>${content.title}</h1><img src=\"gone.png\">");
    assertThat(check()).anyMatch(found -> found.contains("gone.png"));
  }

  @Test
  void rendersPagesThatWereDeletedOrEdited() throws IOException {
    List<String> before = check();
    bake();
    Files.delete(folder.resolve("output/one/index.html"));
    Files.writeString(folder.resolve("output/two/index.html"), "<a href=\"/gone/\">gone</a>");

    assertThat(check()).isEqualTo(before);
  }
}
