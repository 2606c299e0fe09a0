package dev.recap.images;

import dev.recap.model.PictureFormat;

/**
 * The facts about the bytes of a picture.
 *
 * @param digest of the bytes
 * @param cleanLength the length of the file without its metadata
 * @param width as readers see it
 * @param colour the mean colour; {@code ?} if it is not known yet
 * @param defect completes "the picture …" if it cannot be used; otherwise empty
 */
record PictureFacts(
    String digest,
    PictureFormat format,
    long cleanLength,
    int width,
    int height,
    boolean animated,
    String colour,
    String defect) {

  static final String UNKNOWN_COLOUR = "?";

  static PictureFacts of(String digest, PictureFile file) {
    return new PictureFacts(
        digest,
        file.format(),
        file.kept().stream().mapToLong(PictureFile.Part::length).sum(),
        file.shownWidth(),
        file.shownHeight(),
        file.animated(),
        UNKNOWN_COLOUR,
        "");
  }

  static PictureFacts broken(String digest, PictureFormat format, String defect) {
    return new PictureFacts(digest, format, 0, 0, 0, false, "", defect);
  }

  boolean isUsable() {
    return defect.isEmpty();
  }

  PictureFacts withColour(String found) {
    return new PictureFacts(digest, format, cleanLength, width, height, animated, found, defect);
  }

  PictureFacts withDefect(String found) {
    return new PictureFacts(digest, format, cleanLength, width, height, animated, "", found);
  }
}
