package dev.recap.images;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Returns the bytes of social cards, each drawn once in all bakes. Thread-safe. */
public final class CardMaker {

  private final Optional<PictureStore> store;
  private final Problems problems;
  private @Nullable CardDrawing drawing;

  /**
   * @param store keeps the cards; empty to keep nothing
   * @param problems gets the characters that cannot be drawn
   */
  public CardMaker(Optional<PictureStore> store, Problems problems) {
    this.store = store;
    this.problems = problems;
  }

  /**
   * A card as a PNG file.
   *
   * @param whole false if characters are left out, which the next bake has to report again
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Made(byte[] png, boolean whole) {}

  /**
   * Returns a card.
   *
   * @param place of the title
   */
  public Made make(SocialCard card, Place place) {
    String name = card.key() + ".png";
    try {
      if (store.isPresent() && store.get().has(name)) {
        return new Made(Files.readAllBytes(store.get().fileOf(name)), true);
      }
      CardDrawing.Drawn drawn = drawing(card.font()).draw(card);
      if (!drawn.missing().isEmpty()) {
        problems.add(
            Problem.warning(
                "card-text",
                place,
                "the font of social cards has no \"%s\"".formatted(drawn.missing()),
                "name a font that has it: images.card.font=fonts/name.ttf"));
      } else if (store.isPresent()) {
        store.get().put(name, drawn.png());
      }
      return new Made(drawn.png(), drawn.missing().isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized CardDrawing drawing(Optional<Path> font) throws IOException {
    CardDrawing loaded = drawing;
    if (loaded == null) {
      loaded = CardDrawing.with(font);
      drawing = loaded;
    }
    return loaded;
  }
}
