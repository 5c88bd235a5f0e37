package io.greenprint.api.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A closed loop: each of some clients asks again as soon as it is answered.
 *
 * @param cpu CPU so far of all processes that answer
 */
record Load(int clients, Supplier<Duration> cpu) {

  /** One question with its check. */
  @FunctionalInterface
  interface Request {

    /** Asks and checks the answer. */
    void send(int number) throws Exception;
  }

  /** What a run took. */
  record Taken(double cpuMillis, double perSecond, double p50Millis, double p95Millis) {}

  /** Sends that many requests. */
  Taken run(int requests, Request request) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[requests];
    Callable<Void> client =
        () -> {
          for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
            long sent = System.nanoTime();
            request.send(n);
            nanos[n] = System.nanoTime() - sent;
          }
          return null;
        };
    Duration cpuBefore = cpu.get();
    long before = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<Void>> done = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        done.add(pool.submit(client));
      }
      for (Future<Void> one : done) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    double cpuMillis = cpu.get().minus(cpuBefore).toNanos() / 1e6 / requests;
    Arrays.sort(nanos);
    return new Taken(
        cpuMillis, requests / seconds, nanos[requests / 2] / 1e6, nanos[requests * 95 / 100] / 1e6);
  }
}
