package dev.recap.content.frontmatter.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.content.frontmatter.DateText;
import dev.recap.content.frontmatter.HeaderFields;
import dev.recap.content.frontmatter.Value;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JBakeFieldsTest {

  private static final Place LINE = Place.ofLine("content/a.md", 2);

  private static JBakeFields fields(String... keysAndTexts) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      values.put(keysAndTexts[i], new Value.Text(LINE, keysAndTexts[i + 1], keysAndTexts[i + 1]));
    }
    return new JBakeFields(values);
  }

  private static Optional<OffsetDateTime> date(HeaderFields fields, String... names) {
    return fields.date(text -> DateText.parse(text, ZoneOffset.UTC), DateText::hint, names);
  }

  @Test
  void onlyKeysThatJBakeKnowsAreRemoved() {
    JBakeFields fields = fields("title", "A", "summary", "In short");

    assertThat(fields.text("title")).isPresent();
    assertThat(fields.text("description", "summary")).isPresent();
    assertThat(fields.remaining()).containsOnlyKeys("summary");
  }

  @Test
  void valueOfTheWrongKindIsNoProblem() {
    JBakeFields fields =
        new JBakeFields(Map.of("title", new Value.Group(LINE, Map.of(), Map.of("width", 3))));

    assertThat(fields.text("title")).isEmpty();
    assertThat(fields.problems()).isEmpty();
    assertThat(fields.remaining()).containsKey("title");
  }

  @Test
  void unreadableDateIsAnErrorOnlyUnderAKeyOfJBake() {
    JBakeFields fields = fields("date", "soon", "updated", "often");

    assertThat(date(fields, "date")).isEmpty();
    assertThat(date(fields, "updated")).isEmpty();
    assertThat(fields.problems())
        .extracting(Problem::message)
        .isEqualTo(List.of("the date \"soon\" can't be read"));
  }

  @Test
  void dateUnderAnotherKeyStaysForTemplates() {
    JBakeFields fields = fields("updated", "2013-07-01");

    assertThat(date(fields, "updated")).contains(OffsetDateTime.parse("2013-07-01T00:00Z"));
    assertThat(fields.remaining()).containsKey("updated");
  }
}
