package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples of the manual. A comment above a fenced block names the example that the block
 * belongs to and says what the block is, see {@link ManualStep.Kind}:
 *
 * <pre>
 * &lt;!-- example: colours on=init patch=assets/css/site.css --&gt;
 * &lt;!-- example: colours output=css/site.css --&gt;
 * </pre>
 *
 * <p>The blocks of an example are taken in the order of the page. Its folder is empty at first;
 * with {@code on=init} it is a new blog, with {@code on=NAME} it has the files of another example
 * of the page.
 */
class ManualExamplesTest {

  /** The pages on which every block has to be part of an example. */
  private static final List<String> STRICT =
      List.of(
          "tutorial.md",
          "code.md",
          "concepts.md",
          "configuration.md",
          "content.md",
          "cookbook.md",
          "front-matter.md",
          "links.md",
          "markdown.md",
          "media.md",
          "problems.md",
          "series.md",
          "talks.md",
          "templates.md");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> examplesDoWhatThePageShows() throws IOException {
    return pages()
        .flatMap(
            page ->
                examples(page).keySet().stream()
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                page.getFileName() + ": " + name, () -> run(page, name))));
  }

  @TestFactory
  Stream<DynamicTest> everyBlockIsPartOfAnExample() {
    return STRICT.stream()
        .map(Path.of("docs")::resolve)
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getFileName().toString(),
                    () -> assertThat(ManualStep.unmarkedBlocks(page)).isEmpty()));
  }

  private void run(Path page, String name) throws IOException, InterruptedException {
    List<ManualStep> steps = examples(page).getOrDefault(name, List.of());
    assertThat(steps)
        .as("something that the example shows as a result")
        .anyMatch(ManualStep::isExpectation);
    Path home = folder.resolve(page.getFileName() + "-" + name);
    Files.createDirectories(home);
    try (ManualExample example = new ManualExample(home)) {
      prepare(example, page, steps);
      List<String> failures = new ArrayList<>();
      for (ManualStep step : steps) {
        try {
          example.take(step);
        } catch (AssertionError | NoSuchFileException e) {
          failures.add("%s:%d: %s".formatted(page, step.line(), e));
        }
      }
      assertThat(failures).isEmpty();
    }
  }

  /** Makes what an example builds on: a new blog, or the files of another example. */
  private static void prepare(ManualExample example, Path page, List<ManualStep> steps)
      throws IOException, InterruptedException {
    String base =
        steps.stream().map(ManualStep::base).filter(on -> !on.isEmpty()).findFirst().orElse("");
    if (base.isEmpty()) {
      return;
    }
    if (base.equals("init")) {
      example.init();
      return;
    }
    List<ManualStep> others = examples(page).get(base);
    assertThat(others).as("the example " + base + " on " + page).isNotNull();
    if (others == null) {
      return;
    }
    prepare(example, page, others);
    for (ManualStep step : others) {
      if (step.kind().changesFiles()) {
        example.take(step);
      }
    }
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      return files
          .filter(file -> file.toString().endsWith(System.getProperty("manual", "") + ".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Map<String, List<ManualStep>> examples(Path page) {
    return ManualStep.read(page).stream()
        .collect(
            Collectors.groupingBy(ManualStep::example, LinkedHashMap::new, Collectors.toList()));
  }
}
