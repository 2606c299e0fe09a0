package dev.recap.config.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are what JBake's configuration (Commons Configuration 2.7) answers. */
class VariablesTest {

  private static final Map<String, Object> KEYS =
      Map.of(
          "host", "https://example.org",
          "talks", "${host}/talks",
          "list", List.of("Hello", "world"),
          "dollar", "$",
          "a", "${b}",
          "b", "${a}");

  private final List<String> unknown = new ArrayList<>();
  private final List<String> endless = new ArrayList<>();
  private final Variables variables = new Variables(KEYS::get, unknown::add, endless::add);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${host}            | https://example.org",
        "see ${talks}/2013  | see https://example.org/talks/2013",
        "${host}${dollar}x  | https://example.org$x",
        "${nope:-none}      | none",
        "${nope:-${host}}   | https://example.org",
        "x ${nope} ${host   | x ${nope} ${host",
        "${ host }          | ${ host }",
        "$$$${host}         | $${host}",
        "${list}            | Hello",
        "all of ${list}     | all of [Hello, world]",
        "${}                | ${}",
        "costs $5 {or} more | costs $5 {or} more",
      })
  void variablesAreReplacedByOtherKeys(String value, String result) {
    assertThat(variables.first(value)).isEqualTo(result);
  }

  @Test
  void singleVariableMayBeAWholeList() {
    assertThat(variables.all("${list}")).containsExactly("Hello", "world");
    assertThat(variables.all(List.of("x", "${host}"))).containsExactly("x", "https://example.org");
  }

  @Test
  void variableThatNamesNoKeyIsReported() {
    assertThat(variables.first("${hots}")).isEqualTo("${hots}");
    assertThat(unknown).containsOnly("hots");
  }

  @Test
  void valueThatLeadsBackToItselfIsReported() {
    assertThat(variables.first("${a}")).isEqualTo("${a}");
    assertThat(endless).containsOnly("a");
  }
}
