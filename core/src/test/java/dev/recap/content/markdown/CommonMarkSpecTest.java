package dev.recap.content.markdown;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/**
 * Runs the 652 examples of the CommonMark specification 0.31.2 against {@code
 * markdown.flavor=modern}. Ids and anchors of headings, which the specification does not have, are
 * not compared.
 */
class CommonMarkSpecTest {

  /** The examples that differ, by number, under the reason for it. */
  private static final Map<String, Set<Integer>> DIFFERENCES =
      Map.ofEntries(
          entry(
              "a URL stays as the author wrote it, it is not percent-encoded",
              Set.of(20, 32, 33, 202, 206, 346, 502, 503, 504, 507, 526, 538, 603)),
          entry(
              "plain URLs and mail addresses are links, as in GitHub Flavored Markdown",
              Set.of(602, 606, 608, 611, 612)),
          entry(
              "an image with a title, alone in a paragraph, is a figure with a caption",
              Set.of(572)),
          entry(
              "flexmark trims code spans and collapses white space in them (CommonMark before"
                  + " 0.29)",
              Set.of(138, 331, 332, 334, 335, 336, 337, 640)),
          entry(
              "flexmark reads a character reference of any number of digits (before 0.29)",
              Set.of(28)),
          entry(
              "flexmark allows no backticks in the info string of a tilde fence (before 0.29)",
              Set.of(146)),
          entry("flexmark ends a textarea at a blank line (before 0.30)", Set.of(171)),
          entry(
              "flexmark reads definitions, angle brackets and escapes in them less strictly (before"
                  + " 0.29)",
              Set.of(201, 493, 494)),
          entry(
              "flexmark looks for no definitions in the text of an underlined heading",
              Set.of(215, 216)),
          entry(
              "flexmark reads a marker indented by four columns as a list item", Set.of(312, 313)),
          entry(
              "flexmark closes emphasis by other rules than later specifications (before 0.31)",
              Set.of(354, 416, 417)),
          entry(
              "flexmark compares labels in lower case, not with Unicode case folding", Set.of(540)),
          entry("flexmark reads HTML comments as in XML (before 0.31)", Set.of(625, 626)));

  private static final Pattern HEADING_ID = Pattern.compile("(<h[1-6]) id=\"[^\"]*\">");
  private static final Pattern ANCHOR =
      Pattern.compile("<a class=\"anchor\" href=\"[^\"]*\">(.*?)</a>(</h[1-6]>)", Pattern.DOTALL);

  private static String html(Example example) {
    String html = Markdown.modern(withTabs(example.getSource()));
    return ANCHOR.matcher(HEADING_ID.matcher(html).replaceAll("$1>")).replaceAll("$1$2");
  }

  /** The specification shows tabs as arrows. */
  private static String withTabs(String text) {
    return text.replace('\u2192', '\t');
  }

  private static Set<Integer> listed() {
    return DIFFERENCES.values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void exactlyTheListedExamplesDiffer() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    Map<Integer, Example> different = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      if (!html(examples.get(i)).equals(withTabs(examples.get(i).getHtml()))) {
        different.put(i + 1, examples.get(i));
      }
    }

    assertThat(examples).hasSize(652);
    assertThat(different.entrySet())
        .filteredOn(entry -> !listed().contains(entry.getKey()))
        .as("examples that differ and have no reason")
        .isEmpty();
    assertThat(listed())
        .filteredOn(number -> !different.containsKey(number))
        .as("listed examples that no longer differ")
        .isEmpty();
  }
}
