package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemTextTest {

  @TempDir private Path folder;

  private String plain(Problem problem) {
    return new ProblemText(folder, false).format(problem);
  }

  private void write(String file, String text) {
    InlineSite.in(folder).with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void caretIsBelowTheColumn() {
    write("a.md", "\tone\r\n\t\ttwo: x\r\n");

    assertThat(plain(Problem.error("code", new Place("a.md", 2, 8), "it is wrong", "correct it")))
        .isEqualTo(
            """
            a.md:2:8: error: it is wrong [code]
              2 |   two: x
                |        ^
              hint: correct it\
            """);
  }

  @Test
  void problemWithoutAColumnHasNoCaret() {
    write("a.md", "one\ntwo");

    assertThat(plain(Problem.warning("code", Place.ofLine("a.md", 2), "it is odd", "")))
        .isEqualTo("a.md:2: warning: it is odd [code]\n  2 | two");
    assertThat(plain(Problem.warning("code", Place.ofFile("a.md"), "it is odd", "")))
        .isEqualTo("a.md: warning: it is odd [code]");
  }

  @Test
  void lineOrFileThatIsGoneIsLeftOut() {
    write("a.md", "one\n");

    assertThat(plain(Problem.error("code", new Place("a.md", 9, 1), "it is wrong", "")))
        .isEqualTo("a.md:9:1: error: it is wrong [code]");
    assertThat(plain(Problem.error("code", new Place("b.md", 1, 1), "it is wrong", "")))
        .isEqualTo("b.md:1:1: error: it is wrong [code]");
  }

  @Test
  void caretMayBeAfterTheEndOfALine() {
    write("a.md", "one\n");

    assertThat(plain(Problem.error("code", new Place("a.md", 1, 99), "it is wrong", "")))
        .isEqualTo("a.md:1:99: error: it is wrong [code]\n  1 | one\n    |    ^");
  }

  @Test
  void ofALongLineThePartAroundThePlaceIsShown() {
    write("a.md", "-".repeat(5000) + "X" + "-".repeat(5000));

    String[] lines =
        plain(Problem.error("code", new Place("a.md", 1, 5001), "it is wrong", "")).split("\n");

    assertThat(lines[1]).hasSizeLessThan(170).contains("-X-");
    assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf('X'));
  }

  @Test
  void nothingThatControlsATerminalIsPrinted() {
    write("a\nb.md", "\u001b]0;title\u0007 x\u009b31m\n");

    assertThat(
            plain(
                Problem.error(
                    "code", new Place("a\nb.md", 1, 3), "\"\u001b[2J\" is wrong\n", "no\r hint")))
        .isEqualTo(
            """
            a\uFFFDb.md:1:3: error: "\uFFFD[2J" is wrong\uFFFD [code]
              1 | \uFFFD]0;title\uFFFD x\uFFFD31m
                |   ^
              hint: no\uFFFD hint\
            """);
  }

  @Test
  void valueWithoutEndIsCut() {
    String text =
        plain(
            Problem.error("code", Place.ofFile("a.md"), "x".repeat(100_000), "y".repeat(100_000)));

    assertThat(text).hasSizeLessThan(1500).contains("x… [code]").endsWith("y…");
  }

  @Test
  void coloursMarkPlaceSeverityAndCaret() {
    write("a.md", "one\n");

    assertThat(
            new ProblemText(folder, true)
                .format(
                    Problem.error("code", new Place("a.md", 1, 1), "it is wrong", "correct it")))
        .isEqualTo(
            "\u001b[1ma.md:1:1\u001b[0m: \u001b[1;31merror\u001b[0m: it is wrong [code]\n"
                + "  1 | one\n"
                + "    | \u001b[1;32m^\u001b[0m\n"
                + "  hint: correct it");
  }
}
