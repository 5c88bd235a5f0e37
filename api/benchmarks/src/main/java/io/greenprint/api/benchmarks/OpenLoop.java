package io.greenprint.api.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that act by the clock, whether they were answered or not: how long one waits counts from
 * when it wanted to act, so that a service that falls behind cannot hide it.
 */
record OpenLoop(Duration every, Duration length) {

  /** What a client does. */
  @FunctionalInterface
  interface Act<C> {
    void on(C client) throws Exception;
  }

  /** What a watcher does. */
  @FunctionalInterface
  interface Watch {
    void look() throws Exception;
  }

  /** What a run took. */
  record Taken(int done, int errors, double p50Millis, double p95Millis) {}

  /** Lets all clients act, spread over the interval, while watchers look as often. */
  <C> Taken run(List<C> clients, Act<C> act, int watchers, Watch watch) throws Exception {
    Queue<Double> millis = new ConcurrentLinkedQueue<>();
    AtomicInteger errors = new AtomicInteger();
    long period = every.toNanos();
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients.size(); i++) {
        C client = clients.get(i);
        repeat(
            clock,
            period * i / clients.size(),
            () -> {
              long due = System.nanoTime();
              threads.execute(
                  () -> {
                    try {
                      act.on(client);
                      millis.add((System.nanoTime() - due) / 1e6);
                    } catch (Exception failed) {
                      errors.incrementAndGet();
                    }
                  });
            });
      }
      for (int i = 0; i < watchers; i++) {
        repeat(
            clock,
            period * i / watchers,
            () ->
                threads.execute(
                    () -> {
                      try {
                        watch.look();
                      } catch (Exception failed) {
                        errors.incrementAndGet();
                      }
                    }));
      }
      if (!clock.awaitTermination(length.toNanos(), TimeUnit.NANOSECONDS)) {
        clock.shutdownNow();
      }
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Taken(
        sorted.length, errors.get(), sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
  }

  /** The future only ends with the clock, which the run stops. */
  private void repeat(ScheduledExecutorService clock, long first, Runnable task) {
    var _ = clock.scheduleAtFixedRate(task, first, every.toNanos(), TimeUnit.NANOSECONDS);
  }
}
