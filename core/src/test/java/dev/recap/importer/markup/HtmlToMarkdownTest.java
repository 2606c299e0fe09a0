package dev.recap.importer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.markdown.MarkdownRenderer;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToMarkdownTest {

  private static final MarkdownSettings MODERN =
      new MarkdownSettings(Flavor.MODERN, List.of(), false, true);
  private static final HtmlToMarkdown CONVERTER = new HtmlToMarkdown(MODERN);

  private static HtmlToMarkdown.Result convert(String html) {
    return CONVERTER.convert(Jsoup.parseBodyFragment(html).body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<p>a <b>b</b> <i>c</i></p> | a **b** *c*",
        "<p>a<strong> b </strong>c</p> | a **b** c",
        "<p>It's <b>a:</b>b</p> | It's <strong>a:</strong>b",
        "<p><em>a<strong>b</strong></em></p> | *a**b***",
        "<p>1. one</p> | 1\\. one",
        "<p>1986 was fine</p> | 1986 was fine",
        "<p># no heading, ### none</p> | \\# no heading, ### none",
        "<p>+ a</p> | \\+ a",
        "<p>- a</p> | \\- a",
        "<p>&gt; a</p> | \\> a",
        "<p>a &lt; b &amp;&amp; c &lt;d&gt;</p> | a < b && c \\<d>",
        "<p>&amp;nbsp; &copy;</p> | &amp;nbsp; ©",
        "<p>a_b _c_ *d* `e`</p> | a_b \\_c\\_ \\*d\\* \\`e\\`",
        "<p>[a](b) ![c](d)</p> | \\[a\\](b) !\\[c\\](d)",
        "<p>it's \"$5\"</p> | it's \"$5\"",
        "<p>#include &lt;x.h&gt;</p> | #include \\<x.h>",
        "<p>C:\\temp \\* \\</p> | C:\\temp \\\\\\* \\\\",
        "<p>{{ a }} {: .b} {c}</p> | \\{{ a }} \\{: .b} \\{c}",
        "<p><a href='/x_y(z)'>a</a></p> | [a](</x_y(z)>)",
        "<p><a href='https://a.example/'>https://a.example/</a> b</p> | <https://a.example/> b",
        "<p><a href='/a' title='b \"c\"'>d</a></p> | [d](/a \"b \\\"c\\\"\")",
        "<p>See https://a.example/b_c_d now</p> | See https://a.example/b_c_d now",
        "<p><code>a`b</code> <code>*</code></p> | ``a`b`` `*`",
        "<h2>A # B #</h2> | ## A # B \\#",
        "<h3 id='own'>A</h3> | ### A {#own}",
        "<p>H<sub>2</sub>O <del>x</del></p> | H<sub>2</sub>O ~~x~~",
        "<p><img src='/a.jpg' alt='b' title='c'></p> | ![b](/a.jpg)",
        "<figure><img src='/a.jpg' alt='b'><figcaption>c</figcaption></figure> | ![b](/a.jpg"
            + " \"c\")",
        "<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe> |"
            + " <https://www.youtube.com/watch?v=dQw4w9WgXcQ>",
        "<p>!!! a</p> | \\!!! a",
        "<p>: a</p> | \\: a",
        "<p>~~~ a</p> | \\~\\~\\~ a",
      })
  void aBlockBecomesMarkdown(String html, String markdown) {
    HtmlToMarkdown.Result result = convert(html);

    assertThat(result.markdown()).isEqualTo(markdown + "\n");
    assertThat(result.raw()).isEmpty();
    assertThat(result.lost()).isEmpty();
  }

  @Test
  void codeKeepsEveryCharacter() {
    assertThat(
            convert(
                    "<pre class=\"brush: ruby; gutter: false\">puts \"a\"\n\n"
                        + "\t```\n"
                        + "  &lt;b&gt;  \n"
                        + "</pre><pre><code><b>x</b>\n"
                        + "y</code></pre>")
                .markdown())
        .isEqualTo("````ruby\nputs \"a\"\n\n\t```\n  <b>  \n````\n\n```\nx\ny\n```\n");
  }

  @Test
  void aBlockThatMarkdownCannotSayStaysHtml() {
    HtmlToMarkdown.Result result =
        convert(
            "<p>a</p><table><tr><td colspan=\"2\">b</td></tr></table>"
                + "<pre>c <a href=\"/d\">e</a>\n\nf</pre><p>g</p>");

    assertThat(result.markdown())
        .isEqualTo(
            """
            a

            <table><tbody><tr><td colspan="2">b</td></tr></tbody></table>

            <pre>c <a href="/d">e</a>&#10;
            f</pre>

            g
            """);
    assertThat(result.raw()).hasSize(2);
    assertThat(result.blocks()).isEqualTo(4);
    assertThat(result.lost()).isEmpty();
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> signs =
        Arbitraries.of(
            "*",
            "_",
            "`",
            "#",
            "+",
            "-",
            "1.",
            "<",
            ">",
            "&",
            "\\",
            "[",
            "]",
            "(",
            ")",
            "!",
            "|",
            "~",
            "{",
            "}",
            ":",
            "=",
            "\"",
            "'",
            "$",
            "https://a.example/b_c",
            "&nbsp;",
            "é",
            "東",
            "😀",
            "{{",
            "%",
            "/",
            "@",
            "^",
            "...",
            "--");
    Arbitrary<String> word =
        Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(4);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, word), net.jqwik.api.Tuple.of(2, signs))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .flatMap(list -> Arbitraries.of(" ", "").map(gap -> String.join(gap, list)));
  }

  private Arbitrary<String> inline() {
    Arbitrary<String> text = words().map(Entities::escape);
    Arbitrary<String> tag =
        Combinators.combine(
                Arbitraries.of("b", "em", "strong", "i", "code", "del", "sub", "a", "img", "br"),
                text,
                Arbitraries.of("/x", "https://b.example/?c=d&amp;e=f", "/g h(i)", "#j"))
            .as(
                (name, inner, href) ->
                    switch (name) {
                      case "br" -> "<br>";
                      case "img" ->
                          "<img src=\""
                              + href
                              + "\" alt=\""
                              + inner.replace("\"", "&quot;")
                              + "\">";
                      case "a" -> "<a href=\"" + href + "\">" + inner + "</a>";
                      default -> "<" + name + ">" + inner + "</" + name + ">";
                    });
    return Arbitraries.oneOf(text, tag)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .flatMap(list -> Arbitraries.of(" ", "").map(gap -> String.join(gap, list)));
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> paragraph = inline().map(text -> "<p>" + text + "</p>");
    Arbitrary<String> heading = inline().map(text -> "<h2>" + text + "</h2>");
    Arbitrary<String> list =
        inline()
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .flatMap(
                items ->
                    Arbitraries.of("ul", "ol")
                        .map(
                            name ->
                                "<"
                                    + name
                                    + ">"
                                    + items.stream()
                                        .map(item -> "<li>" + item + "</li>")
                                        .collect(Collectors.joining())
                                    + "</"
                                    + name
                                    + ">"));
    Arbitrary<String> quote = paragraph.map(text -> "<blockquote>" + text + "</blockquote>");
    Arbitrary<String> code =
        words()
            .list()
            .ofMaxSize(4)
            .map(lines -> "<pre>" + Entities.escape(String.join("\n", lines)) + "</pre>");
    Arbitrary<String> table =
        inline()
            .map(
                text ->
                    "<table><tr><th>a</th><th>b</th></tr><tr><td>"
                        + text
                        + "</td><td>c</td></tr></table>");
    return Arbitraries.oneOf(paragraph, heading, list, quote, code, table)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(list1 -> String.join("\n", list1));
  }

  @Property(tries = 200)
  void everyGeneratedBodyKeepsTextLinksPicturesAndCode(@ForAll("bodies") String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    Signature before = Signature.of(body);

    HtmlToMarkdown.Result result = CONVERTER.convert(body);

    String rendered = new MarkdownRenderer(MODERN, false).html(result.markdown()).orElseThrow();
    assertThat(Signature.of(Jsoup.parseBodyFragment(rendered).body()))
        .as(result.markdown())
        .isEqualTo(before);
  }
}
