package dev.recap.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WorkersTest {

  private static final List<Integer> THOUSAND = IntStream.range(0, 1000).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 64})
  void resultsAreInTheOrderOfTheItems(int threads) {
    try (Workers workers = new Workers(threads)) {
      List<String> results =
          workers.map(
              THOUSAND,
              i -> {
                Thread.yield();
                return "r" + i;
              });

      assertThat(results).isEqualTo(THOUSAND.stream().map(i -> "r" + i).toList());
    }
  }

  @Test
  void workersOfTheCallerUseItsThread() {
    Workers workers = Workers.ofCaller();

    assertThat(workers.map(THOUSAND, i -> Thread.currentThread()))
        .containsOnly(Thread.currentThread());
  }

  @Test
  void everyItemIsProcessedOnce() {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    try (Workers workers = new Workers(8)) {
      workers.forEach(
          THOUSAND,
          i -> {
            seen.add(i);
            count.incrementAndGet();
          });
      workers.forEach(List.of(), i -> count.incrementAndGet());
      workers.forEach(List.of(1), i -> count.incrementAndGet());
    }
    assertThat(seen).hasSize(1000);
    assertThat(count).hasValue(1001);
  }

  @Test
  void itemsAreProcessedInParallel() {
    CountDownLatch together = new CountDownLatch(4);
    try (Workers workers = new Workers(4)) {
      workers.forEach(
          List.of(1, 2, 3, 4),
          i -> {
            together.countDown();
            await(together);
          });
    }
    assertThat(together.getCount()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @RepeatedTest(20)
  void exceptionReachesTheCallerUnchanged() {
    UncheckedIOException failure = new UncheckedIOException(new IOException("gone"));
    try (Workers workers = new Workers(8)) {
      assertThatThrownBy(
              () ->
                  workers.map(
                      THOUSAND,
                      i -> {
                        if (i == 500) {
                          throw failure;
                        }
                        return i;
                      }))
          .isSameAs(failure);
    }
  }

  @Test
  void errorReachesTheCallerUnchanged() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.forEach(THOUSAND, WorkersTest::forever))
          .isInstanceOf(StackOverflowError.class);
    }
  }

  private static void forever(int i) {
    forever(i + 1);
    Thread.yield();
  }

  @Test
  void noItemIsStartedAfterAFailure() {
    AtomicInteger count = new AtomicInteger();
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(
              () ->
                  workers.forEach(
                      THOUSAND,
                      i -> {
                        if (count.incrementAndGet() == 3) {
                          throw new IllegalStateException("third");
                        }
                      }))
          .hasMessage("third");
    }
    assertThat(count).hasValue(3);
  }

  @Test
  void workersContinueAfterAFailure() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.forEach(THOUSAND, i -> List.of().get(0)))
          .isInstanceOf(IndexOutOfBoundsException.class);

      assertThat(workers.map(List.of(1, 2, 3), i -> i * i)).containsExactly(1, 4, 9);
    }
  }

  @Test
  void idleWorkersEndWhenClosed() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Workers workers = new Workers(3)) {
      workers.forEach(THOUSAND, i -> threads.add(Thread.currentThread()));
    }
    assertThat(threads).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (Thread thread : threads) {
      assertThat(thread.isDaemon()).isTrue();
      thread.join();
    }
    new Workers(3).close();
  }
}
