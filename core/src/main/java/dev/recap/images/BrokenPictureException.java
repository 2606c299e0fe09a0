package dev.recap.images;

import java.io.IOException;

/** A file is no picture, or only a part of one; the message completes "the picture …". */
final class BrokenPictureException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenPictureException(String message) {
    super(message);
  }
}
