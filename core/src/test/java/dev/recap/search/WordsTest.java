package dev.recap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.content.html.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of texts; SearchInBrowserTest compares the browser's. */
class WordsTest {

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    split(text, words::add, pair -> words.add("[" + pair + "]"));
    return words;
  }

  static void split(String text, Consumer<String> words, Consumer<String> pairs) {
    Words.split(
        text.toCharArray(),
        new Words.Found() {
          @Override
          public void word(int from, int end) {
            words.accept(text.substring(from, end));
          }

          @Override
          public void pair(String pair) {
            pairs.accept(pair);
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a b, c-d_e.f | a b c d e f",
        "node.js C++ 3.14 | node js C 3 14",
        "the conference's l'école d’été don't | the conference école été don",
        "rock'n'roll o'er it's | rock roll er it",
        "東京タワー | [東京] [京タ] [タワ] [ワー]",
        "ﾀﾜｰ | [タワ] [ワー]",
        "Pythonは楽しい。 | Python [は楽] [楽し] [しい]",
        "水 と 火 | [水] [と] [火]",
        "한국어 | [한국] [국어]",
        "ภาษา | [ภา] [าษ] [ษา]",
        "naïve café | naïve café",
      })
  void textIsSplit(String text, String words) {
    assertThat(String.join(" ", words(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Häuser, hauser",
    "STRASSE, strasse",
    "Straße, strasse",
    "ΣΥΝΕΔΡΙΟΣ, συνεδριοσ",
    "συνέδριο, συνεδριο",
    "İstanbul, istanbul",
    "Łódź, lodz",
    "Æsop, aesop",
    "Ｐｙｔｈｏｎ, python",
    "й, и",
  })
  void wordIsFolded(String word, String folded) {
    assertThat(Words.fold(word)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one</p><p>two</p> | one two",
        "a<b>bold</b>er | abolder",
        "x<br>y | x y",
        "<script>if (a < b) f()</script>after | after",
        "<svg><text>hidden</text></svg> seen | seen",
        "&lt;tag&gt; &eacute;t&eacute; &#233; AT&T &nosuch; | <tag> été é AT&T &nosuch;",
        "<a title=\"a > b\">link</a> | link",
        "<!-- <p>no</p> -->yes 1 < 2 | yes 1 < 2",
      })
  void htmlHasText(String html, String text) {
    assertThat(HtmlText.of(html).strip().replaceAll("\\s+", " ")).isEqualTo(text);
  }
}
