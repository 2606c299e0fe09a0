package dev.recap.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A fixed number of threads for one bake. The first exception of a task is thrown to the caller.
 */
public final class Workers implements AutoCloseable {

  // Markdown nested a thousand levels deep is processed recursively; otherwise the stack is only
  // reserved.
  private static final long STACK_BYTES = 64L << 20;

  private final int threads;
  private final Executor executor;

  public Workers(int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread =
                  new Thread(null, task, "recap-" + number.incrementAndGet(), STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  private Workers(Executor executor) {
    this.threads = 1;
    this.executor = executor;
  }

  /** Returns workers that work in the thread of their caller. */
  public static Workers ofCaller() {
    return new Workers(Runnable::run);
  }

  /** Applies the work to every item; a free thread takes the next one, in order. */
  public <T> void forEach(List<T> items, Consumer<? super T> work) {
    AtomicInteger next = new AtomicInteger();
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, items.size()); i++) {
      running.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int at; (at = next.getAndIncrement()) < items.size(); ) {
                    work.accept(items.get(at));
                  }
                } catch (RuntimeException | Error e) {
                  next.set(items.size());
                  throw e;
                }
              },
              executor));
    }
    join(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
  }

  /** Starts work in the background; the result's supplier waits for it. */
  public <T> Supplier<T> submit(Supplier<T> work) {
    CompletableFuture<T> running = CompletableFuture.supplyAsync(work, executor);
    return () -> join(running);
  }

  private static <T> T join(CompletableFuture<T> running) {
    try {
      return running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Returns the results, in the order of the items. */
  public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      positions.add(i);
    }
    forEach(positions, i -> results.set(i, work.apply(items.get(i))));
    List<R> list = new ArrayList<>(items.size());
    for (int i = 0; i < results.length(); i++) {
      list.add(results.get(i));
    }
    return list;
  }

  @Override
  public void close() {
    if (executor instanceof ExecutorService service) {
      service.shutdownNow();
    }
  }
}
