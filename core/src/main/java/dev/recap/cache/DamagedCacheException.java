package dev.recap.cache;

/** Thrown if the cache is damaged. It has to be discarded, and everything baked again. */
public final class DamagedCacheException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedCacheException(String message) {
    super(message);
  }

  DamagedCacheException(Throwable cause) {
    super(cause);
  }
}
