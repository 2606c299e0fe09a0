package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Configuration;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.scaffold.NewDocument.Wish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDocumentTest {

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void makeProject() {
    InlineSite.in(
        folder,
        """
        -- content/2013-07-01-one.md --
        ---
        title: One
        type: post
        date: 2013-07-01
        series: Talks
        part: 1
        ---
        -- content/2013-07-02-two.md --
        ---
        title: Two
        type: post
        date: 2013-07-02
        draft: true
        series: Talks
        part: 2
        ---
        """);
  }

  private Optional<Path> make(String title, Optional<String> date, Optional<String> series)
      throws IOException {
    return NewDocument.make(
        Configuration.of(folder, SettingsSource.OF_PROJECT, Optional.empty()).settings(),
        new Wish(title, "post", date, List.of(), false, series),
        InlineSite.NOW,
        problems);
  }

  @Test
  void nextPartComesAfterTheDrafts() throws IOException {
    assertThat(make("Three", Optional.of("2013-07-03"), Optional.of("Talks")))
        .hasValue(Path.of("content/2013-07-03-three.md"));

    assertThat(folder.resolve("content/2013-07-03-three.md"))
        .content()
        .contains("date: 2013-07-03\n", "series: \"Talks\"\npart: 3\n");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void postWithoutADateIsOfToday() throws IOException {
    assertThat(make("Three", Optional.empty(), Optional.empty()))
        .hasValue(Path.of("content/2024-06-01-three.md"));
  }

  @Test
  void titleWithoutLettersAndInvalidDateAreErrors() throws IOException {
    assertThat(make("???", Optional.of("soon"), Optional.empty())).isEmpty();

    assertThat(problems.sorted())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("missing-title", "bad-date");
  }

  @Test
  void existingFileIsKept() throws IOException {
    assertThat(make("One", Optional.of("2013-07-01"), Optional.empty())).isEmpty();

    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("file-exists");
    assertThat(folder.resolve("content/2013-07-01-one.md")).content().contains("series: Talks");
  }
}
