package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.markdown.fast.FastBlockParsers;
import dev.recap.content.markdown.fast.FastTextRenderer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the HTML of the faster parts with that of flexmark alone. */
class FastMarkdownTest {

  private static final List<String> JBAKE =
      List.of("HARDWRAPS", "AUTOLINKS", "TABLES", "ABBREVIATIONS", "STRIKETHROUGH", "SMARTS");

  /** Pieces that mean something to Markdown, HTML or flexmark's writer, in any order. */
  private static final List<String> PIECES =
      List.of(
          "talk",
          "day one",
          "|",
          " ",
          "  ",
          "    ",
          "\t",
          "\n",
          "\n\n",
          "\n- ",
          "\n1. ",
          "\n> ",
          "\n# ",
          "\n===\n",
          "\n    ",
          "\n```\n",
          "\na | b\n--|--\n",
          "\n|---|\n",
          "*[PyCon]: Python Conference\n",
          "PyCon",
          "www.example.org",
          "https://example.org/a_b?c=1&d=2",
          "mail@example.org",
          "<https://example.org>",
          "\n[a]: /b \"c\"\n",
          "[a]",
          "[a](b \"c\")",
          "![d](e.png)",
          "[^1]",
          "\n[^1]: note\n",
          "\n: ",
          "&amp;",
          "&#32;",
          "&#10;",
          "&#13;",
          "&nbsp;",
          "&",
          "<",
          ">",
          "\"",
          "'",
          "\\",
          "\\*",
          "\\ ",
          "<b>",
          "</b>",
          "<br>",
          "\n<div>\n\n",
          "\n</div>\n",
          "<!-- more -->",
          "*",
          "**",
          "_",
          "~~",
          "`",
          "``",
          "\0",
          "\u00A0",
          "\u2028",
          "é",
          "日本",
          "{.c}",
          "{#i}",
          "\n!!! note \"t\"\n    ",
          "- [ ] ",
          "...",
          "--",
          "//",
          "@");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void randomTextsRenderAsWithPlainFlexmark(int seed) {
    Random random = new Random(seed);
    for (Flavor flavor : Flavor.values()) {
      Both both = new Both(flavor);
      for (int i = 0; i < 1000; i++) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(30); left > 0; left--) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        both.check(text.toString());
      }
    }
  }

  @Test
  void extensionLeftOutForOneTextIsThereForTheNext() {
    Both both = new Both(Flavor.MODERN);

    assertThat(both.check("plain")).isEqualTo("<p>plain</p>\n");
    assertThat(both.check("a | b\n--|--\n1 | 2")).contains("<table>");
    assertThat(both.check("*[DB]: Database\n\nDB")).contains("<abbr title=\"Database\">DB</abbr>");
    assertThat(both.check("www.example.org")).contains("<a href=\"http://www.example.org\">");
    assertThat(both.check("`//` and [www.](a@b)")).doesNotContain("http");
  }

  @Test
  void examplesOfTheSpecificationsRenderAsWithPlainFlexmark() {
    for (Flavor flavor : Flavor.values()) {
      Both both = new Both(flavor);
      SpecificationTest.Specification.all().stream()
          .flatMap(specification -> specification.examples().stream())
          .forEach(example -> both.check(example.getSource().replace('\u2192', '\t')));
    }
  }

  /**
   * A flavor as Recap renders it, and without what is there for speed. The modern flavor needs the
   * parser of headings and inline markup for other reasons too.
   */
  private static final class Both {

    private final MarkdownRenderer swift;
    private final MarkdownRenderer plain;

    Both(Flavor flavor) {
      MarkdownSettings settings = new MarkdownSettings(flavor, JBAKE, false, true);
      swift = new MarkdownRenderer(settings, false);
      MutableDataSet slow = new MutableDataSet(MarkdownRenderer.options(settings, false));
      slow.set(
          Parser.EXTENSIONS,
          Parser.EXTENSIONS.get(slow).stream()
              .filter(extension -> !(extension instanceof FastTextRenderer))
              .filter(
                  extension -> flavor == Flavor.MODERN || !(extension instanceof FastBlockParsers))
              .toList());
      Parser parser = Parser.builder(slow).build();
      plain = new MarkdownRenderer(settings, parser::parse, HtmlRenderer.builder(slow).build());
    }

    String check(String markdown) {
      String html = swift.html(markdown).orElseThrow();
      assertThat(html).as(markdown).isEqualTo(plain.html(markdown).orElseThrow());
      return html;
    }
  }
}
