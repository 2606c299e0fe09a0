package dev.recap.cache;

/** What was remembered can't be trusted. The store has to be discarded, and all made anew. */
public final class DamagedCacheException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedCacheException(String message) {
    super(message);
  }

  DamagedCacheException(Throwable cause) {
    super(cause);
  }
}
