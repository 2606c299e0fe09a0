package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.cache.KeptResults;
import dev.recap.config.CodeSettings;
import dev.recap.config.CodeSettings.Classes;
import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.content.markdown.CodeFences.Info;
import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFencesTest {

  private static final BodyReader MODERN = reader(Flavor.MODERN);
  private static final BodyReader JBAKE = reader(Flavor.JBAKE);

  private static BodyReader reader(Flavor flavor) {
    List<String> extensions = List.of("FENCED_CODE_BLOCKS");
    return new BodyReader(
        new MarkdownRenderer(new MarkdownSettings(flavor, extensions, false, true), true),
        CodeBlocks.of(new CodeSettings(true, Classes.SHORT, false), KeptResults.NONE),
        20);
  }

  private static ReadBody read(BodyReader reader, String markdown) {
    return reader.open(new SourcePath("content/a.md"), markdown, 0, Format.MARKDOWN).read(true);
  }

  private static String html(String markdown) {
    return read(MODERN, markdown).body().html().get();
  }

  private static List<String> problems(String markdown) {
    return read(MODERN, markdown).problems().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```java {hl_lines=\"2\" linenostart=5 title=\"A.java\"}",
        "```java{hl_lines=2 linenostart=5 title='A.java'}",
        "``` java hl_lines=\"2\" linenums=\"5\" title=\"A.java\"",
        "~~~ {.java hl_lines=\"2\" linenostart=\"5\" title=\"A.java\"}",
        "```java {2} linenostart=5 filename=A.java",
        "```java,linenos,hl_lines=2,linenostart=5,title=A.java",
        "```java {hl_lines=[2],lineNoStart=5,title=\"A.java\"}",
      })
  void optionsMayBeWrittenAsInOtherGenerators(String fence) {
    String end = fence.startsWith("~") ? "~~~" : "```";
    String expected =
        """
        <figure class="listing"><figcaption>A.java</figcaption><pre class="code language-java" data-language="Java">\
        <code class="language-java" tabindex="0" role="group" aria-label="Java"><span class="ln" data-n="5">a
        </span><span class="ln hl" data-n="6"><span class="k">if</span>
        </span></code></pre></figure>
        """;
    assertThat(html(fence + "\na\nif\n" + end)).isEqualTo(expected);
    assertThat(read(JBAKE, fence + "\na\nif\n" + end).body().html().get().strip())
        .isEqualTo(expected.strip());
    assertThat(problems(fence + "\na\nif\n" + end)).isEmpty();
  }

  @Test
  void attributesMayFollowTheBlock() {
    assertThat(html("```py\nif\n```\n{: #a .big hl_lines=\"1\"}"))
        .isEqualTo(
            """
            <pre class="code language-py big" id="a" data-language="Python">\
            <code class="language-py" tabindex="0" role="group" aria-label="Python">\
            <span class="hl"><span class="k">if</span>
            </span></code></pre>
            """);
  }

  @Test
  void inlineCodeHasItsLanguageInBraces() {
    String coloured =
        "<p><code class=\"language-python\"><span class=\"k\">if</span></code>.</p>\n";
    assertThat(html("`if`{.language-python}.")).isEqualTo(coloured);
    assertThat(html("`if`{.python}."))
        .isEqualTo(coloured.replace("\"language-python\"", "\"language-python python\""));
    assertThat(html("`if`{.big} `if`"))
        .isEqualTo("<p><code class=\"big\">if</code> <code>if</code></p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java | java",
        "c++ | c++",
        "java{2-4} | java",
        "objective-c title=x | objective-c",
        "title=x | ''",
        "{.py .big} | py",
        "{.language-py} | py",
        "rust,ignore | rust",
        "some words | some",
      })
  void languageIsTheFirstWord(String info, String language) {
    assertThat(Info.of(info).language()).isEqualTo(language);
  }

  @Test
  void optionsAreReadFromTheRest() {
    assertThat(Info.of("js {1,3-4} #main .big showLineNumbers data-x=\"a b\""))
        .isEqualTo(
            new Info(
                "js",
                List.of("big"),
                Map.of("hl_lines", "1,3-4", "id", "main", "linenos", "true", "data-x", "a b")));
  }

  @Test
  void problemsAreInTheLineOfTheFence() {
    assertThat(problems("a\n\n> ```pyton\n> x\n> ```\n\n```py {hl_lines=\"9\"}\nx\n```"))
        .satisfiesExactly(
            problem -> assertThat(problem).contains("content/a.md:3:6").contains("did you mean"),
            problem -> assertThat(problem).contains("content/a.md:7:4").contains("line 9"));
    assertThat(problems("a\n\nb `x`{.language-pyton}"))
        .singleElement()
        .asString()
        .contains("content/a.md:3:3", "unknown-language");
    assertThat(problems("a\n\n<pre><code class=\"language-pyton\">x</code></pre>"))
        .singleElement()
        .asString()
        .contains("content/a.md:3:", "unknown-language");
  }

  @Test
  void linksBelowCodeKeepTheirPlaces() {
    ReadBody read = read(MODERN, "```py\nif x: pass\n```\n\n[a](b.md) <img src=\"c.png\">");
    assertThat(read.body().references())
        .extracting(reference -> reference.place().line() + ":" + reference.place().column())
        .containsExactly("5:5", "5:21");
    String html = read.body().html().get();
    assertThat(read.body().references())
        .extracting(reference -> html.substring(reference.start(), reference.end()))
        .containsExactly("b.md", "c.png");
  }
}
