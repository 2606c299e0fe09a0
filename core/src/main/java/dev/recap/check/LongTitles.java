package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.Talk;
import dev.recap.problem.Problem;

/**
 * Titles of which a result page would show the beginning only. That of a talk is as its speakers
 * gave it.
 */
final class LongTitles implements Rule {

  /** Result pages have room for some 600 pixels, which is about so many letters. */
  private static final int LONGEST = 65;

  private final CheckedSite site;

  LongTitles(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void finish(boolean whole) {
    for (Document document : site.site().published()) {
      if (document.as(Talk.class).isPresent()) {
        continue;
      }
      int width = document.title().codePoints().map(LongTitles::width).sum();
      if (width > LONGEST) {
        site.problems()
            .add(
                Problem.warning(
                    "long-title",
                    document.placeOf("title"),
                    "the title is %s letters wide, and result pages show about %s"
                        .formatted(width, LONGEST),
                    "put what matters first, and the rest into the text"));
      }
    }
  }

  /** Of Chinese, Japanese and Korean signs there is room for half as many. */
  private static int width(int c) {
    return Character.isIdeographic(c)
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        ? 2
        : 1;
  }
}
