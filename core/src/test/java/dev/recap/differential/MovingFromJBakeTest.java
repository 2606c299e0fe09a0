package dev.recap.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks the manual's tables of differences against the permitted ones. To rewrite them: {@code mvn
 * test -pl core -Dtest=MovingFromJBakeTest -Dgolden=overwrite}.
 */
class MovingFromJBakeTest {

  private static final Path PAGE = Path.of("docs/moving-from-jbake.md");
  private static final String BEGIN = "<!-- differences -->\n";
  private static final String END = "\n<!-- end -->";

  @Test
  void theTablesListThePermittedDifferences() throws IOException {
    String list =
        Tolerances.read().changes().entrySet().stream()
            .map(topic -> table(topic.getKey(), topic.getValue()))
            .collect(Collectors.joining());
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END, from);
    if ("overwrite".equals(System.getProperty("golden"))) {
      page = page.substring(0, from) + list + page.substring(to);
      Files.writeString(PAGE, page);
      to = page.indexOf(END, from);
    }
    assertThat(page.substring(from, to)).isEqualTo(list);
  }

  private static String table(String topic, Set<Tolerance.Change> changes) {
    return "\n### %s\n\n| what | JBake | Recap | reason |\n|---|---|---|---|\n".formatted(topic)
        + changes.stream().map(Tolerance.Change::row).collect(Collectors.joining());
  }
}
