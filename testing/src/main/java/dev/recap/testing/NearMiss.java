package dev.recap.testing;

import dev.recap.problem.DidYouMean;
import java.util.List;

/** What a test may have meant that asks for something that isn't there. */
final class NearMiss {

  private NearMiss() {}

  /** The end of a sentence: of words that are there, the one that is most like it. */
  static String of(String wanted, List<String> words) {
    return DidYouMean.of(wanted, words)
        .or(() -> words.stream().filter(word -> name(word).equals(name(wanted))).findFirst())
        .map(near -> "; did you mean " + near + "?")
        .orElseGet(() -> words.isEmpty() ? "" : "; there are " + String.join(", ", words));
  }

  /** The last part of an address, however deep. */
  private static String name(String address) {
    String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
