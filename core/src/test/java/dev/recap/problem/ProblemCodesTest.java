package dev.recap.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of codes against the program and the manual. */
class ProblemCodesTest {

  private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)*)`");

  /** A code as the first argument of a problem, or as a constant. */
  private static final Pattern IN_SOURCE =
      Pattern.compile(
          "(?:(?:error|warning|warn|report|problem)\\(|new"
              + " Problem\\(\\s*[\\w.]+,|\\bFinding\\(|\\bCODE =)\\s*"
              + "\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

  /** Codes with a variable part: a key of JBake's header, or a taxonomy. */
  private static final Set<String> COMPOSED =
      Set.of(
          "missing-type",
          "missing-status",
          "duplicate-tag",
          "duplicate-category",
          "duplicate-author",
          "duplicate-series",
          "similar-tag",
          "similar-category",
          "similar-author",
          "similar-series",
          "similar-speaker",
          "duplicate-speaker",
          "duplicate-event",
          "duplicate-level",
          "unknown-speaker",
          "unknown-event");

  @Test
  void everyCodeOfTheProgramIsListed() {
    Set<String> codes = new TreeSet<>(COMPOSED);
    codes.addAll(codes(IN_SOURCE, program()));

    assertThat(ProblemCodes.ALL).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void manualExplainsEveryCode() throws IOException {
    StringBuilder firstCells = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("docs/problems.md"))) {
      if (line.startsWith("| `")) {
        firstCells.append(line, 0, line.indexOf('|', 1));
      }
    }

    assertThat(codes(CODE, firstCells))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(ProblemCodes.ALL));
  }

  private static Set<String> codes(Pattern pattern, CharSequence text) {
    Set<String> codes = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes;
  }

  private static String program() {
    try (Stream<Path> files = Files.walk(Path.of("core/src/main/java"))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
