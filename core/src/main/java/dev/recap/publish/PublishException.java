package dev.recap.publish;

import java.io.IOException;
import java.io.Serial;

/** Thrown if a site cannot be published; message and hint are for the author. */
public final class PublishException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private final String hint;

  PublishException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
