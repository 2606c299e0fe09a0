package dev.recap.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bake of any post ends soon, with a page or with a problem. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class PathologicalContentTest {

  private static final String HEADER = "---\ntitle: A\ndate: 2024-01-01\n---\n";

  /** Templates that use everything that is computed from a body. */
  private static final String TEMPLATES =
      """
      -- templates/post.ftlh --
      <!DOCTYPE html>
      <title>${content.title}</title>
      <p>${content.summary_text}</p>
      <div>${content.summary}</div>
      <main>${content.body}</main>
      <#macro tree hs><#list hs as h><li>${h.text}<ul><@tree h.children/></ul></#list></#macro>
      <@tree content.toc/>
      <#list content.links as l>${l.url}</#list>
      -- templates/index.ftlh --
      <#list published_posts as p>${p.summary}</#list>
      """;

  private static final String SETTINGS =
      """
      -- jbake.properties --
      markdown.flavor=%s
      render.archive=false
      render.feed=false
      render.tags=false
      """;

  @TempDir private Path folder;

  private BakedSite bake(String flavor, String post) {
    return InlineSite.in(folder, TEMPLATES + SETTINGS.formatted(flavor))
        .with("content/a.md", post.getBytes(StandardCharsets.UTF_8))
        .bake();
  }

  static Stream<Arguments> bodies() {
    int n = 10_000;
    return Stream.of(
            body("a million characters in one line", "word ".repeat(200_000)),
            body("a million characters in one word", "a".repeat(1_000_000)),
            body("open brackets", "[".repeat(n)),
            body("open images", "![".repeat(n)),
            body("links in links", "[a](".repeat(n)),
            body("brackets and parentheses", "[](".repeat(n)),
            body("backticks", "`".repeat(n)),
            body("runs of backticks", backticks(500)),
            body("openers of emphasis", "*a ".repeat(n)),
            body("strong emphasis", "**a *b ".repeat(n)),
            body("underscores", "_a __b ".repeat(n)),
            body("stars", "*".repeat(n)),
            body("tildes", "~~a ".repeat(n)),
            body("less than", "<".repeat(n)),
            body("tags", "<a ".repeat(n)),
            body("nested tags", "<b>".repeat(n) + "x" + "</b>".repeat(n)),
            body("nested blocks", "<div>\n".repeat(n)),
            body("closing tags", "</b>".repeat(n)),
            body("attributes", "<a " + "b=\"c\" ".repeat(n) + ">"),
            body("comments", "<!-- ".repeat(n)),
            body("declarations", "<!A ".repeat(n)),
            body("instructions", "<?a ".repeat(n)),
            body("character data", "<![CDATA[".repeat(n)),
            body("ampersands", "&".repeat(n)),
            body("character references", "&#x".repeat(n)),
            body("backslashes", "\\".repeat(n)),
            body("open attribute lists", "a {: ".repeat(n)),
            body("braces", "{".repeat(n)),
            body("footnotes", "[^a]".repeat(n)),
            body("definitions", "[a]: b\n".repeat(n)),
            body("many definitions", lines(n, i -> "[a" + i + "]: b\n[a" + i + "]\n")),
            body("pipes", "|".repeat(n)),
            body("colons", ":".repeat(n)),
            body("smileys", ":a".repeat(n)),
            body("dashes", "a - b -- c --- ".repeat(n)),
            body("quote marks", "'a \"b ".repeat(n)),
            body("addresses", "http://a".repeat(n)),
            body("at signs", "a@".repeat(n)),
            body("fences", "```\n".repeat(n + 1)),
            body("admonitions", "!!! note\n".repeat(n)),
            body("rules", "---\n".repeat(n)),
            body("blank lines", "\n".repeat(100_000)),
            body("carriage returns", "a\r".repeat(100_000)),
            body("tabs", "\t".repeat(100_000) + "a"),
            body("spaces", " ".repeat(100_000) + "a" + " ".repeat(100_000)),
            body("spaces between", ("a" + " ".repeat(300)).repeat(300) + "\n"),
            body("hard breaks", "a  \n".repeat(n)),
            body("null characters", "\0".repeat(n)),
            body("combining marks", "e" + "\u0301".repeat(n)),
            body("right to left overrides", "\u202e".repeat(n)),
            body("a wide table", "|" + "a|".repeat(5000) + "\n|" + "-|".repeat(5000) + "\n"),
            body("headings of one text", "# Same\n\n".repeat(n)),
            body("underlined headings", "Same\n===\n".repeat(n)),
            body("quotes line by line", lines(1000, i -> ">".repeat(i) + "a\n")),
            body("definition lists", "a\n: b\n".repeat(n)),
            body("abbreviations", lines(300, i -> "*[A" + i + "]: b\n") + "A1 ".repeat(n)))
        .flatMap(PathologicalContentTest::inBothFlavors);
  }

  static Stream<Arguments> deepBodies() {
    int n = 10_000;
    return Stream.of(
            body("quotes", ">".repeat(n) + " a"),
            body("lists", "- ".repeat(n) + "a"),
            body("numbered lists", "1. ".repeat(n) + "a"),
            body("quotes and lists", "> - ".repeat(n) + "a"),
            body("lists line by line", lines(2000, i -> "  ".repeat(i) + "- a\n")),
            body("emphasis", "*a ".repeat(n) + "b* ".repeat(n)))
        .flatMap(PathologicalContentTest::inBothFlavors);
  }

  private static Stream<Arguments> inBothFlavors(Body body) {
    return Stream.of("jbake", "modern")
        .map(flavor -> Arguments.of(body.name() + ", " + flavor, flavor, body.text()));
  }

  private record Body(String name, String text) {}

  private static Body body(String name, String text) {
    return new Body(name, text);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  /** Returns runs of every length, none of which closes another. */
  private static String backticks(int longest) {
    return IntStream.rangeClosed(1, longest)
        .mapToObj(length -> "e" + "`".repeat(length))
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void strangeBodyBecomesAPage(String name, String flavor, String body) {
    BakedSite site = bake(flavor, HEADER + "\n" + body + "\n");

    assertThat(site.report().outcome()).isEqualTo(Outcome.BAKED);
    assertThat(site.file("a.html")).contains("<title>A</title>", "<main>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deepBodies")
  void deepNestingIsAProblemWithAPlace(String name, String flavor, String body) {
    BakedSite site = bake(flavor, HEADER + "\n" + body + "\n");

    assertThat(site.report().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("nested-too-deep");
              assertThat(problem.place().file()).isEqualTo("content/a.md");
              assertThat(problem.place().line()).isGreaterThanOrEqualTo(6);
            });
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void tableOfFiftyThousandRowsIsRenderedWhole() {
    String row = "| Ada Lovelace | 10:30 | Room A |\n";
    BakedSite site =
        bake("modern", HEADER + "| who | when | where |\n|---|---|---|\n" + row.repeat(50_000));

    site.succeeds();
    assertThat(site.file("a.html").split("<td>10:30</td>", -1)).hasSize(50_001);
  }
}
