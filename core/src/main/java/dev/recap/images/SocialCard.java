package dev.recap.images;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.config.PictureSettings.Cards;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text and the colours of a picture for link previews.
 *
 * @param title of the post or the talk
 * @param above the line above the title: event and date
 * @param below the line at the bottom: the name of the site
 * @param font a file with a TrueType font; empty for DejaVu Sans
 */
public record SocialCard(
    String title, String above, String below, Cards colours, Optional<Path> font) {

  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  // Changes if the cards that Recap draws do.
  private static final String DRAWING = "card 2";

  /** Returns a text that is equal for cards of the same bytes. */
  public String key() {
    String all =
        String.join(
            "\n", List.of(DRAWING, title, above, below, colours.toString(), font.toString()));
    HashValue128 hash = Hashing.xxh3_128().hashCharsTo128Bits(all);
    return "%016x%016x".formatted(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }
}
