package dev.recap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts whose words are as frequent as those of real texts (Zipf's law). */
final class Texts {

  private static final String[] SYLLABLES =
      "ba con de fer ga hi jo ka lu ment no per qua re sta to un ver wi yo zan pro com tri"
          .split(" ");
  private static final String[] ENDINGS = {"", "", "", "s", "ing", "ed"};

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  Texts(long seed, int words) {
    random = new Random(seed);
    for (int i = 0; i < words; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      vocabulary.add(word.toString());
    }
  }

  /** Returns a word; a larger exponent prefers frequent ones. */
  String word(double exponent) {
    int rank = (int) (vocabulary.size() * Math.pow(random.nextDouble(), exponent));
    return vocabulary.get(rank) + ENDINGS[random.nextInt(ENDINGS.length)];
  }

  String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(3.5));
    }
    return String.join(" ", words);
  }

  int number(int from, int to) {
    return from + random.nextInt(to - from);
  }

  SearchDocument document(int number, int passages) {
    List<SearchDocument.Passage> said = new ArrayList<>();
    for (int i = 0; i < passages; i++) {
      said.add(new SearchDocument.Passage(30L * i, words(number(50, 90))));
    }
    return SampleIndex.document(
        "no%d %s".formatted(number, words(5)),
        "<p>" + words(number(60, 600)) + "</p>",
        List.of(word(2)),
        said);
  }
}
