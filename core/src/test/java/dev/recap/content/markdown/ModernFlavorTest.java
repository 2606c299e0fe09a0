package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModernFlavorTest {

  static Stream<Arguments> pairs() {
    return Stream.of(
        // Line ends as CommonMark has them.
        arguments("Doors at nine\ntalks at ten", "<p>Doors at nine\ntalks at ten</p>\n"),
        arguments("first  \nsecond", "<p>first<br />\nsecond</p>\n"),
        arguments("above\n  \nbelow", "<p>above</p>\n<p>below</p>\n"),
        arguments("\"quotes\" -- and ...", "<p>&quot;quotes&quot; -- and ...</p>\n"),
        // Characters and entities stay.
        arguments("a&nbsp;b\u00A0c", "<p>a\u00A0b\u00A0c</p>\n"),
        arguments("\u200BDay two", "<p>\u200BDay two</p>\n"),
        arguments("&lt;host&gt; &amp; &copy;", "<p>&lt;host&gt; &amp; \u00A9</p>\n"),
        arguments("snake\\_case \\* \\# \\- \\` \\[", "<p>snake_case * # - ` [</p>\n"),
        // Braces are text.
        arguments("{{ name }} and {% if x %}", "<p>{{ name }} and {% if x %}</p>\n"),
        arguments(
            "f\"{speaker}\" ${HOME} {x=1} end",
            "<p>f&quot;{speaker}&quot; ${HOME} {x=1} end</p>\n"),
        arguments("ends with {placeholder}", "<p>ends with {placeholder}</p>\n"),
        arguments("ends with {x=1}", "<p>ends with {x=1}</p>\n"),
        arguments("`{{ raw }}`", "<p><code>{{ raw }}</code></p>\n"),
        arguments("{#id}", "<p>{#id}</p>\n"),
        // Square brackets are not shortcodes.
        arguments(
            "[gallery] and [video presentation]", "<p>[gallery] and [video presentation]</p>\n"),
        // Code.
        arguments(
            "    <script>go()</script>\n",
            "<pre><code>&lt;script&gt;go()&lt;/script&gt;\n</code></pre>\n"),
        arguments("\tprint(1)\n", "<pre><code>print(1)\n</code></pre>\n"),
        arguments("```bash\nls\n```", "<pre><code class=\"language-bash\">ls\n</code></pre>\n"),
        arguments("```\n<body>\n```", "<pre><code>&lt;body&gt;\n</code></pre>\n"),
        // Emphasis, and what GitHub adds.
        arguments("**Day one**", "<p><strong>Day one</strong></p>\n"),
        arguments("~~sold out~~", "<p><del>sold out</del></p>\n"),
        arguments(
            "- [x] book\n- [ ] pack",
            """
            <ul>
            <li class="task-list-item"><span class="task-done">\u2611</span> book</li>
            <li class="task-list-item"><span class="task-open">\u2610</span> pack</li>
            </ul>
            """),
        // Links and images.
        arguments(
            "https://example.org/a_b_c.",
            "<p><a href=\"https://example.org/a_b_c\">https://example.org/a_b_c</a>.</p>\n"),
        arguments(
            "<crew@example.org>",
            "<p><a href=\"mailto:crew@example.org\">crew@example.org</a></p>\n"),
        arguments("[](empty.md)", "<p><a href=\"empty.md\"></a></p>\n"),
        arguments(
            "[slides][s]\n\n[s]: talks/1.pdf \"Slides\"",
            "<p><a href=\"talks/1.pdf\" title=\"Slides\">slides</a></p>\n"),
        arguments(
            "In ![hall](h.jpg \"The hall\")",
            "<p>In <img src=\"h.jpg\" alt=\"hall\" title=\"The hall\" /></p>\n"),
        arguments(
            "[![hall](t.jpg)](h.jpg)",
            "<p><a href=\"h.jpg\"><img src=\"t.jpg\" alt=\"hall\" /></a></p>\n"),
        // Comments that leave nothing, HTML that passes.
        arguments("[//]: # (to do: photos)\n\nText", "<p>Text</p>\n"),
        arguments("one<br></br>two", "<p>one<br></br>two</p>\n"),
        arguments("<font size=\"+2.5\">big</font>", "<p><font size=\"+2.5\">big</font></p>\n"),
        arguments("<div className=\"x\">\n*raw*\n</div>", "<div className=\"x\">\n*raw*\n</div>\n"),
        // Emoji shortcodes are off.
        arguments("Go :gb: :smile:", "<p>Go :gb: :smile:</p>\n"),
        // Spaces at the edge of links and code.
        arguments(
            "The [speakers ](a)before [ all ][r]of [ them ] `run `it.\n\n[r]: b",
            "<p>The <a href=\"a\">speakers </a>before <a href=\"b\"> all </a>of [ them ]"
                + " <code>run </code>it.</p>\n"),
        arguments("[ ](a)", "<p><a href=\"a\"> </a></p>\n"),
        arguments("`` `a` `` `a  b\n  c`", "<p><code>`a`</code> <code>a  b c</code></p>\n"),
        // Three stars.
        arguments("***really?***, yes", "<p><em><strong>really?</strong></em>, yes</p>\n"),
        arguments("re***start***ed", "<p>re<em><strong>start</strong></em>ed</p>\n"),
        // Boxes of tasks, and links and labels that are none.
        arguments(
            "- [X](https://example.org)\n- [x][r]\n- [x]: a colon\n- [x]\n\n[r]: b",
            """
            <ul>
            <li><a href="https://example.org">X</a></li>
            <li><a href="b">x</a></li>
            <li>[x]: a colon</li>
            <li>[x]</li>
            </ul>
            """),
        arguments(
            "1. [ ] *one*\n2. [X]\n   two\n\n   more",
            """
            <ol>
            <li class="task-list-item">
            <p><span class="task-open">\u2610</span> <em>one</em></p>
            </li>
            <li class="task-list-item">
            <p><span class="task-done">\u2611</span> two</p>
            <p>more</p>
            </li>
            </ol>
            """),
        arguments("[x] no list", "<p>[x] no list</p>\n"),
        // A number at the start of a wrapped line begins no list, except 1.
        arguments("- since\n  2016. So", "<ul>\n<li>since\n2016. So</li>\n</ul>\n"),
        arguments("- since\n2016. So", "<ul>\n<li>since\n2016. So</li>\n</ul>\n"),
        arguments("> since\n> 2016) So", "<blockquote>\n<p>since\n2016) So</p>\n</blockquote>\n"),
        arguments(
            "1. chapter\n   14. x\n2. b\n   1. c",
            """
            <ol>
            <li>chapter
            14. x</li>
            <li>b
            <ol>
            <li>c</li>
            </ol>
            </li>
            </ol>
            """),
        // Raw HTML ends where it ends.
        arguments(
            "- a <pre>x\n</pre>\n- *b*",
            "<ul>\n<li>a <pre>x\n</pre></li>\n<li><em>b</em></li>\n</ul>\n"),
        arguments("</pre>\n*b*", "</pre>\n<p><em>b</em></p>\n"),
        arguments("a <!-- b -- c --> d", "<p>a <!-- b -- c --> d</p>\n"),
        // Definitions, abbreviations.
        arguments("Sprint\n: coding", "<dl>\n<dt>Sprint</dt>\n<dd>coding</dd>\n</dl>\n"),
        arguments(
            "The PSF\n\n*[PSF]: Python Software Foundation",
            "<p>The <abbr title=\"Python Software Foundation\">PSF</abbr></p>\n"),
        arguments("PSF\n\n *[PSF]: P", "<p><abbr title=\"P\">PSF</abbr></p>\n"),
        arguments("PSF\n\n   *[ PSF ]:", "<p>PSF</p>\n"),
        arguments("PSF\n\n    *[PSF]: P", "<p>PSF</p>\n<pre><code>*[PSF]: P\n</code></pre>\n"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void rendersAsWrittenByHand(String source, String html) {
    assertThat(Markdown.modern(source)).isEqualTo(html);
  }

  static Stream<Arguments> attributes() {
    return Stream.of(
        arguments(
            "![a](b.png){width=500}", "<p><img src=\"b.png\" alt=\"a\" width=\"500\" /></p>\n"),
        arguments(
            "![a](b.png){: style=\"width:800px;\"}",
            "<p><img src=\"b.png\" alt=\"a\" style=\"width:800px;\" /></p>\n"),
        arguments(
            "![a](b.png) {.wide #hall}",
            "<p><img src=\"b.png\" alt=\"a\" id=\"hall\" class=\"wide\" /></p>\n"),
        arguments(
            "A ![a](b.png){.x} z", "<p>A <img src=\"b.png\" alt=\"a\" class=\"x\" /> z</p>\n"),
        arguments("[a](b){rel=nofollow}", "<p><a href=\"b\" rel=\"nofollow\">a</a></p>\n"),
        arguments("Warm welcome\n{: .lead}", "<p class=\"lead\">Warm welcome</p>\n"),
        arguments("Warm welcome {: .lead}", "<p class=\"lead\">Warm welcome</p>\n"),
        arguments("{: .lead}\nWarm welcome", "<p class=\"lead\">Warm welcome</p>\n"),
        arguments("{:.a}\n{: .b}\nx\n{:.c}", "<p class=\"a b c\">x</p>\n"),
        arguments(
            "{: .a}\n## Venue\n{: .b}\ntext",
            "<h2 id=\"venue\" class=\"a\"><a class=\"anchor\" href=\"#venue\">Venue</a></h2>\n"
                + "<p class=\"b\">text</p>\n"),
        arguments(
            "text\n\n{: .a}\n> x",
            "<p>text</p>\n<blockquote class=\"a\">\n<p>x</p>\n</blockquote>\n"),
        arguments(
            "text\n\n{: .a}\n\n> x",
            "<p class=\"a\">text</p>\n<blockquote>\n<p>x</p>\n</blockquote>\n"),
        arguments("{: .a}\n- one", "<ul class=\"a\">\n<li>one</li>\n</ul>\n"),
        arguments("- one\n- two\n{: .a}", "<ul class=\"a\">\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        arguments("- {: .a} one", "<ul>\n<li class=\"a\">one</li>\n</ul>\n"),
        arguments("{: .a}\n```\nx\n```", "<pre class=\"a\"><code>x\n</code></pre>\n"),
        arguments(
            "{: .a}\n|x|\n|-|",
            "<table class=\"a\">\n<thead>\n<tr><th>x</th></tr>\n</thead>\n</table>\n"),
        arguments("{.a}\ntext", "<p>{.a}\ntext</p>\n"),
        arguments("a {: .b} c", "<p>a {: .b} c</p>\n"),
        arguments("- one {: .first}\n", "<ul>\n<li class=\"first\">one</li>\n</ul>\n"),
        arguments("```\nx\n```\n{: .small}", "<pre class=\"small\"><code>x\n</code></pre>\n"),
        arguments(
            "## Venue {#where .map}",
            "<h2 id=\"where\" class=\"map\"><a class=\"anchor\" href=\"#where\">Venue</a></h2>\n"),
        arguments("[undefined]{.x}", "<p>[undefined]{.x}</p>\n"),
        arguments(
            "![a](b.png){title='\"<&'}",
            "<p><img src=\"b.png\" alt=\"a\" title=\"&quot;&lt;&amp;\" /></p>\n"),
        arguments("![a](b.png){width=", "<p><img src=\"b.png\" alt=\"a\" />{width=</p>\n"));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void attributeListsApplyToTheNodeThatTheyTouch(String source, String html) {
    assertThat(Markdown.modern(source)).isEqualTo(html);
  }

  @Test
  void headingsLinkToThemselvesAndHaveUniqueIds() {
    assertThat(
            Markdown.modern(
                """
                # Day 1
                ## Привет, *мир*!
                ## Привет, мир!
                ## Привет, мир! 1
                ## 日本 2024
                ## C++ & `code`
                ## ???
                ## [Slides](s.pdf) here
                ##
                """))
        .isEqualTo(
            """
            <h1 id="day-1"><a class="anchor" href="#day-1">Day 1</a></h1>
            <h2 id="привет-мир"><a class="anchor" href="#привет-мир">Привет, <em>мир</em>!</a></h2>
            <h2 id="привет-мир-1"><a class="anchor" href="#привет-мир-1">Привет, мир!</a></h2>
            <h2 id="привет-мир-1-1"><a class="anchor" href="#привет-мир-1-1">Привет, мир! 1</a></h2>
            <h2 id="日本-2024"><a class="anchor" href="#日本-2024">日本 2024</a></h2>
            <h2 id="c--code"><a class="anchor" href="#c--code">C++ &amp; <code>code</code></a></h2>
            <h2 id="section"><a class="anchor" href="#section">???</a></h2>
            <h2 id="slides-here"><a href="s.pdf">Slides</a> here</h2>
            <h2></h2>
            """);
  }

  @Test
  void authorsIdIsNotUsedForAnotherHeading() {
    assertThat(Markdown.modern("# Venue\n\n# Where we meet {#venue}\n"))
        .contains("<h1 id=\"venue-1\">")
        .contains("<h1 id=\"venue\"><a class=\"anchor\" href=\"#venue\">Where we meet</a>");
  }

  @Test
  void headerRowDeterminesTheNumberOfColumns() {
    assertThat(Markdown.modern("| a | b |\n|:-|-:|\n| 1 | 2 | 3 |\n| 4 |\n"))
        .isEqualTo(
            """
            <table>
            <thead>
            <tr><th style="text-align: left">a</th><th style="text-align: right">b</th></tr>
            </thead>
            <tbody>
            <tr><td style="text-align: left">1</td><td style="text-align: right">2</td></tr>
            <tr><td style="text-align: left">4</td><td style="text-align: right"></td></tr>
            </tbody>
            </table>
            """);
  }

  @Test
  void delimiterRowOfAnotherWidthMakesNoTable() {
    assertThat(Markdown.modern("| a | b |\n|-|\n| 1 |\n")).doesNotContain("<table>");
  }

  @Test
  void footnotesAreAtTheEndWithLinksBothWays() {
    assertThat(Markdown.modern("Sold out[^1] twice[^1].\n\n[^1]: In *May*.\n"))
        .isEqualTo(
            """
            <p>Sold out<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup> \
            twice<sup id="fnref-1-1"><a class="footnote-ref" href="#fn-1">1</a></sup>.</p>
            <div class="footnotes">
            <hr />
            <ol>
            <li id="fn-1">
            <p>In <em>May</em>.</p>
            <a href="#fnref-1" class="footnote-backref">&#8617;</a>
            <a href="#fnref-1-1" class="footnote-backref">&#8617;</a>
            </li>
            </ol>
            </div>
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "tip", "warning", "quote", "abstract", "danger", "question"})
  void admonitionsOfEveryTypeHaveTheirClassAndTitle(String type) {
    String title = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    assertThat(Markdown.modern("!!! " + type + "\n    Bring *water*.\n"))
        .isEqualTo(
            """
            <div class="admonition TYPE" role="note">
            <p class="admonition-title">TITLE</p>
            <p>Bring <em>water</em>.</p>
            </div>
            """
                .replace("TYPE", type)
                .replace("TITLE", title));
  }

  @Test
  void admonitionMayHaveItsOwnTitleOrNone() {
    assertThat(
            Markdown.modern("!!! check \"Quote & <b>\"\n    yes\n!!! tip \"\"\n    no\n\nafter\n"))
        .isEqualTo(
            """
            <div class="admonition success" role="note">
            <p class="admonition-title">Quote &amp; &lt;b&gt;</p>
            <p>yes</p>
            </div>
            <div class="admonition tip" role="note">
            <p>no</p>
            </div>
            <p>after</p>
            """);
  }

  @Test
  void titleOfAnAdmonitionMayHaveMarkup() {
    assertThat(
            Markdown.modern(
                """
                !!! note "With *x*, `a < b`, [a \\"link\\"][l] & &copy;"
                    Bring water.

                ??? tip "**Only** a title"

                [l]: https://example.org/
                """))
        .isEqualTo(
            """
            <div class="admonition note" role="note">
            <p class="admonition-title">With <em>x</em>, <code>a &lt; b</code>, \
            <a href="https://example.org/">a &quot;link&quot;</a> &amp; ©</p>
            <p>Bring water.</p>
            </div>
            <details class="admonition tip">
            <summary class="admonition-title"><strong>Only</strong> a title</summary>
            </details>
            """);
  }

  @Test
  void questionMarksMakeACollapsibleBox() {
    assertThat(Markdown.modern("??? note\n    a\n\n???+ note\n    b\n"))
        .isEqualTo(
            """
            <details class="admonition note">
            <summary class="admonition-title">Note</summary>
            <p>a</p>
            </details>
            <details class="admonition note" open="">
            <summary class="admonition-title">Note</summary>
            <p>b</p>
            </details>
            """);
  }

  @Test
  void emojiShortcodesAreCharactersIfEnabled() {
    MarkdownRenderer renderer =
        new MarkdownRenderer(new MarkdownSettings(Flavor.MODERN, List.of(), true, true), false);
    assertThat(renderer.html("Go :gb: 10:30:45"))
        .contains("<p>Go \uD83C\uDDEC\uD83C\uDDE7 10:30:45</p>\n");
  }
}
