package dev.recap.content.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recap.model.Heading;
import dev.recap.model.Reference.Kind;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlScannerTest {

  private static HtmlFacts scan(String html) {
    return HtmlScanner.of(html, 10);
  }

  @Test
  void headingsHaveLevelIdAndPlainText() {
    assertThat(
            scan("<h1 id=\"a\"><a class=\"anchor\" href=\"#a\">R&amp;D &#8211; <em>day</em>"
                    + "\n one</a></h1><h3>No&nbsp;id\u200B</h3>")
                .headings())
        .containsExactly(new Heading(1, "a", "R&D – day one"), new Heading(3, "", "No id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 id=\"x\">Venue <a class=\"headerlink\" href=\"#x\">¶</a></h2>",
        "<h2 id=\"x\"><a href=\"#x\">#</a> Venue</h2>",
        "<h2><a href=\"#x\" id=\"x\" name=\"x\"></a>Venue</h2>",
        "<h2><a href=\"#x\" id=\"x\" name=\"x\">Venue</a></h2>",
        "<H2 ID=x>Venue<sup><a class=\"footnote-ref\" href=\"#fn-1\">1</a></sup></H2>"
      })
  void anchorsGiveIdAndTextWithoutTheirSign(String html) {
    assertThat(scan(html).headings()).containsExactly(new Heading(2, "x", "Venue"));
  }

  @Test
  void referencesHaveKindsAndOffsetsOfTheirValues() {
    String html =
        "<a href=\"/talks?a=1&amp;b=2\">x</a><img src='h.jpg' srcset=\"h.jpg 1x, h2.jpg 2x\">"
            + "<video poster=p.png src=v.mp4></video><iframe src=\"//player/1\"></iframe>"
            + "<a href>none</a><link href=\"s.css\">";
    HtmlFacts facts = scan(html);
    assertThat(facts.urls())
        .extracting(HtmlFacts.Url::kind, HtmlFacts.Url::text)
        .containsExactly(
            tuple(Kind.LINK, "/talks?a=1&b=2"),
            tuple(Kind.IMAGE, "h.jpg"),
            tuple(Kind.IMAGE, "h.jpg"),
            tuple(Kind.IMAGE, "h2.jpg"),
            tuple(Kind.IMAGE, "p.png"),
            tuple(Kind.EMBED, "v.mp4"),
            tuple(Kind.EMBED, "//player/1"),
            tuple(Kind.LINK, ""),
            tuple(Kind.EMBED, "s.css"));
    assertThat(facts.urls())
        .extracting(url -> html.substring(url.start(), url.end()))
        .startsWith("/talks?a=1&amp;b=2", "h.jpg", "h.jpg", "h2.jpg", "p.png", "v.mp4");
  }

  @Test
  void firstOfTwoEqualAttributesCounts() {
    assertThat(scan("<a href=\"one\" href=\"two\">x</a>").urls())
        .extracting(HtmlFacts.Url::text)
        .containsExactly("one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "<img src=\"a.png\" alt=\"A &amp; B\" /> => A & B => false => <img src=\"a.png\" alt=\"A"
            + " &amp; B\" NEW />",
        "<img src=\"a.png\"> => ~~ => false => <img src=\"a.png\" NEW>",
        "<img src=a/> => ~~ => false => <img src=a/ NEW>",
        "<img width=5 src=\"a.png\"> => ~~ => true => <img width=5 src=\"a.png\" NEW>",
        "<img style=\"height:5px\" src=\"a.png\"> => ~~ => true => <img style=\"height:5px\""
            + " src=\"a.png\" NEW>",
        "<img style=\"max-width:5px\" src=\"a.png\"> => ~~ => false => <img style=\"max-width:5px\""
            + " src=\"a.png\" NEW>",
      })
  void imagesHaveTheirAttributesAndInsertionOffset(
      String html, String alt, boolean sized, String extended) {
    HtmlFacts.Image image = scan(html).images().get(0);
    assertThat(image.alt()).isEqualTo(alt);
    assertThat(image.sized()).isEqualTo(sized);
    assertThat(new StringBuilder(html).insert(image.end(), " NEW")).hasToString(extended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "<p>two words</p> => 2",
        "<p>one</p><p>two</p> => 2",
        "<p>w<em>or</em>d</p> => 1",
        "<p>inline <code>code counts</code></p> => 3",
        "<pre><code>not at all</code></pre> => 0",
        "<script>var no;</script><style>p {}</style><!-- no --> => 0",
        "<p>a&nbsp;b\u00A0c</p> => 3",
        "<p>dash – and … no word</p> => 4",
        "<p>東京で会う</p> => 5",
        "<p>don't e-mail</p> => 2",
        "~~ => 0",
      })
  void wordsAreCountedOutsideOfCode(String html, int words) {
    assertThat(scan(html).words()).isEqualTo(words);
  }

  @Test
  void openingIsTheFirstProseOnOneLine() {
    String html =
        "<h1>Day one</h1><pre>code</pre><table><tr><td>cell</td></tr></table>"
            + "<p>\u200BWe&nbsp;&nbsp;met\n at <strong>nine</strong>,<br />all&amp;sundry"
            + "<sup><a class=\"footnote-ref\" href=\"#fn-1\">1</a></sup>.</p><p>Then coffee.</p>";
    assertThat(HtmlScanner.of(html, 50).opening())
        .isEqualTo("We met at nine, all&sundry. Then coffee.");
    assertThat(HtmlScanner.of(html, 4).opening()).isEqualTo("We met at nine,");
    assertThat(HtmlScanner.of(html, 0).opening()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--more-->", "<!-- more -->", "<!-- more-->"})
  void firstMoreCommentEndsTheSummary(String comment) {
    String html = "<p>a</p>\n" + comment + "\n<p>b</p>" + comment;
    assertThat(scan(html).more()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>more</p>", "<!-- moreover -->", "<pre>&lt;!--more--&gt;</pre>", ""})
  void nothingElseEndsTheSummary(String html) {
    assertThat(scan(html).more()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "<p>ssh <your host or IP></p> => your => <your host or IP>",
        "<p>list<int></p> => int => <int>",
        "<p>restart <service-name></p> => service-name => <service-name>",
        "<p>open <path></p> => path => <path>",
        "<ButtonLink url=\"x\">go</ButtonLink> => buttonlink => <ButtonLink url=\"x\">",
      })
  void unknownElementsAreFound(String html, String name, String tag) {
    assertThat(scan(html).unknownElements())
        .extracting(HtmlFacts.UnknownElement::name, HtmlFacts.UnknownElement::tag)
        .containsExactly(tuple(name, tag));
    assertThat(html.indexOf(tag)).isEqualTo(scan(html).unknownElements().get(0).start());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"/><linearGradient/></svg>",
        "<math><mrow><mi>x</mi></mrow></math>",
        "<my-widget></my-widget>",
        "<my-widget color=\"red\">",
        "<font size=\"2\">x</font><center>y</center>",
        "<pre>&lt;name&gt;</pre>",
        "<script>if (a <b) {}</script>",
        "a < b, 3<4"
      })
  void legalElementsAreNotReported(String html) {
    assertThat(scan(html).unknownElements()).isEmpty();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void malformedHtmlIsScanned() {
    String[] pieces = {
      "<",
      ">",
      "</",
      "/>",
      "<!--",
      "-->",
      "<!",
      "<?",
      "<a",
      " href=",
      "\"",
      "'",
      "=",
      "<h2>",
      "</h3>",
      "<pre>",
      "</pre>",
      "<script>",
      "</script",
      "<img src=",
      " srcset='",
      ",",
      "&",
      "&#",
      "&amp;",
      "&#99999999999;",
      ";",
      "<svg>",
      "<x-y>",
      "text",
      " ",
      "\n",
      "\0",
      "\uD83C",
      "\uDDEC",
      "é"
    };
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = 0; j < 1 + i % 40; j++) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      HtmlFacts facts = HtmlScanner.of(html.toString(), 3);
      assertThat(facts.urls())
          .allSatisfy(
              url -> assertThat(url.start()).isBetween(0, url.end()).isLessThan(html.length()));
      assertThat(facts.images())
          .allSatisfy(image -> assertThat(image.end()).isBetween(0, html.length()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "</",
        "<a ",
        "<!--",
        "<!-- more",
        "<script>",
        "&",
        "<h1>",
        "<a href='",
        "<x-y>",
        "<pre>",
        "<img srcset='a,",
        "</script",
        "<svg>"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void timeIsLinearInTheLength(String piece) {
    assertThat(HtmlScanner.of(piece.repeat(500_000), 50).more()).isEqualTo(-1);
  }
}
