package dev.recap.importer.conference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.MarkdownSettings;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.fixtures.ModelSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTest {

  private static final MarkdownSettings MODERN =
      new ModelSite().set("markdown.flavor", "modern").page().settings().markdown();

  private final MarkdownRenderer renderer = new MarkdownRenderer(MODERN, true);
  private final SafeMarkdown safe =
      new SafeMarkdown(html -> html.wholeText().strip(), renderer::html);

  private String of(String text) {
    return safe.of(text).markdown();
  }

  @Test
  void markdownStaysMarkdown() {
    String text =
        """
        # About

        A *word*, `<b>` and a [link](https://example.org/a_(b)).

        ```html
        <script src="x"></script>
        ```

        1. One
        2. <https://example.org>

        | a | b |
        |---|---|
        | 1 | 2 |\
        """;

    assertThat(of(text)).isEqualTo(text);
  }

  @Test
  void aTagBecomesText() {
    assertThat(of("if a<b and <b>c</b>")).isEqualTo("if a\\<b and \\<b>c\\</b>");
    assertThat(renderer.html(of("<img src=x onerror=alert(1)>")))
        .hasValueSatisfying(html -> assertThat(html).contains("&lt;img"));
  }

  @Test
  void aLineBreakOfHtmlIsOneOfMarkdown() {
    assertThat(of("One<br>two <br/>\nthree")).isEqualTo("One  \ntwo  \nthree");
  }

  @Test
  void mailAddressesAndTelephoneNumbersAreTakenOut() {
    SafeMarkdown.Safe text =
        safe.of("Write to a.b@example.org or call +49 (30) 123-4567, 9:30-10:15.");

    assertThat(text.markdown()).isEqualTo("Write to [removed] or call [removed], 9:30-10:15.");
    assertThat(text.removed()).isTrue();
    assertThat(safe.of("clone git@example.org:a/b, @tarek, in 2013-07-04 14:30").removed())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt&#58;alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:msgbox(1))",
        "![a](javascript:alert(1))",
        "[a]\n\n[a]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "word {onclick=\"alert(1)\"}",
        "# Title {onmouseover=alert(1)}",
        "[a](https://example.org){onclick=alert(1)}",
        "![a](/x.png){onerror=alert(1) style=\"position:fixed\"}",
        "`unclosed <script>alert(1)</script>",
        "``` <script>alert(1)</script>",
        "    <script>alert(1)</script>\n\n<script>alert(2)</script>",
        "\\`<script>alert(1)</script>`",
        "<SCRIPT\n>alert(1)</SCRIPT\n>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<p>x</p><script>alert(1)</script><img src=x onerror=alert(1)>",
        "<p><a href=\"javascript:alert(1)\">x</a></p>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php ?><script>alert(1)</script>",
        "> <svg onload=alert(1)>",
        "- <form action=javascript:alert(1)><button>x</button></form>"
      })
  void nothingRuns(String text) {
    String html = renderer.html(of(text)).orElseThrow();

    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(body.select("script, iframe, svg, form, object, embed, style")).isEmpty();
    assertThat(body.select("[^on], [style]")).isEmpty();
    assertThat(body.select("[href], [src]").stream())
        .noneMatch(
            element ->
                (element.attr("href") + element.attr("src"))
                    .matches("(?is)\\s*(javascript|data|vbscript):.*"));
  }
}
