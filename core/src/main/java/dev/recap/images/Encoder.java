package dev.recap.images;

import java.io.IOException;

/** Writes pictures in one format. Thread-safe. */
interface Encoder {

  /** Returns a text that changes if the same picture may get other bytes. */
  String version();

  /**
   * Returns the file of a picture.
   *
   * @param quality from 1 to 100
   */
  byte[] encode(Bitmap picture, int quality) throws IOException;
}
