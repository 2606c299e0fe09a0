package dev.recap.build;

import dev.recap.config.Settings;
import dev.recap.images.CardMaker;
import dev.recap.images.PictureMaker;
import dev.recap.images.PictureSource;
import dev.recap.images.PictureStore;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pictures of a site and the folder in which they are kept. In a project without them nothing
 * is read or loaded.
 */
public final class PictureFiles {

  private final Optional<PictureStore> store;
  private final Optional<PictureMaker> maker;
  private final Optional<CardMaker> cards;

  private PictureFiles(
      Optional<PictureStore> store, Optional<PictureMaker> maker, Optional<CardMaker> cards) {
    this.store = store;
    this.maker = maker;
    this.cards = cards;
  }

  /** Returns the pictures of a bake, which makes all that is missing. */
  static PictureFiles ofBake(
      Settings settings,
      Path recapFolder,
      ClassLoader lib,
      Workers workers,
      Progress progress,
      Problems problems)
      throws IOException {
    Optional<PictureStore> store = store(settings, Optional.of(recapFolder));
    return new PictureFiles(
        store,
        store
            .filter(found -> hasPictures(settings))
            .map(found -> PictureMaker.of(settings, found, lib, workers, progress, problems)),
        settings.pictures().cards().map(found -> new CardMaker(store, problems)));
  }

  /**
   * Returns the pictures of a preview or a check, which makes a picture when a browser asks for it.
   *
   * @param recapFolder empty if nothing can be kept; then no picture is made
   */
  public static PictureFiles onDemand(
      Settings settings, Optional<Path> recapFolder, ClassLoader lib, Problems problems)
      throws IOException {
    Optional<PictureStore> store = store(settings, recapFolder);
    return new PictureFiles(
        store,
        store
            .filter(found -> hasPictures(settings))
            .map(found -> PictureMaker.onDemand(settings, found, lib, problems)),
        settings.pictures().cards().map(found -> new CardMaker(store, problems)));
  }

  private static boolean hasPictures(Settings settings) {
    return settings.pictures().variants() || settings.pictures().clean();
  }

  private static Optional<PictureStore> store(Settings settings, Optional<Path> recapFolder)
      throws IOException {
    return recapFolder.isPresent()
            && (hasPictures(settings) || settings.pictures().cards().isPresent())
        ? Optional.of(PictureStore.open(recapFolder.get()))
        : Optional.empty();
  }

  /** Deletes what is kept in a project's folder {@code .recap}. */
  static void discard(Path recapFolder) throws IOException {
    PictureStore.discard(recapFolder);
  }

  public PictureSource source() {
    return maker.<PictureSource>map(found -> found).orElse(PictureSource.NONE);
  }

  /** Returns the file of a smaller picture. */
  public Path file(Output.Scaled scaled) {
    try {
      return maker.orElseThrow().file(scaled.picture(), scaled.variant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a copied picture without its metadata. */
  public byte[] withoutMetadata(Output.Copy copy) {
    try {
      return PictureMaker.withoutMetadata(copy.file().file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CardMaker.Made make(Output.Card card) {
    return cards.orElseThrow().make(card.card(), card.origin().place());
  }

  /**
   * Keeps the list of pictures for the next bake.
   *
   * @param onlyUsed true to delete those that nothing needs
   */
  public void commit(boolean onlyUsed) throws IOException {
    if (store.isPresent()) {
      store.get().commit(onlyUsed);
    }
  }
}
