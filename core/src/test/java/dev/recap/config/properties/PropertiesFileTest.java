package dev.recap.config.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The expectations are what Commons Configuration 2.7, which JBake 2.7.0 brings, answers for the
 * same text.
 */
class PropertiesFileTest {

  private final Problems problems = new Problems();

  static Stream<Arguments> texts() {
    return Stream.of(
        // separators
        reads("a=x", Map.of("a", "x")),
        reads("a:x", Map.of("a", "x")),
        reads("a x", Map.of("a", "x")),
        reads("a\tx", Map.of("a", "x")),
        reads("  a  =  x  ", Map.of("a", "x")),
        reads("a = = x", Map.of("a", "= x")),
        reads("a : = x", Map.of("a", "= x")),
        reads("a", Map.of("a", "")),
        reads("a=", Map.of("a", "")),
        reads("=x", Map.of("", "x")),
        reads("a\\=b=x", Map.of("a=b", "x")),
        reads("a\\ b=x", Map.of("a b", "x")),
        reads("a=\u00a0x", Map.of("a", "\u00a0x")),
        // comments and lines
        reads("# a=1\n ! b=2\n\nc=3", Map.of("c", "3")),
        reads("a=x # no comment", Map.of("a", "x # no comment")),
        reads("a=1\r\nb=2\rc=3\n", Map.of("a", "1", "b", "2", "c", "3")),
        reads("a=x\\\n   y", Map.of("a", "xy")),
        reads("a=x \\\ny", Map.of("a", "x y")),
        reads("a=x\\\r\ny", Map.of("a", "xy")),
        reads("a=x\\\\\nb=y", Map.of("a", "x\\", "b", "y")),
        reads("a=x\\\n# left out\n\ny", Map.of("a", "xy")),
        reads("a=x\\  \ny", Map.of("a", "xy")),
        reads("a=x\\", Map.of()),
        // escapes
        reads("a=\\u00e9\\t\\n\\r\\f.", Map.of("a", "é\t\n\r\f.")),
        reads("a=\\:\\#\\=\\!\\'\\\"\\q", Map.of("a", ":#=!'\"\\q")),
        reads("a=\\101", Map.of("a", "\\101")),
        reads("\\101\\uu0042\\q=x", Map.of("ABq", "x")),
        // lists
        reads("a=x, y ,z", Map.of("a", List.of("x", "y", "z"))),
        reads("a=x,", Map.of("a", List.of("x", ""))),
        reads("a=x\\, y", Map.of("a", "x, y")),
        reads("a=x\\\\, y", Map.of("a", "x, y")),
        reads("a=x\\\\\\\\, y", Map.of("a", List.of("x\\", "y"))),
        reads("a=1\nb=2\na=3,4", Map.of("a", List.of("1", "3", "4"), "b", "2")),
        // neither of JBake's own
        reads("include=other.properties", Map.of()),
        reads("IncludeOptional=other.properties", Map.of()),
        reads("a=${b}\nb=x", Map.of("a", "${b}", "b", "x")),
        reads("a=x\u2028y", Map.of("", "")));
  }

  private static Arguments reads(String text, Map<String, Object> values) {
    return Arguments.of(text, values);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keysAndValuesAreThoseThatJBakeReads(String text, Map<String, Object> values) {
    Map<String, Object> read = new LinkedHashMap<>();
    parse(text).properties().forEach((key, property) -> read.put(key, property.raw()));
    assertThat(read).isEqualTo(values);
  }

  @Test
  void everyKeyAndValueHasItsPlace() {
    PropertiesFile file =
        parse(
            """
            # a comment
              site.host = https://example.org
            tag.path:\\
                themes
            empty
            """);
    assertThat(file.properties().values())
        .extracting(property -> property.first().keyPlace())
        .containsExactly(at(2, 3), at(3, 1), at(5, 1));
    assertThat(file.properties().values())
        .extracting(property -> property.first().valuePlace())
        .containsExactly(at(2, 15), at(4, 5), at(5, 6));
  }

  @Test
  void secondLineOfAKeyHasItsPlace() {
    Property property = parse("a=1\nb=2\n  a=3").find("a").orElseThrow();
    assertThat(property.assignments())
        .extracting(Property.Assignment::keyPlace)
        .containsExactly(at(1, 1), at(3, 3));
  }

  @Test
  void escapeWithoutFourHexDigitsIsAnError() {
    parse("a=1\nb = \\\n  x\\u00g1, \\u12");
    assertThat(problems.sorted())
        .containsExactly(
            Problem.error(
                "bad-escape",
                at(3, 4),
                "\\u00g1 is no character",
                "write \\u and four hex digits, or \\\\ for a backslash"),
            Problem.error(
                "bad-escape",
                at(3, 12),
                "\\u12 is no character",
                "write \\u and four hex digits, or \\\\ for a backslash"));
  }

  @Test
  void linesThatJBakeDropsAreReported() {
    parse("a=x\u2028y\ninclude = more.properties\nb=x\\");
    assertThat(problems.sorted())
        .containsExactly(
            Problem.warning(
                "bad-line",
                at(1, 4),
                "JBake drops this line, because it holds an invisible line separator (U+2028)",
                "write the line again"),
            Problem.warning(
                "unknown-key",
                at(2, 1),
                "include does nothing in JBake",
                "put the lines of more.properties here"),
            Problem.warning(
                "bad-line",
                at(3, 1),
                "JBake drops this line, because nothing follows its closing backslash",
                "write the line again"));
  }

  private PropertiesFile parse(String text) {
    return PropertiesFile.parse("jbake.properties", text, problems);
  }

  private static Place at(int line, int column) {
    return new Place("jbake.properties", line, column);
  }
}
