package io.greenprint.api.audit;

import io.greenprint.api.access.Caller;
import io.greenprint.graph.access.AuditEntry;
import io.greenprint.graph.access.AuditLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes down what callers do. A thread of its own writes it to the audit log twice a second, so
 * that no answer waits for it; while the database is away, entries wait in memory, and requests
 * wait once there is no room for more. A process that is killed loses those of its last half
 * second.
 */
final class AuditTrail implements Trail, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
  private static final int ROOM = 20_000;
  private static final int BATCH = 1_000;
  private static final long EVERY_MILLIS = 500;

  private final AuditLog log;
  private final Clock clock;
  private final BlockingQueue<AuditEntry> waiting = new LinkedBlockingQueue<>(ROOM);
  private final List<AuditEntry> batch = new ArrayList<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("audit-trail").daemon().unstarted(task));

  AuditTrail(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
    ScheduledFuture<?> _ =
        writer.scheduleWithFixedDelay(
            this::write, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void add(Caller caller, String action, String object, String outcome) {
    try {
      waiting.put(
          new AuditEntry(
              UUID.randomUUID().toString(),
              clock.instant(),
              caller.id(),
              caller.name(),
              caller.role().name(),
              action,
              object,
              outcome));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what was taken down before the service ends. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (writer.awaitTermination(10, TimeUnit.SECONDS)) {
        write();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What could not be written is tried again with the next. */
  private synchronized void write() {
    try {
      while (waiting.drainTo(batch, BATCH - batch.size()) > 0 || !batch.isEmpty()) {
        log.append(batch);
        batch.clear();
      }
    } catch (Neo4jException | IllegalStateException away) {
      LOG.warn("{} entries of the audit log wait: {}", batch.size(), away.toString());
    }
  }
}
