package dev.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came out of the oven. */
public record BakedSite(Path project, Path output, BakeReport report) {

  /** The text of an output file, without a line break at its end. */
  public String file(String path) {
    try {
      return Files.readString(output.resolve(path)).stripTrailing();
    } catch (IOException e) {
      throw new AssertionError("no file " + path + "; there are " + paths() + problems(), e);
    }
  }

  /** A page as a browser would parse it. */
  public Document page(String path) {
    return Jsoup.parse(file(path));
  }

  /** All files of the output, by path. */
  public List<String> paths() {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The output's bytes, by path, each as a string of one char a byte. */
  public SortedMap<String, String> bytes() {
    SortedMap<String, String> bytes = new TreeMap<>();
    for (String path : paths()) {
      try {
        bytes.put(
            path,
            new String(
                Files.readAllBytes(output.resolve(path)),
                java.nio.charset.StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes;
  }

  /** The problems, one line each: {@code content/a.md:3:7: error: ... [code]}. */
  public List<String> problems() {
    return report.problems().stream().map(BakedSite::line).toList();
  }

  private static String line(Problem problem) {
    return "%s: %s: %s [%s]"
        .formatted(problem.place(), problem.severity().word(), problem.message(), problem.code());
  }

  public BakedSite succeeds() {
    assertThat(problems()).isEmpty();
    assertThat(report.outcome()).isEqualTo(BakeReport.Outcome.BAKED);
    return this;
  }

  public BakedSite failsWith(String... problems) {
    assertThat(report.outcome()).isEqualTo(BakeReport.Outcome.CONTENT_ERRORS);
    assertThat(problems()).containsExactly(problems);
    return this;
  }

  public BakedSite warnsOf(String... problems) {
    assertThat(report.outcome()).isEqualTo(BakeReport.Outcome.BAKED);
    assertThat(problems()).containsExactly(problems);
    return this;
  }

  /** Settings that can't be: nothing was read. */
  public BakedSite isMisconfigured(String... problems) {
    assertThat(report.outcome()).isEqualTo(BakeReport.Outcome.CONFIGURATION_ERRORS);
    assertThat(problems()).containsExactly(problems);
    return this;
  }
}
