package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.problem.ProblemCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule has its section in the manual. */
class CheckManualTest {

  @Test
  void rulesAndSectionsAreTheSame() throws IOException {
    List<String> sections =
        Files.readAllLines(Path.of("docs/check.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();

    assertThat(sections)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ManualLinks.CHECKED);
    assertThat(ProblemCodes.ALL).containsAll(sections);
  }

  @Test
  void problemsOfABakeAreInAnotherPage() {
    assertThat(ManualLinks.sectionOf("long-title")).isEqualTo("docs/check.md#long-title");
    assertThat(ManualLinks.sectionOf("bad-date")).isEqualTo("docs/problems.md");
  }
}
