package dev.recap.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.cache.KeptResults;
import dev.recap.config.CodeSettings;
import dev.recap.config.CodeSettings.Classes;
import dev.recap.highlight.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBlocksTest {

  private static final Path GOLDEN =
      Path.of("core/src/test/resources/dev/recap/highlight/coloured.html");

  private static final CodeBlocks CODE = blocks(Classes.SHORT, false);

  private static CodeBlocks blocks(Classes classes, boolean lines) {
    return CodeBlocks.of(new CodeSettings(true, classes, lines), KeptResults.NONE);
  }

  private static String colour(String html) {
    return CODE.colour(html).html();
  }

  private static List<String> findings(String html) {
    return CODE.colour(html).findings().stream()
        .map(finding -> finding.code() + ": " + finding.message() + "; " + finding.hint())
        .toList();
  }

  private static String block(String language, String code) {
    return "<pre><code class=\"language-"
        + language
        + "\">"
        + CodeHtml.escape(code)
        + "</code></pre>";
  }

  @Test
  void samplesHaveTheColoursThatAreKept() throws IOException {
    StringBuilder all = new StringBuilder();
    Samples.all().forEach((name, code) -> all.append(colour(block(name, code))).append("\n\n"));
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, all);
    }
    assertThat(all.toString()).isEqualTo(Files.readString(GOLDEN));
    assertThat(Samples.all()).hasSizeGreaterThan(45);
  }

  @Test
  void textIsUnchanged() {
    for (Classes classes : Classes.values()) {
      CodeBlocks blocks = blocks(classes, false);
      for (Map.Entry<String, String> sample : Samples.all().entrySet()) {
        for (String options : List.of("", " hl_lines=\"2-3\"", " linenos=\"1\" title=\"x\"")) {
          String html = block(sample.getKey(), sample.getValue()).replace("<pre", "<pre" + options);
          assertThat(Jsoup.parse(blocks.colour(html).html()).selectFirst("code").wholeText())
              .as(sample.getKey() + options)
              .isEqualTo(sample.getValue());
        }
      }
    }
  }

  @Test
  void blockAndInlineCodeAreColoured() {
    assertThat(
            colour("<p>a</p><pre><code class=\"language-java\">if (x &lt; 1)</code></pre><p>b</p>"))
        .isEqualTo(
            "<p>a</p><pre class=\"code language-java\" data-language=\"Java\">"
                + "<code class=\"language-java\" tabindex=\"0\" role=\"group\" aria-label=\"Java\">"
                + "<span class=\"k\">if</span> (x <span class=\"o\">&lt;</span>"
                + " <span class=\"n\">1</span>)</code></pre><p>b</p>");
    assertThat(colour("<code class=\"language-py\">if</code>"))
        .isEqualTo("<code class=\"language-py\"><span class=\"k\">if</span></code>");
    assertThat(colour("<code class=\"python\">if</code>"))
        .isEqualTo("<code class=\"language-python python\"><span class=\"k\">if</span></code>");
    assertThat(blocks(Classes.PRISM, false).colour("<code class=\"language-py\">if</code>").html())
        .contains("<span class=\"token keyword\">if</span>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre>x = 1</pre>",
        "<code class=\"big\">if</code>",
        "<p>&lt;pre&gt;</p>",
        "<!-- <code class=\"language-py\">if</code> -->",
        "<script>\"<code class='language-py'>if</code>\"</script>",
        "<textarea><code class=\"language-py\">if</code></textarea>",
        "<pre><code class=\"language-py\">if",
        "<pre>a <code>b</code> c</pre>",
        "<pre",
        "<code class=\"language-py",
      })
  void everythingElseStays(String html) {
    assertThat(colour(html)).isEqualTo(html);
    assertThat(findings(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre><code%s>if x</code></pre>",
        "<pre><code class=\"language-mermaid\"%s>graph</code></pre>",
        "<pre><code class=\"language-text\"%s>if</code></pre>",
      })
  void theKeyboardReachesBlocksWithoutColours(String html) {
    assertThat(colour(html.formatted(""))).isEqualTo(html.formatted(" tabindex=\"0\""));
    assertThat(colour(html.formatted(" tabindex=\"-1\"")))
        .isEqualTo(html.formatted(" tabindex=\"-1\""));
  }

  @Test
  void languageMayBeOnTheBlockOrInData() {
    String coloured = "<span class=\"k\">if</span> x";
    assertThat(colour("<pre class=\"language-py\">\nif x</pre>"))
        .isEqualTo(
            "<pre class=\"code language-py\" data-language=\"Python\">"
                + "<code class=\"language-py\" tabindex=\"0\" role=\"group\" aria-label=\"Python\">"
                + coloured
                + "</code></pre>");
    assertThat(colour("<pre class=\"lang-py big\" id=\"a\">\n <code>if x</code>\n</pre>"))
        .isEqualTo(
            "<pre class=\"code language-py lang-py big\" id=\"a\" data-language=\"Python\">"
                + "<code class=\"language-py\" tabindex=\"0\" role=\"group\" aria-label=\"Python\">"
                + coloured
                + "</code></pre>");
    assertThat(
            colour(
                "<pre class=\"highlight\"><code class=\"language-py\" data-lang=\"py\">if x</code>"
                    + "</pre>"))
        .contains("<code class=\"language-py\" data-lang=\"py\" tabindex=\"0\"")
        .contains(coloured);
  }

  @Test
  void linesStandOutAndHaveNumbers() {
    assertThat(
            colour(
                "<pre hl_lines=\"2\" linenostart='9'><code class=\"language-java\">/* a\n"
                    + "b */\n\n</code></pre>"))
        .isEqualTo(
            "<pre class=\"code language-java\" data-language=\"Java\">"
                + "<code class=\"language-java\" tabindex=\"0\" role=\"group\" aria-label=\"Java\">"
                + "<span class=\"ln\" data-n=\"9\"><span class=\"c\">/* a\n</span></span>"
                + "<span class=\"ln hl\" data-n=\"10\"><span class=\"c\">b */</span>\n</span>"
                + "<span class=\"ln\" data-n=\"11\">\n</span></code></pre>");
    assertThat(colour("<pre class=\"line-numbers\" data-line=\"1\"><code>a\nb</code></pre>"))
        .contains(
            "<span class=\"ln hl\" data-n=\"1\">a\n"
                + "</span><span class=\"ln\" data-n=\"2\">b</span>");
    assertThat(colour("<pre hl_lines=\"1-2,4\"><code>a\nb\nc\nd\n</code></pre>"))
        .contains(
            "<span class=\"hl\">a\n"
                + "</span><span class=\"hl\">b\n"
                + "</span>c\n"
                + "<span class=\"hl\">d\n"
                + "</span></code>");
  }

  @Test
  void settingNumbersAllBlocksThatDoNotRefuse() {
    CodeBlocks numbered = blocks(Classes.SHORT, true);
    assertThat(numbered.colour(block("py", "x")).html()).contains("data-n=\"1\"");
    assertThat(numbered.colour(block("py", "x").replace("<pre", "<pre linenos=false")).html())
        .doesNotContain("data-n");
    assertThat(numbered.colour("<code class=\"language-py\">x</code>").html())
        .doesNotContain("data-n");
  }

  @Test
  void titleIsACaption() {
    assertThat(colour("<pre title=\"a &amp; &quot;b&quot;\"><code>x</code></pre>"))
        .isEqualTo(
            "<figure class=\"listing\"><figcaption>a &amp; &quot;b&quot;</figcaption>"
                + "<pre class=\"code\"><code tabindex=\"0\">x</code></pre></figure>");
  }

  @Test
  void tagsInCodeStay() {
    assertThat(
            colour("<pre><code class=\"language-java\">/* a <mark>b */ if</mark> x</code></pre>"))
        .contains(
            "<span class=\"c\">/* a </span><mark>"
                + "<span class=\"c\">b */</span> <span class=\"k\">if</span></mark> x</code>");
    assertThat(
            colour(
                "<pre><code class=\"language-java\" data-lang=\"java\">if <b"
                    + " class=\"conum\">(1)</b>\n"
                    + "return <i class=\"conum\" data-value=\"2\"></i><b>(2)</b></code></pre>"))
        .contains(
            "<span class=\"k\">if</span> <b class=\"conum\">(1)</b>\n"
                + "<span class=\"k\">return</span> <i class=\"conum\""
                + " data-value=\"2\"></i><b>(2)</b></code>");
  }

  @Test
  void tagOverSeveralLinesKeepsLinesFromBeingElements() {
    assertThat(colour("<pre linenos=1><code class=\"language-java\"><b>if\nelse</b></code></pre>"))
        .contains("<b><span class=\"k\">if</span>\n");
  }

  @Test
  void unknownLanguageHasASuggestion() {
    assertThat(findings(block("pyton", "x")))
        .containsExactly(
            "unknown-language: there are no colours for the language \"pyton\";"
                + " did you mean \"python\"?");
    assertThat(findings(block("my-own-thing", "x")))
        .containsExactly(
            "unknown-language: there are no colours for the language \"my-own-thing\";"
                + " docs/code.md lists the languages; write text for a block without");
    assertThat(colour(block("pyton", "x < 1"))).contains("x &lt; 1");
  }

  @Test
  void badOptionsAreReported() {
    assertThat(findings(block("py", "a\nb").replace("<pre", "<pre hl_lines=\"x 2-1 2-9\"")))
        .containsExactly(
            "code-option: \"x\" in hl_lines is no line and no range of lines;"
                + " write numbers and ranges, such as hl_lines=\"2-4 7\"",
            "code-option: \"2-1\" in hl_lines is no line and no range of lines;"
                + " write numbers and ranges, such as hl_lines=\"2-4 7\"",
            "code-option: line 9 is to stand out, but the block has 2 lines;"
                + " count the lines of the block from 1");
    assertThat(findings(block("py", "a").replace("<pre", "<pre linenostart=x hl_line=1")))
        .containsExactly(
            "code-option: \"hl_line\" is no option of a block of code; did you mean \"hl_lines\"?",
            "code-option: \"x\" is not the number of a line;"
                + " write the number of the first line, such as linenostart=\"10\"");
  }

  @Test
  void blockThatTakesTooLongIsPlain() {
    String code = "| a ".repeat(20_000);
    ColouredHtml coloured = CODE.colour(block("markdown", code));
    assertThat(coloured.findings())
        .extracting(ColouredHtml.Finding::code)
        .containsExactly("uncoloured-code");
    assertThat(coloured.html()).doesNotContain("<span").contains(code);
  }

  @Test
  void offsetsLeadBackToTheFormerHtml() {
    String html = block("py", "if 1") + "<a href=\"x\">" + block("py", "if 2") + "<a href=\"y\">";
    ColouredHtml coloured = CODE.colour(html);
    for (String link : List.of("href=\"x", "href=\"y")) {
      assertThat(coloured.formerOffset(coloured.html().indexOf(link)))
          .isEqualTo(html.indexOf(link));
    }
  }

  @Test
  void nothingIsDoneIfColoursAreOff() {
    String html = block("py", "if").replace("<pre", "<pre hl_lines=1");
    assertThat(CodeBlocks.plain().colour(html).html()).isSameAs(html);
  }
}
