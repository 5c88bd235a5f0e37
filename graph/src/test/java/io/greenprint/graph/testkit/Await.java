package io.greenprint.graph.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
public final class Await {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final long LOOK_EVERY_NANOS = 20_000_000;

  private Await() {}

  /** Returns as soon as the condition holds; fails after two minutes. */
  public static void until(BooleanSupplier condition) {
    until(LONGEST, condition);
  }

  /** Returns as soon as the condition holds; fails when it does not within the time. */
  public static void until(Duration longest, BooleanSupplier condition) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + longest);
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
