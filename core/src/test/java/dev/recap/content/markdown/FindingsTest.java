package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.model.Body;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of Markdown that a reader would not see as the author meant it. */
class FindingsTest {

  private static ReadBody read(MarkdownRenderer renderer, String text) {
    return new BodyReader(renderer, CodeBlocks.plain(), 20)
        .open(new SourcePath("content/a.md"), text, 0, Format.MARKDOWN)
        .read(true);
  }

  private static List<String> problems(String text) {
    return read(Markdown.MODERN, text).problems().stream().map(FindingsTest::line).toList();
  }

  private static String line(Problem problem) {
    return problem.place().line()
        + ":"
        + problem.place().column()
        + " "
        + problem.message()
        + " ["
        + problem.code()
        + "] "
        + problem.hint();
  }

  @Test
  void footnotesThatDoNotMatchAreReported() {
    assertThat(problems("See[^1] and\n- that[^two].\n\n[^1]: A.\n[^3]: C.\n[^1]: B.\n"))
        .containsExactly(
            "2:7 there is no footnote for \"[^two]\" [missing-footnote] add a line \"[^two]: \""
                + " with its text, or write \\[ for a bracket",
            "5:1 no text refers to the footnote \"[^3]\", so readers don't see it"
                + " [unused-footnote] write [^3] where its number should be, or remove it",
            "6:1 the footnote \"[^1]\" is there twice; readers see the first [unused-footnote]"
                + " give one of them another name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"See[^1].\n\n[^1]: A.\n", "`[^a-z]`", "\\[^a-z]", "[^]", "[^a](b)"})
  void footnotesThatMatchAreNotReported(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void cellThatIsLeftOutIsReported() {
    assertThat(problems("a | b\n--|--\n1 | 2 | three | 4\n1 | 2 |  |\n"))
        .containsExactly(
            "3:9 the row has 4 cells and the header 2, so readers don't see \"three\""
                + " [table-cells] add a column to the first two lines of the table, or write \\|"
                + " for a pipe in a cell");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "A {{< figure src=\"x.png\" >}}~1:3~shortcodes of Hugo~{{< figure src=\"x.png\" >}}~write"
            + " ![what it shows](file.png \"the caption\")",
        "{{% note %}}x{{% /note %}}~1:1~shortcodes of Hugo~{{% note %}}~write it in Markdown or"
            + " HTML, or put it in backticks",
        "{{< youtube id >}}~1:1~shortcodes of Hugo~{{< youtube id >}}~put the URL of the video on a"
            + " line of its own",
        "- {% highlight java %}~1:3~tags of Liquid~{% highlight java %}~put the code between two"
            + " lines ```",
        "[a]({% post_url 2020-01-01-a %})~1:5~tags of Liquid~{% post_url 2020-01-01-a %}~link to"
            + " the file: [text](folder/file.md)",
        "[a]({{ site.url }}/b)~1:5~tags of Liquid~{{ site.url }}~write what it stands for, or put"
            + " it in backticks",
        "<img src=\"{{ '/a.png' | relative_url }}\">~1:11~tags of Liquid~{{ '/a.png' |"
            + " relative_url }}~write what it stands for, or put it in backticks",
        "| {%- include a.html -%} |~1:3~tags of Liquid~{%- include a.html -%}~write it in Markdown"
            + " or HTML, or put it in backticks",
      })
  void tagOfAnotherGeneratorIsReported(
      String text, String position, String kind, String tag, String hint) {
    assertThat(problems(text))
        .containsExactly(
            position
                + " Recap has no "
                + kind
                + ", so readers see \""
                + tag
                + "\" [foreign-tag] "
                + hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`{{< figure >}}` and ``{% raw %}``",
        "    {{ site.url }}",
        "```liquid\n{% if x %}\n{{ site.url }}\n```",
        "<pre>\n{{ site.url }}\n</pre>",
        "<code>{{ page.title }}</code>",
        "<!-- {% comment %} -->",
        "\\{{ site.url }}",
        "{{ name }} and { % x %}",
        "{% endhighlight %}",
        "a {{ b",
      })
  void bracesInCodeAndOtherBracesAreNotReported(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void tagsAreNotReportedInTheJBakeFlavor() {
    assertThat(read(Markdown.JBAKE, "{{< figure >}} [^x]").problems()).isEmpty();
  }

  @Test
  void textThatIsTooLongIsAnError() {
    for (MarkdownRenderer renderer : List.of(Markdown.MODERN, Markdown.JBAKE)) {
      ReadBody read = read(renderer, "word ".repeat(1_000_001));

      assertThat(read.body()).isEqualTo(Body.EMPTY);
      assertThat(read.problems())
          .extracting(Problem::toString)
          .containsExactly(
              Problem.error(
                      "too-long",
                      Place.ofFile("content/a.md"),
                      "the text has 5,000,006 characters; Recap renders at most 5,000,000",
                      "split it into several files, or put data into an asset and link to it")
                  .toString());
    }
  }
}
