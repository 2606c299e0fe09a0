package dev.recap.preview;

import dev.recap.cache.DamagedCacheException;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is shown now. While it is asked, nothing that it needs is closed.
 *
 * @param open is held while it is asked
 * @param restore reads everything anew, when what was remembered turns out to be damaged
 */
record Current(Supplier<LiveState> state, Lock open, Runnable restore) {

  <T> T ask(Function<LiveState, T> question) {
    try {
      return askOnce(question);
    } catch (DamagedCacheException e) {
      restore.run();
      return askOnce(question);
    }
  }

  private <T> T askOnce(Function<LiveState, T> question) {
    open.lock();
    try {
      return question.apply(state.get());
    } finally {
      open.unlock();
    }
  }
}
