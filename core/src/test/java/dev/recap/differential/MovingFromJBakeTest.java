package dev.recap.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The manual's list of differences is made of the tolerated ones: {@code mvn test
 * -Dtest=MovingFromJBakeTest -Dgolden=overwrite}.
 */
class MovingFromJBakeTest {

  private static final Path PAGE = Path.of("docs/moving-from-jbake.md");
  private static final String BEGIN = "<!-- differences -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void listsWhatMayDiffer() throws IOException {
    String list =
        Tolerances.read().changes().entrySet().stream()
            .map(entry -> "- **%s** %s\n".formatted(entry.getKey(), entry.getValue()))
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
}
