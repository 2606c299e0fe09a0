package dev.recap.cache;

/** What was remembered can't be trusted. The store has to be discarded, and all made anew. */
public final class DamagedStore extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedStore(String message) {
    super(message);
  }

  DamagedStore(Throwable cause) {
    super(cause);
  }
}
