package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise in docs/security.md is kept by the test that its row names. */
class SecurityManualTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `(\\w+)\\.(\\w+)` \\|$");

  @Test
  void theNamedTestsExist() throws IOException {
    List<MatchResult> rows =
        ROW.matcher(Files.readString(Path.of("docs/security.md"))).results().toList();

    assertThat(rows).hasSizeGreaterThan(12);
    for (MatchResult row : rows) {
      assertThat(source(row.group(1))).as(row.group()).contains("void " + row.group(2) + "(");
    }
  }

  private static String source(String type) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("core/src/test/java"))) {
      Path file =
          files
              .filter(path -> path.endsWith(type + ".java"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("there is no test " + type));
      return Files.readString(file);
    }
  }
}
