package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFieldsTest {

  private static final Place LINE = Place.ofLine("content/a.md", 2);

  private static YamlFields fields(Object... keysAndValues) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put((String) keysAndValues[i], value(keysAndValues[i + 1]));
    }
    return new YamlFields(values);
  }

  private static Value value(Object plain) {
    return plain instanceof List<?> list
        ? new Value.Items(LINE, list.stream().map(YamlFieldsTest::value).toList(), plain)
        : new Value.Text(LINE, plain.toString(), plain);
  }

  @Test
  void aliasIsRemovedWhenItIsRead() {
    YamlFields fields = fields("summary", " In short ", "own", "x");

    assertThat(fields.text("description", "excerpt", "summary"))
        .map(HeaderFields.TextField::text)
        .contains("In short");
    assertThat(fields.extra()).containsOnlyKeys("own");
    assertThat(fields.places()).containsEntry("description", LINE);
  }

  @Test
  void canonicalNameWinsOverAliases() {
    YamlFields fields = fields("summary", "two", "description", "one");

    assertThat(fields.text("description", "summary"))
        .map(HeaderFields.TextField::text)
        .contains("one");
    assertThat(fields.extra()).containsOnlyKeys("summary");
  }

  @Test
  void blankValueCountsAsAbsent() {
    YamlFields fields = fields("slug", " ");

    assertThat(fields.text("slug")).isEmpty();
    assertThat(fields.has("slug")).isTrue();
    assertThat(fields.extra()).isEmpty();
  }

  @Test
  void listsAndTextsAreJoinedWithoutDuplicates() {
    YamlFields fields = fields("tags", List.of("b", "a"), "tag", "a, c,");

    assertThat(fields.list("tags", "tag")).containsExactly("b", "a", "c");
  }

  @Test
  void valueOfTheWrongKindIsAnError() {
    YamlFields fields = fields("slug", List.of("a"));

    assertThat(fields.text("slug")).isEmpty();
    assertThat(fields.problems())
        .extracting(Problem::code, Problem::message)
        .containsExactly(tuple("wrong-type", "slug is a list, not a text"));
  }

  @Test
  void onlyWebUrlsAndPathsAreUrls() {
    YamlFields fields =
        fields("videos", List.of("https://example.org/v", "/v.mp4", "javascript:alert(1)"));

    assertThat(fields.urls("videos")).containsExactly("https://example.org/v", "/v.mp4");
    assertThat(fields.problems()).hasSize(1);
  }

  @Test
  void keyThatWasReadCanBePutBack() {
    YamlFields fields = fields("layout", "wide");

    fields.text("layout").ifPresent(fields::putBack);
    assertThat(fields.extra()).containsEntry("layout", "wide");
  }

  @Test
  void onlyKeysOfAFittingKindAreTakenForMisspelled() {
    YamlFields fields = fields("titel", "A", "tagz", "x", "dat", List.of("x"), "venue", "Hall");

    assertThat(fields.findMistypedKeys(Map.of(), Set.of()))
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple("unknown key \"titel\"", "did you mean \"title\"?"),
            tuple("unknown key \"tagz\"", "did you mean \"tags\"?"));
  }
}
