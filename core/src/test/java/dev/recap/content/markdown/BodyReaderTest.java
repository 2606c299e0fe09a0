package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.model.Body;
import dev.recap.model.Heading;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

  private static final SourcePath FILE = new SourcePath("content/2013/day-1.md");
  private static final String HEADER = "---\ntitle: Day 1\n---\n";

  private static ReadBody read(String body) {
    return new BodyReader(Markdown.MODERN, CodeBlocks.plain(), 5)
        .open(FILE, HEADER + body, HEADER.length(), Format.MARKDOWN)
        .read(true);
  }

  private static List<String> placesOf(String body) {
    return read(body).body().references().stream()
        .map(reference -> reference.url() + " " + positionOf(reference.place()))
        .toList();
  }

  private static String positionOf(Place place) {
    return place.line() + ":" + place.column();
  }

  @Test
  void bodyHasItsHeadingsImagesAndWords() {
    Body body =
        read("# Talks\n\n![hall](h.jpg) We met at nine sharp.\n\n<!--more-->\n\nMore.\n").body();
    assertThat(body.headings()).containsExactly(new Heading(2, "talks", "Talks"));
    assertThat(body.opening()).isEqualTo("We met at nine sharp.");
    assertThat(body.words()).isEqualTo(7);
    assertThat(body.html().get().substring(body.more())).startsWith("<!--more-->");
    ImageTag image = body.images().get(0);
    assertThat(image.alt()).isEqualTo("hall");
    assertThat(body.html().get().substring(image.source().start(), image.source().end()))
        .isEqualTo("h.jpg");
    assertThat(body.references()).contains(image.source());
  }

  @Test
  void referencesHaveTheirPlaceInTheFile() {
    assertThat(
            placesOf(
                """
                See [a](one.md) and [b](one.md),
                > ![c](img/two.png "T")

                [ref], <https://example.org/three> and https://example.org/four.

                `[a](code.md)` and <a href="five.html">raw</a>

                <figure>
                <img src="six.jpg">
                </figure>

                [ref]: seven.md
                """))
        .containsExactly(
            "one.md 4:9",
            "one.md 4:25",
            "img/two.png 5:8",
            "seven.md 15:8",
            "https://example.org/three 7:8",
            "https://example.org/four 7:40",
            "five.html 9:29",
            "six.jpg 12:11");
  }

  @Test
  void entitiesAndEscapesInAUrlDoNotHideItsPlace() {
    assertThat(placesOf("Go to [a](x?a=1&amp;b=2) or [b](c\\_d)\n\n<a href=\"e?f&amp;g\">h</a>\n"))
        .containsExactly("x?a=1&b=2 4:11", "c_d 4:33", "e?f&g 6:10");
  }

  @Test
  void addressThatContainsAnotherIsNotMistakenForIt() {
    assertThat(
            placesOf("<img src=\"https://x.example/x\" alt=\"an x\">\n\nto <a href=\"x\">x</a>\n"))
        .containsExactly("https://x.example/x 4:11", "x 6:13");
  }

  @Test
  void tagInCodeIsNotMistakenForTheRealOne() {
    assertThat(placesOf("    <img src=\"a.png\">\n\ntext\n\n<img src=\"a.png\">\n"))
        .containsExactly("a.png 8:11");
  }

  @Test
  void linkOfAHeadingToItselfHasTheHeadingsLine() {
    assertThat(placesOf("text\n\n## Venue\n")).containsExactly("#venue 6:1");
  }

  @Test
  void generatedLinksBelongToTheWholeFile() {
    assertThat(placesOf("x[^1]\n\n[^1]: y\n")).containsExactly("#fn-1 4:2", "#fnref-1 0:0");
  }

  @Test
  void rawHtmlInQuotesAndListsHasItsOwnLines() {
    assertThat(
            placesOf(
                """
                > <div>
                > <a href="one.html">1</a>
                > </div>

                - text

                  <div><a href="two.html">2</a>
                    <a
                     href="three.html">3</a></div>

                See <a
                href="four.html">4</a>[5](five.md)
                """))
        .containsExactly(
            "one.html 5:12",
            "two.html 10:17",
            "three.html 12:12",
            "four.html 15:7",
            "five.md 15:27");
  }

  @Test
  void attributesMayGiveAnImageAnotherAddress() {
    assertThat(placesOf("![a](b.png){src=c.png} and [d](e.md)\n"))
        .containsExactly("c.png 4:6", "e.md 4:32");
  }

  @Test
  void urlsWithTheSameTextAreNotMixedUp() {
    assertThat(
            placesOf(
                "<a title=x.md>t</a> [x.md](x.md) <a href=x.md>x</a> [x.md]\n\n[x.md]: x.md\n"))
        .containsExactly("x.md 4:28", "x.md 4:42", "x.md 6:9");
  }

  @Test
  void nulCharactersAreNoMarks() {
    String html = read("\0" + "12\0 [a](\0b) &#0;<b>\0</b>\n").body().html().get();
    assertThat(html).contains("\uFFFD12\uFFFD").doesNotContain("\0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreCountedWithEveryLineEnd(String end) {
    String text = "title=x\n~~~~~~\none\ntwo [a](b.md)\n\n<name>\n".replace("\n", end);
    ReadBody read =
        new BodyReader(Markdown.JBAKE, CodeBlocks.plain(), 5)
            .open(FILE, text, text.indexOf("one"), Format.MARKDOWN)
            .read(true);
    assertThat(read.body().references())
        .extracting(Reference::place)
        .containsExactly(new Place(FILE.value(), 4, 9));
    assertThat(read.problems())
        .extracting(Problem::place)
        .containsExactly(new Place(FILE.value(), 6, 1));
  }

  @Test
  void unknownElementIsReportedWithItsPlace() {
    List<Problem> problems =
        read("A `<fine>`\n\n    ssh <fine>\n\nssh <your host or IP>\n").problems();
    assertThat(problems)
        .containsExactly(
            Problem.warning(
                "unknown-element",
                new Place(FILE.value(), 8, 5),
                "HTML has no element \"your\", so readers don't see \"<your host or IP>\"",
                "put it in backticks, or write &lt; for <"));
  }

  @Test
  void everyUnknownElementHasItsOwnPlace() {
    assertThat(read("<name> and <name>\n\n- x <name>\n").problems())
        .extracting(problem -> positionOf(problem.place()))
        .containsExactly("4:1", "4:12", "6:5");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void manyUnknownElementsArePlacedInSeconds() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("a <x").append(i).append(">\n\n");
    }
    List<Problem> problems = read(text.toString()).problems();
    assertThat(problems).hasSize(5_000);
    assertThat(problems.get(4_999).place()).isEqualTo(new Place(FILE.value(), 10_002, 3));
  }

  @Test
  void htmlIsNotChangedAndHasItsOwnPlaces() {
    String html = "<h2 id=a>T</H2>\n<p>{{ x }} <a href='b.html'>b</a> <oops>\n";
    ReadBody read =
        new BodyReader(Markdown.MODERN, CodeBlocks.plain(), 5)
            .open(FILE, HEADER + html, HEADER.length(), Format.HTML)
            .read(true);
    assertThat(read.body().html().get()).isEqualTo(html);
    assertThat(read.body().references())
        .extracting(Reference::url, Reference::place)
        .containsExactly(tuple("b.html", new Place(FILE.value(), 5, 21)));
    assertThat(read.problems())
        .extracting(Problem::place)
        .containsExactly(new Place(FILE.value(), 5, 35));
  }

  @Test
  void emptyBodyHasNoWords() {
    ReadBody read = read("");
    assertThat(read.body().html().get()).isEmpty();
    assertThat(read.body().words()).isZero();
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void tooDeepNestingIsAProblemWithAPlace() {
    ReadBody read = read("fine\n\n" + "> ".repeat(5_000) + "deep\n");
    assertThat(read.body()).isEqualTo(Body.EMPTY);
    assertThat(read.problems())
        .containsExactly(
            Problem.error(
                "nested-too-deep",
                new Place(FILE.value(), 6, 1),
                "quotes, lists or emphasis are nested deeper than 1000 levels",
                "remove some of the markers, or put the text in a code block"));
  }

  @Test
  void manyThreadsReadAtOnce() throws Exception {
    BodyReader reader = new BodyReader(Markdown.MODERN, CodeBlocks.plain(), 5);
    String text = "# T\n\n![a](b){width=5} [x] x[^1] *[A]: B\n\n[x]: /u\n[^1]: n\n";
    String expected = reader.open(FILE, text, 0, Format.MARKDOWN).read(true).body().html().get();
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tasks.add(() -> reader.open(FILE, text, 0, Format.MARKDOWN).read(true).body().html().get());
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<String> html : pool.invokeAll(tasks)) {
        assertThat(html.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }
}
