package dev.recap.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message reads as if one person had written them all. */
class MessageStyleTest {

  /** A literal in quotation marks; block comments and line comments hold none that counts. */
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

  private static final Pattern POLITENESS = Pattern.compile("(?i)\\b(please|sorry|oops)\\b");

  /** A message with an end of its own: they are followed by a code or by a hint. */
  private static final Pattern FULL_STOP =
      Pattern.compile("Problem\\s*\\.(?:error|warning)\\([^;]*?[a-z]\\.\"\\s*[,)]");

  private static List<String> found(Pattern pattern, Stream<String> texts) {
    return texts.filter(text -> pattern.matcher(text).find()).toList();
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("core/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(COMMENT.matcher(Files.readString(file)).replaceAll(""));
      }
    }
    return sources;
  }

  @Test
  void messagesDoNotApologize() throws IOException {
    // Descriptions of keys are the manual's, and patterns are no messages.
    Stream<String> literals =
        sources().stream()
            .filter(source -> !source.contains("final class Keys "))
            .flatMap(source -> LITERAL.matcher(source).results().map(MatchResult::group))
            .filter(text -> !text.contains("(?:"));

    assertThat(found(POLITENESS, literals)).isEmpty();
    assertThat(found(POLITENESS, Stream.of("\"please write a date\""))).hasSize(1);
  }

  @Test
  void problemsEndWithoutAFullStop() throws IOException {
    assertThat(found(FULL_STOP, sources().stream())).isEmpty();
    assertThat(found(FULL_STOP, Stream.of("Problem.error(\"x\", place, \"it is bad.\", hint)")))
        .hasSize(1);
  }
}
