package dev.recap.grammars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A translated pattern finds in Java what the original finds in JavaScript. */
class JavaPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "[[] [\\[]",
        "[^[\\]] [^\\[\\]]",
        "[a&&b] [a\\&\\&b]",
        "[^] [\\s\\S]",
        "[] (?!)",
        "a$ a\\z",
        "a{2,3}{x a{2,3}\\{x",
        "{} \\{}",
        "\\v \\x0B",
        "[\\b] [\\x08]",
        "\\bx \\bx",
        "\\i\\-\\/ i\\-\\/",
        "(a)\\1 (a)(?:\\1)",
        "(a)\\12 (a)(?:\\1)2",
        "a\\1 a\\x01",
        "\\0 \\x00",
        "\\cJ \\x0A",
        "(?<!x)y (?<!x)y",
      })
  void rewritesWhatJavaReadsDifferently(String js, String java) {
    assertThat(JavaPattern.of(js, false)).isEqualTo(java);
  }

  @Test
  void dollarMatchesAtLineEndsOnlyIfMultiline() {
    assertThat(JavaPattern.of("a$", true)).isEqualTo("a$");
    assertThat(Pattern.compile(JavaPattern.of("a$", false)).matcher("a\n").find()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "[^[]]+¦x[y]]z",
        "[\\w-.]+¦a-b.c d",
        "([\"'])(?:\\\\.|(?!\\1).)*\\1¦say 'it\\'s' now",
        "[^]{2}x¦abx",
        "\\{[^{}]*}¦a {b} c",
        "a{,3}¦aa{,3}",
        "(?:^|[^\\\\])\\$\\{¦a${",
        "[\\]\\[]+¦a[]b",
        "[^\\s\\S]¦a",
        "\\x41\\u0042¦xAB",
      })
  void findsTheSameText(String expression, String text) {
    String found = "";
    var matcher = Pattern.compile(JavaPattern.of(expression, false)).matcher(text);
    if (matcher.find()) {
      found = matcher.group();
    }
    assertThat(found).isEqualTo(inJavaScript(expression, text));
  }

  private static String inJavaScript(String expression, String text) {
    try (Context context = Context.enter()) {
      Scriptable scope = context.initStandardObjects();
      ScriptableObject.putProperty(scope, "expression", expression);
      ScriptableObject.putProperty(scope, "text", text);
      return Context.toString(
          context.evaluateString(
              scope, "(RegExp(expression).exec(text) || [''])[0]", "test", 1, null));
    }
  }
}
