package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.Talk;

/**
 * Reports titles that search engines would cut off, except those of talks, which the speakers
 * chose.
 */
final class LongTitles implements Rule {

  /** Result pages show about 600 pixels, which is about this number of letters. */
  private static final int LONGEST = 65;

  private final RuleContext context;

  LongTitles(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    for (Document document : context.site().site().published()) {
      if (document.as(Talk.class).isPresent()) {
        continue;
      }
      int width = document.title().codePoints().map(LongTitles::width).sum();
      if (width > LONGEST) {
        context.warn(
            "long-title",
            document.placeOf("title"),
            "the title is %s letters wide, and result pages show about %s"
                .formatted(width, LONGEST),
            "put what matters first, and the rest into the text");
      }
    }
  }

  /** Returns 2 for Chinese, Japanese and Korean characters, which are twice as wide. */
  private static int width(int c) {
    return Character.isIdeographic(c)
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        ? 2
        : 1;
  }
}
