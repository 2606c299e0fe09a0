package dev.recap.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.recap.cache.KeptResults;
import dev.recap.highlight.Colours.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {

  private static final Highlighter SHORT = new Highlighter(false, KeptResults.NONE);
  private static final Highlighter PRISM = new Highlighter(true, KeptResults.NONE);

  /** Returns code with its classes in front of its coloured parts: {@code «k:return» x}. */
  private static String shown(Highlighter highlighter, String language, String code) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Span span : highlighter.colours(language, code).spans()) {
      text.append(code, at, span.start()).append('«').append(span.classes()).append(':');
      text.append(code, span.start(), span.end()).append('»');
      at = span.end();
    }
    return text.append(code.substring(at)).toString();
  }

  @Test
  void everyColourHasALetter() {
    assertThat(shown(SHORT, "java", "return new Talk(\"a\", 3); // x"))
        .isEqualTo("«k:return» «k:new» «t:Talk»(«s:\"a\"», «n:3»); «c:// x»");
    assertThat(shown(SHORT, "html", "<p class=a>&amp;"))
        .isEqualTo("«g:<p »«a:class»=«s:a»«g:>»«o:&amp;»");
  }

  @ParameterizedTest
  @CsvSource({
    "py, python",
    "PYTHON, python",
    "c++, cpp",
    "C#, csharp",
    "golang, go",
    "yml, yaml",
    "freemarker, ftl",
    "ftlh, ftl",
    "console, shell-session",
    "terminal, shell-session",
    "patch, diff",
    "jinja, django",
    "zsh, bash",
    "ts, typescript",
    "dockerfile, docker",
    "terraform, hcl",
    "xhtml, markup",
    "rst, rest",
    "ps1, powershell",
    "diff-js, diff-javascript"
  })
  void namesOfALanguageGiveTheSameColours(String name, String id) {
    String code = "$ if (x) { return 'a'; } # y\n+let a = 1;\n";
    assertThat(SHORT.colours(name, code)).isEqualTo(SHORT.colours(id, code));
    assertThat(SHORT.knows(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"pyton, python", "javasript, javascript", "kotln, kotlin", "golnag, golang"})
  void mistypedNameHasASuggestion(String name, String meant) {
    assertThat(SHORT.colours(name, "x").outcome()).isEqualTo(Outcome.UNKNOWN_LANGUAGE);
    assertThat(SHORT.nearest(name)).contains(meant);
  }

  @Test
  void promptsOfPythonsConsoleAreNotCode() {
    assertThat(shown(SHORT, "pycon", ">>> x = '''a\n... b'''\n>>> 1 + 1\n2\n>>>\n... no\n"))
        .isEqualTo(
            "«p:>>>» x «o:=» «s:'''a\n»«p:...» «s:b'''»\n«p:>>>» «n:1» «o:+» «n:1»\n2\n«p:>>>»\n"
                + "... no\n");
  }

  @Test
  void diffOfALanguageHasTheColoursOfBoth() {
    List<Span> spans = SHORT.colours("diff-python", "@@ 1 @@\n-return 1\n+return 2\n if").spans();
    assertThat(spans)
        .containsExactly(
            new Span(0, 8, "c"),
            new Span(8, 18, "d"),
            new Span(9, 15, "k"),
            new Span(16, 17, "n"),
            new Span(18, 28, "i"),
            new Span(19, 25, "k"),
            new Span(26, 27, "n"),
            new Span(29, 31, "k"));
    assertThat(SHORT.colours("diff-pyton", "+x").outcome()).isEqualTo(Outcome.UNKNOWN_LANGUAGE);
    assertThat(SHORT.colours("diff-diff-python", "+x").outcome())
        .isEqualTo(Outcome.UNKNOWN_LANGUAGE);
  }

  @Test
  void classesOfPrismsThemesContainAllTypes() {
    assertThat(PRISM.colours("python", "@a").spans())
        .containsExactly(new Span(0, 2, "token decorator annotation punctuation"));
    assertThat(PRISM.colours("pycon", ">>> 1").spans())
        .containsExactly(new Span(0, 3, "token prompt"), new Span(4, 5, "token number"));
  }

  @Test
  void lettersOutsideOfAsciiAreNoWordsAndTheirSpacesAre() {
    assertThat(shown(SHORT, "python", "éif = 1\nif\u00a0x: pass"))
        .isEqualTo("é«k:if» «o:=» «n:1»\n«k:if»\u00a0x«»: «k:pass»".replace("«»", ""));
  }

  @Test
  void hugeBlockIsPlain() {
    String code = "x = 1\n".repeat(Highlighter.LONGEST / 6 + 1);
    assertThat(SHORT.colours("python", code)).isEqualTo(new Colours(Outcome.TOO_LONG, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"java", "python", "javascript", "css", "markup", "markdown", "php", "yaml"})
  @Timeout(20)
  void nothingTakesForEver(String language) {
    for (String part :
        List.of("/*", "\"", "<a ", "((", "`${", "**a", "[", "'\\", "a=", "{{", "\n ")) {
      Colours colours = SHORT.colours(language, part.repeat(3_000));
      assertThat(colours.outcome()).isIn(Outcome.COLOURED, Outcome.RUNAWAY);
    }
  }

  @Test
  @Timeout(20)
  void runawayPatternGivesUp() {
    long start = System.nanoTime();
    Colours colours = SHORT.colours("markdown", "| a ".repeat(20_000));
    assertThat(colours.outcome()).isEqualTo(Outcome.RUNAWAY);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void deepNestingOnASmallStackGivesUp() throws Exception {
    String code = "const a = `" + "${`".repeat(5_000) + "`}".repeat(5_000) + "`;";
    Thread thread =
        new Thread(
            null,
            () -> assertThatNoException().isThrownBy(() -> SHORT.colours("javascript", code)),
            "small",
            256 << 10);
    thread.start();
    thread.join();
    assertThat(SHORT.colours("javascript", code).outcome()).isIn(Outcome.COLOURED, Outcome.RUNAWAY);
  }

  @Test
  void coloursSurviveTheCache() {
    Samples.all()
        .forEach(
            (language, code) -> {
              Colours colours = PRISM.colours(language, code);
              assertThat(ColoursCodec.read(ColoursCodec.write(colours))).isEqualTo(colours);
            });
    Colours none = new Colours(Outcome.RUNAWAY, List.of());
    assertThat(ColoursCodec.read(ColoursCodec.write(none))).isEqualTo(none);
  }

  /** Random pieces of code in all languages: spans stay in the text, and in each other. */
  @Test
  void spansAreNestedWithinTheText() {
    List<String> pieces =
        List.of(
            "if",
            "x",
            " ",
            "\n",
            "\"",
            "'",
            "/*",
            "*/",
            "//",
            "#",
            "<a",
            ">",
            "</a>",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "<?php",
            "?>",
            "${",
            "{{",
            "}}",
            "{%",
            "%}",
            "=",
            "1.5",
            "\\",
            "`",
            "$ ",
            "@",
            "é",
            "東",
            "😀",
            "\t",
            "-",
            "+",
            ":",
            ";",
            "&amp;",
            "%",
            "___PHP0___");
    Random random = new Random(17);
    for (String language : Grammars.load().ids().values().stream().distinct().sorted().toList()) {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        code.append(pieces.get(random.nextInt(pieces.size())));
      }
      for (Highlighter highlighter : List.of(SHORT, PRISM)) {
        int at = 0;
        java.util.ArrayDeque<Span> open = new java.util.ArrayDeque<>();
        for (Span span : highlighter.colours(language, code.toString()).spans()) {
          assertThat(span.start()).as(language).isGreaterThanOrEqualTo(at);
          at = span.start();
          while (!open.isEmpty() && open.peek().end() <= at) {
            open.pop();
          }
          int limit = open.isEmpty() ? code.length() : open.peek().end();
          assertThat(span.end()).as(language).isBetween(span.start(), limit);
          open.push(span);
        }
      }
    }
  }
}
