package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that only programs or attackers write. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RobustnessTest {

  private static final int MANY = 10_000;

  /** Reads on a thread of a bake, since the main thread's stack is small. */
  private static ReadBody read(MarkdownRenderer renderer, String text) {
    try (Workers workers = new Workers(1)) {
      SourcePath file = new SourcePath("content/a.md");
      return workers
          .submit(
              () ->
                  new BodyReader(renderer, CodeBlocks.plain(), 20)
                      .open(file, text, 0, Format.MARKDOWN)
                      .read(true))
          .get();
    }
  }

  static Stream<Arguments> renderable() {
    return Stream.of(
        arguments("brackets", "[".repeat(MANY)),
        arguments("images", "![".repeat(MANY)),
        arguments("backticks", "`a ".repeat(MANY)),
        arguments("one run of backticks", "`".repeat(MANY)),
        arguments("stars", "*a **a ".repeat(MANY)),
        arguments("underscores", "_a ".repeat(MANY)),
        arguments("tildes", "~~a ".repeat(MANY)),
        arguments("braces", "{.a ".repeat(MANY)),
        arguments("angle brackets", "<a ".repeat(MANY)),
        arguments("character data", "a <![CDATA[".repeat(MANY)),
        arguments("instructions", "a <?".repeat(MANY)),
        arguments("long comment", "a <!-- " + "x ".repeat(20_000) + "-->"),
        arguments("many attributes", "a <b" + " x".repeat(MANY) + ">"),
        arguments("hyphens", "-".repeat(MANY)),
        arguments("quotes 800 deep", "> ".repeat(800) + "x"),
        arguments("lists 800 deep", "- ".repeat(800) + "x"),
        arguments("emphasis 800 deep", "*a **a ".repeat(400) + "b** b*".repeat(400)),
        arguments("one long line", "word ".repeat(200_000)),
        arguments("one long word", "a".repeat(1_000_000)),
        arguments("table of 50,000 rows", "|a|b|\n|---|---|\n" + "| 1 | `2` |\n".repeat(50_000)),
        arguments("paragraph of 50,000 lines", "a b\n".repeat(50_000)),
        arguments("links to definitions", definitions()));
  }

  private static String definitions() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 2_000).forEach(i -> text.append("[a" + i + "]: b/" + i + "\n"));
    text.append('\n');
    IntStream.range(0, 2_000).forEach(i -> text.append("[a" + i + "] "));
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("renderable")
  void rendersInSeconds(String name, String text) {
    for (MarkdownRenderer renderer : new MarkdownRenderer[] {Markdown.MODERN, Markdown.JBAKE}) {
      ReadBody read = read(renderer, text);
      assertThat(read.problems()).as(name).isEmpty();
      assertThat(read.body().html().get()).as(name).contains("<");
    }
  }

  static Stream<Arguments> tooDeep() {
    return Stream.of(
        arguments("quotes", "> ".repeat(MANY) + "x"),
        arguments("quotes without spaces", ">".repeat(MANY) + "x"),
        arguments("lists", "- ".repeat(MANY) + "x"),
        arguments("numbered lists", "1. ".repeat(MANY) + "x"),
        arguments("lists in quotes", "> - ".repeat(MANY) + "x"),
        arguments("emphasis", "*a **a ".repeat(MANY) + "b** b*".repeat(MANY)),
        arguments("emphasis over lines", "*a\n".repeat(MANY) + "b*\n".repeat(MANY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooDeep")
  void tooDeepNestingIsReportedWithoutRendering(String name, String text) {
    for (MarkdownRenderer renderer : new MarkdownRenderer[] {Markdown.MODERN, Markdown.JBAKE}) {
      assertThat(read(renderer, text).problems())
          .as(name)
          .extracting(problem -> problem.code())
          .containsExactly("nested-too-deep");
    }
  }

  static Stream<String> ordinary() {
    return Stream.of(
        "*a* ".repeat(MANY),
        "- *a* **b**\n".repeat(MANY),
        "> a\n".repeat(MANY),
        "a_b_c ".repeat(MANY),
        "2 * 3 ".repeat(MANY),
        "**a\n\n".repeat(MANY));
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void manyMarkersInARowAreNotDeep(String text) {
    assertThat(NestingDepth.tooDeepAt(text)).isEmpty();
  }
}
