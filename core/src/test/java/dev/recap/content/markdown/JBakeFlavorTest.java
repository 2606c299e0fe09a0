package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.profile.pegdown.Extensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.recap.content.html.HtmlFacts;
import dev.recap.content.html.HtmlScanner;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JBakeFlavorTest {

  private static final int DEFAULT =
      Extensions.HARDWRAPS
          | Extensions.AUTOLINKS
          | Extensions.FENCED_CODE_BLOCKS
          | Extensions.DEFINITIONS;

  private static final String[] PIECES = {
    "Ticket",
    "sales",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "# ",
    "## ",
    "\n---\n",
    "\n===\n",
    "=\n",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "```\n",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "]",
    "](",
    ")",
    "![",
    "<b>",
    "</b>",
    "<div>\n",
    "<!-- x -->",
    "<?",
    "?>",
    "<![CDATA[",
    "]]>",
    "<!A",
    ">",
    "<",
    "&amp;",
    "&",
    "\\",
    "|",
    "\n|-|-|\n",
    ": ",
    "[a]: /b\n",
    "[a]",
    "[^1]",
    "[^1]: n\n",
    "*[T]: U\n",
    "https://example.org/x",
    "a@example.org",
    "<https://e.org>",
    "{x}",
    "\u00A0",
    "\u200B",
    "é",
    "🎉",
    "--",
    "...",
    "\"",
    "'",
    "^",
    "[[Page]]",
    "[TOC]\n",
    "++"
  };

  /** Set up in JBake's way: parser and renderer straight from the adapter. */
  private static String asJBake(String source, int extensions) {
    DataHolder options = PegdownOptionsAdapter.flexmarkOptions(extensions);
    return HtmlRenderer.builder(options)
        .build()
        .render(Parser.builder(options).build().parse(source));
  }

  @Test
  void newlinesBreakLinesAndTablesAreTextByDefault() {
    assertThat(Markdown.JBAKE.html("Doors at nine\nTalks at ten\n\n|a|b|\n|-|-|\n"))
        .contains("<p>Doors at nine<br />\nTalks at ten</p>\n<p>|a|b|<br />\n|-|-|</p>\n");
  }

  @Test
  void indentedAbbreviationsAreDefinitions() {
    assertThat(Markdown.jbake(List.of("ABBREVIATIONS")).html("PSF\n\n *[PSF]: P\n"))
        .contains("<p><abbr title=\"P\">PSF</abbr></p>\n");
  }

  @Test
  void headingsHaveNoIdByDefaultAndNeedNoSpace() {
    assertThat(Markdown.JBAKE.html("#Keynote\n")).contains("<h1>Keynote</h1>\n");
  }

  @Test
  void signsAddAndRemoveExtensions() {
    List<String> extensions = List.of("HARDWRAPS", "+TABLES", "AUTOLINKS", "-HARDWRAPS");
    assertThat(Markdown.jbake(extensions).html("a\nb\n\n|x|y|\n|---|---|\n|1|2|\n"))
        .contains(
            """
            <p>a b</p>
            <table>
            <thead>
            <tr><th>x</th><th>y</th></tr>
            </thead>
            <tbody>
            <tr><td>1</td><td>2</td></tr>
            </tbody>
            </table>
            """);
  }

  @Test
  void unknownNamesAreIgnored() {
    assertThat(Markdown.jbake(List.of("TABELS", "HARDWRAPS")).html("a\nb"))
        .isEqualTo(Markdown.jbake(List.of("HARDWRAPS")).html("a\nb"));
  }

  @Test
  void extensionsHavePegdownsNames() {
    assertThat(MarkdownRenderer.extensionNames())
        .contains("HARDWRAPS", "TABLES", "ANCHORLINKS", "ALL_WITH_OPTIONALS", "NONE")
        .doesNotContain("TABELS");
  }

  @Test
  void everyLineEndReadsAsInJBake() {
    assertThat(Markdown.JBAKE.html("one\r\ntwo\rthree\n"))
        .isEqualTo(Markdown.JBAKE.html("one\ntwo\nthree"));
  }

  @Test
  void mailAddressesAreTheSameInEveryBake() {
    String source = "Write to <crew@example.org>\n";
    assertThat(Markdown.JBAKE.html(source)).isEqualTo(Markdown.JBAKE.html(source));
    HtmlFacts facts = HtmlScanner.of(Markdown.JBAKE.html(source).orElseThrow(), 10);
    assertThat(facts.urls())
        .extracting(HtmlFacts.Url::text)
        .containsExactly("mailto:crew@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        DEFAULT,
        0,
        Extensions.ALL & ~Extensions.UNUSED_ALL,
        DEFAULT | Extensions.TABLES | Extensions.ANCHORLINKS | Extensions.STRIKETHROUGH,
        Extensions.ALL_OPTIONALS | Extensions.TABLES | Extensions.DEFINITIONS
      })
  void textsRenderAsInJBake(int extensions) {
    MarkdownRenderer renderer = Markdown.jbake(namesOf(extensions));
    Random random = new Random(extensions);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 3 + i / 8; j++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String source = text.append("\n").toString();
      if (!source.contains("@")) {
        assertThat(renderer.html(source)).as(source).contains(asJBake(source, extensions));
      }
    }
  }

  private static List<String> namesOf(int bits) {
    return MarkdownRenderer.extensionNames().stream()
        .filter(name -> Integer.bitCount(PegdownFlavor.NAMES.getOrDefault(name, 0)) == 1)
        .filter(name -> (PegdownFlavor.NAMES.getOrDefault(name, 0) & bits) != 0)
        .toList();
  }
}
