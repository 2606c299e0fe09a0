package dev.recap.content.markdown;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of the CommonMark specification 0.31.2 and of GitHub Flavored Markdown 0.29,
 * and the regression tests of cmark and commonmark.js, against {@code markdown.flavor=modern}. Ids
 * and anchors of headings and the line ends within tables, which no specification has, are not
 * compared.
 */
class SpecificationTest {

  private static final String URL_STAYS =
      "letters of any script stay readable in a URL, as in the HTML standard, and so does a"
          + " backslash, which browsers take for a slash";
  private static final String PLAIN_URLS =
      "plain URLs and mail addresses are links, as in the extensions of GitHub";
  private static final String FIGURE =
      "an image with a title, alone in a paragraph, is a figure with a caption";

  /**
   * A set of examples.
   *
   * @param differences the examples that differ, by number, under the reason for it
   */
  record Specification(String name, URL file, int size, Map<String, Set<Integer>> differences) {

    static List<Specification> all() {
      return List.of(
          new Specification(
              "CommonMark",
              TestResources.getSpec(),
              652,
              Map.of(
                  URL_STAYS, Set.of(20, 32, 33, 202, 206, 502, 503, 507, 603),
                  PLAIN_URLS, Set.of(602, 606, 608, 611, 612),
                  FIGURE, Set.of(572))),
          new Specification(
              "GitHub Flavored Markdown",
              TestResources.getGfmSpec(),
              672,
              Map.ofEntries(
                  entry(URL_STAYS, Set.of(171, 175, 316, 328, 329, 510, 511, 515, 611)),
                  entry(PLAIN_URLS, Set.of(610, 614, 616, 619, 620)),
                  entry(FIGURE, Set.of(580)),
                  entry(
                      "strong emphasis may be nested, as in CommonMark",
                      Set.of(398, 426, 434, 435, 436, 473, 474, 475, 477)),
                  entry(
                      "the attribute \"align\" is obsolete in HTML, so a style is used",
                      Set.of(199)),
                  entry("check marks of tasks are characters, not form fields", Set.of(279, 280)),
                  entry("the author is trusted, so no HTML is forbidden", Set.of(652)))),
          new Specification(
              "cmark",
              resource("cmark-regression.txt"),
              15,
              Map.of("a byte order mark is removed before, with the file's encoding", Set.of(13))),
          new Specification(
              "commonmark.js", resource("commonmark.js-regression.txt"), 20, Map.of()));
    }

    private static URL resource(String name) {
      return TestResources.class.getResource("/" + name);
    }

    List<Example> examples() {
      return ExampleReader.readExamples(file);
    }

    Set<Integer> listed() {
      return differences.values().stream()
          .flatMap(Set::stream)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Pattern HEADING_ID = Pattern.compile("(<h[1-6]) id=\"[^\"]*\">");
  private static final Pattern ANCHOR =
      Pattern.compile("<a class=\"anchor\" href=\"[^\"]*\">(.*?)</a>(</h[1-6]>)", Pattern.DOTALL);
  private static final Pattern BETWEEN_CELLS =
      Pattern.compile("\\s*(</?(?:tr|th|td)\\b[^>]*>)\\s*");

  private static String html(Example example) {
    String html = Markdown.modern(withTabs(example.getSource()));
    String plain = ANCHOR.matcher(HEADING_ID.matcher(html).replaceAll("$1>")).replaceAll("$1$2");
    return withoutSpaceInTables(plain);
  }

  private static String withoutSpaceInTables(String html) {
    return html.contains("<table>") ? BETWEEN_CELLS.matcher(html).replaceAll("$1") : html;
  }

  /** The specifications show tabs as arrows. */
  private static String withTabs(String text) {
    return text.replace('\u2192', '\t');
  }

  static List<Specification> all() {
    return Specification.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void exactlyTheListedExamplesDiffer(Specification specification) {
    List<Example> examples = specification.examples();
    Map<Integer, Example> different = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      String expected = withoutSpaceInTables(withTabs(examples.get(i).getHtml()));
      if (!html(examples.get(i)).equals(expected)) {
        different.put(i + 1, examples.get(i));
      }
    }

    assertThat(examples).hasSize(specification.size());
    assertThat(different.entrySet())
        .filteredOn(example -> !specification.listed().contains(example.getKey()))
        .as("examples that differ and have no reason")
        .isEmpty();
    assertThat(specification.listed())
        .filteredOn(number -> !different.containsKey(number))
        .as("listed examples that no longer differ")
        .isEmpty();
  }
}
