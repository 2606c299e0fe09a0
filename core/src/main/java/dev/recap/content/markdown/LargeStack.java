package dev.recap.content.markdown;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * flexmark walks its tree by recursion, and so do Java's regular expressions. Ordinary documents
 * need little stack and stay on the caller's thread; what overflows it is done again on a thread
 * with more.
 */
final class LargeStack {

  private static final long BYTES = 512L << 20;

  private LargeStack() {}

  /** The work's result, or nothing where even the large stack is too small. */
  static <T> Optional<T> ifNeeded(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (StackOverflowError small) {
      return on(work);
    }
  }

  private static <T> Optional<T> on(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null, () -> result.completeAsync(work, Runnable::run), "markdown-large-stack", BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(result.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
