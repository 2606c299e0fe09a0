package dev.recap.content.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recap.model.SourcePath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataReaderTest {

  private static DataReader.Read read(String file, String text) {
    return new DataReader(StandardCharsets.UTF_8, ZoneOffset.UTC)
        .read(new SourcePath(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Object value(String file, String text) {
    DataReader.Read read = read(file, text);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow();
  }

  private static String mistakes(String file, String text) {
    return read(file, text).problems().stream()
        .map(
            p ->
                p.place() + ": " + p.severity().word() + ": " + p.message() + " [" + p.code() + "]")
        .collect(Collectors.joining("\n"));
  }

  @Test
  void yamlGivesMapsListsAndScalars() {
    Object value =
        value(
            "data/venue.yaml",
            """
            name: Grand Hotel
            rooms: [Spaghetti, Ravioli]
            seats: 1200
            hex: 0x1F
            octal: 0o17
            price: 9.5
            code: 12E345
            day: 2013-07-01
            answer: yes
            open: true
            2013: held
            nothing:
            limit: .inf
            """);
    assertThat(value)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("name", "Grand Hotel")
        .containsEntry("rooms", List.of("Spaghetti", "Ravioli"))
        .containsEntry("seats", 1200L)
        .containsEntry("hex", 31L)
        .containsEntry("octal", 15L)
        .containsEntry("price", 9.5)
        .containsEntry("code", "12E345")
        .containsEntry("day", "2013-07-01")
        .containsEntry("answer", "yes")
        .containsEntry("open", true)
        .containsEntry("2013", "held")
        .containsEntry("nothing", null)
        .containsEntry("limit", Double.POSITIVE_INFINITY);
  }

  @Test
  void jsonMayBeIndentedWithTabs() {
    Object value =
        value(
            "data/talks.json",
            """
            [
            \t{
            \t\t"title":\t"A \\/ B \\ud83d\\udc0d",
            \t\t"minutes": 30
            \t},
            \tnull,
            \t-1.5e3
            ]
            """);
    assertThat(value)
        .isEqualTo(Arrays.asList(Map.of("title", "A / B 🐍", "minutes", 30L), null, -1500.0));
  }

  @Test
  void largeIntegersAreExact() {
    assertThat(value("data/a.json", "[9223372036854775807, 9223372036854775808]"))
        .isEqualTo(List.of(Long.MAX_VALUE, new BigInteger("9223372036854775808")));
  }

  @Test
  void mergeKeysAddMissingKeys() {
    Object value =
        value(
            "data/a.yml",
            "base: &b {a: 1, b: 2}\nmore: {<<: *b, b: 3}\nboth: {<<: [{a: 7}, *b]}\n");
    assertThat(value)
        .isEqualTo(
            Map.of(
                "base", Map.of("a", 1L, "b", 2L),
                "more", Map.of("a", 1L, "b", 3L),
                "both", Map.of("a", 7L, "b", 2L)));
  }

  @Test
  void emptyYamlIsAnEmptyMap() {
    assertThat(value("data/a.yaml", "# later\n")).isEqualTo(Map.of());
  }

  @Test
  void valuesCannotBeChanged() {
    Object map = value("data/a.yaml", "a: 1\n");
    Object list = value("data/a.yaml", "- 1\n");
    assertThatThrownBy(() -> ((Map<?, ?>) map).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) list).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void csvIsAListOfRowsByColumn() {
    Object value =
        value(
            "data/talks.CSV",
            "\uFEFFtitle, speaker\r\n"
                + "\"Day 1, \"\"live\"\"\",Ann\r\n\r\n"
                + "\"two\r\n"
                + "lines\",Zofia\r\n");
    assertThat(value)
        .isEqualTo(
            List.of(
                Map.of("title", "Day 1, \"live\"", "speaker", "Ann"),
                Map.of("title", "two\r\nlines", "speaker", "Zofia")));
  }

  @Test
  void raggedRowsAreReported() {
    String csv = "a,b\n1\n1,2\n\"x\ny\",2,3\n";
    assertThat(mistakes("data/t.csv", csv))
        .isEqualTo(
            """
            data/t.csv:2: warning: the row has 1 value for 2 columns [ragged-row]
            data/t.csv:4: warning: the row has 3 values for 2 columns [ragged-row]\
            """);
    assertThat(read("data/t.csv", csv).value())
        .contains(
            List.of(
                Map.of("a", "1", "b", ""),
                Map.of("a", "1", "b", "2"),
                Map.of("a", "x\ny", "b", "2")));
  }

  @Test
  void duplicateColumnsAreReported() {
    assertThat(mistakes("data/t.csv", "a,b,a\n1,2,3\n"))
        .isEqualTo("data/t.csv:1: warning: the column \"a\" is there twice [duplicate-column]");
    assertThat(read("data/t.csv", "a,b,a\n1,2,3\n").value())
        .contains(List.of(Map.of("a", "1", "b", "2")));
  }

  @Test
  void unclosedQuoteIsAnError() {
    assertThat(mistakes("data/t.csv", "a,b\n1,2\n\"x,2\n3,4\n"))
        .isEqualTo("data/t.csv:3: error: the CSV can't be read from here on [bad-csv]");
    assertThat(mistakes("data/t.csv", "a,b\n\"x\" y,2\n"))
        .isEqualTo("data/t.csv:2: error: the CSV can't be read from here on [bad-csv]");
  }

  @Test
  void emptyCsvHasNoRows() {
    assertThat(value("data/t.csv", "")).isEqualTo(List.of());
    assertThat(value("data/t.csv", "a,b\n")).isEqualTo(List.of());
  }

  @Test
  void mistakesOfYamlAndJsonHavePlaces() {
    assertThat(mistakes("data/a.yaml", "a: 1\nb: c: d\n"))
        .isEqualTo(
            "data/a.yaml:2:5: error: the value of \"b\" holds a colon and a space [bad-yaml]");
    assertThat(mistakes("data/a.json", "{\n  \"a\": 1,\n  \"a\": 2\n}"))
        .isEqualTo(
            "data/a.json:3:3: error: the key \"a\" is there twice, first in line 2"
                + " [duplicate-key]");
    assertThat(mistakes("data/a.json", "{\"a\": [1, 2}"))
        .isEqualTo("data/a.json:1:7: error: the [ is opened and not closed [bad-yaml]");
    assertThat(mistakes("data/a.yaml", "a: 1\n---\nb: 2\n"))
        .isEqualTo("data/a.yaml:2:1: error: a second document begins here [bad-yaml]");
    assertThat(read("data/a.yaml", "b: c: d\n").value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "{\"a\": 1,} => 1:9 => }",
        "[1, 2,] => 1:7 => ]",
        "{'a': 1} => 1:2 => '",
        "{a: 1} => 1:2 => a",
        "{\"a\": yes} => 1:7 => y",
        "{\"a\": 01} => 1:7 => 0",
        "{\"a\": .5} => 1:7 => .",
        "{\"a\"} => 1:5 => }",
        "{\"a\":} => 1:6 => }",
        "[1] # one => 1:5 => #",
        "a: 1 => 1:1 => a",
        "[\"\\x41\"] => 1:4 => x",
        "[\"a|b\"] => 1:4 => line break",
        "{|\"a\": {\"b\": [true,|  null,]}} => 3:8 => ]",
      })
  void yamlThatIsNotJsonIsAnError(String json, String place, String found) {
    String text = json.replace('|', '\n');
    assertThat(mistakes("data/a.json", text))
        .isEqualTo(
            "data/a.json:%s: error: JSON allows no %s here [bad-json]".formatted(place, found));
    assertThat(read("data/a.json", text).value()).isEmpty();
  }

  @Test
  void jsonFollowsTheStandard() {
    assertThat(
            value(
                "data/a.json",
                " {\"a\" : [ ] ,\r\n\"b\":{},\t\"c\":[1,-0.5e+3,0,true,\"\\u00e9\\n# '\"]} \n"))
        .isEqualTo(
            Map.of("a", List.of(), "b", Map.of(), "c", List.of(1L, -500.0, 0L, true, "é\n# '")));
    assertThat(value("data/a.json", "\"" + "long ".repeat(50_000) + "\""))
        .isInstanceOf(String.class);
    assertThat(value("data/a.json", "\n")).isEqualTo(Map.of());
  }

  @Test
  void malformedBytesAreReported() {
    byte[] bytes = "a: Zürich\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            new DataReader(StandardCharsets.UTF_8, ZoneOffset.UTC)
                .read(new SourcePath("data/a.yaml"), bytes)
                .problems())
        .extracting(problem -> problem.code())
        .containsExactly("not-utf8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/a.yml", "data/b/c.yaml", "data/a.JSON", "data/t.csv"})
  void dataFilesAreKnownByTheirExtension(String file) {
    assertThat(DataReader.reads(new SourcePath(file))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/README.md", "data/yaml", "data/a.xml"})
  void otherFilesAreNotDataFiles(String file) {
    assertThat(DataReader.reads(new SourcePath(file))).isFalse();
  }
}
