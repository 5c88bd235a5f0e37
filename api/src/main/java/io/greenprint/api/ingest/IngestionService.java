package io.greenprint.api.ingest;

import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Ingestions.Claim;
import io.greenprint.graph.store.Ingestions.Ingestion;
import io.greenprint.graph.store.Ingestions.Sender;
import io.greenprint.graph.store.Ingestions.Status;
import io.greenprint.graph.store.Ingestions.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works off the files that wait in the graph, one after the other in a thread of its own, and
 * sweeps between them what nobody sees any more. Any process that shares the graph may finish what
 * another left; a file whose reader died is claimed again once its lease has run out.
 */
public final class IngestionService implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(IngestionService.class);
  private static final Duration STEP = Duration.ofSeconds(1);

  /** How soon another process takes over what a process that died was reading. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration RENEW_EVERY = Duration.ofSeconds(10);

  /** How often to look for files of other processes; own ones wake the worker at once. */
  private static final long LOOK_AGAIN_SECONDS = 5;

  private final Ingestions ingestions;
  private final FileIngester ingester;
  private final Housekeeping housekeeping;
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore work = new Semaphore(0);
  private final Condition moved = lock.newCondition();
  private final ScheduledExecutorService leases =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("ingestion-lease").daemon().unstarted(task));
  private volatile boolean running;
  private Thread worker = new Thread();

  IngestionService(Ingestions ingestions, FileIngester ingester, Housekeeping housekeeping) {
    this.ingestions = ingestions;
    this.ingester = ingester;
    this.housekeeping = housekeeping;
  }

  /** Queues files whose bytes are kept already; gives the ingestion's id. */
  public String submit(List<Waiting> files) {
    return submit(files, Sender.LOCAL);
  }

  /** Queues files that somebody sent; gives the id of the ingestion. */
  public String submit(List<Waiting> files, Sender sender) {
    String id = ingestions.create(files, sender);
    signal();
    return id;
  }

  /** Waits until an ingestion is done, or the time is over. */
  public Optional<Ingestion> await(String id, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    lock.lockInterruptibly();
    try {
      Optional<Ingestion> ingestion = ingestions.find(id);
      while (ingestion.isPresent()
          && ingestion.get().status() != Status.DONE
          && System.nanoTime() < deadline) {
        if (!moved.await(1, TimeUnit.SECONDS)) {
          LOG.trace("another process may have moved {}", id);
        }
        ingestion = ingestions.find(id);
      }
      return ingestion;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits a moment for an ingestion to go on.
   *
   * @param done files that the caller knows to be done
   */
  public Optional<Ingestion> awaitStep(String id, int done) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Optional<Ingestion> ingestion = ingestions.find(id);
      long left = STEP.toNanos();
      while (left > 0 && ingestion.isPresent() && done(ingestion.get()) == done) {
        left = moved.awaitNanos(left);
        ingestion = ingestions.find(id);
      }
      return ingestion;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The files of a document's current reading; or those of all documents, and those that were
   * refused for no fault of theirs. To be submitted again.
   */
  public List<Waiting> filesToReread(@Nullable String document) {
    return document == null
        ? ingestions.filesToReread(FileIngester.NOT_THE_FILES_FAULT)
        : ingestions.filesOf(document);
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofPlatform().name("ingestion").daemon().start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    signal();
    try {
      if (!worker.join(Duration.ofSeconds(30))) {
        LOG.info("入库未完，下次启动时继续 / Ingestion is not done; the next start goes on with it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    leases.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        housekeeping.doWhatIsDue();
        Optional<Claim> claim = ingestions.claim(LEASE);
        if (claim.isPresent()) {
          ingest(claim.get());
          signal();
        } else {
          pause();
        }
      } catch (RuntimeException failed) {
        // The claim stays this process's own and is gone on with: the worker must outlive a
        // database that is away.
        if (running) {
          LOG.error(
              "入库中断，{} 秒后继续 / Ingestion broke off and goes on in {} s: {}",
              LOOK_AGAIN_SECONDS,
              LOOK_AGAIN_SECONDS,
              failed.toString());
          LOG.debug("Ingestion broke off", failed);
        }
        pause();
      }
    }
  }

  /** Nobody else takes the file while this process lives, however long it takes. */
  private void ingest(Claim claim) {
    ScheduledFuture<?> renewal =
        leases.scheduleWithFixedDelay(
            () -> renew(claim), RENEW_EVERY.toSeconds(), RENEW_EVERY.toSeconds(), TimeUnit.SECONDS);
    try {
      ingester.ingest(claim);
    } finally {
      renewal.cancel(false);
    }
  }

  private void renew(Claim claim) {
    try {
      if (!ingestions.renew(claim, LEASE)) {
        LOG.warn("{} 已由另一进程接手 / Another process has taken {} over", claim.name(), claim.name());
      }
    } catch (RuntimeException failed) { // One that is thrown on would end all further renewals.
      LOG.debug("The lease of {} is not renewed", claim.name(), failed);
    }
  }

  private static int done(Ingestion ingestion) {
    return ingestion.published() + ingestion.unchanged() + ingestion.refused();
  }

  private void pause() {
    try {
      boolean woken = work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
      LOG.trace("ingestion worker looks again, woken: {}", woken);
    } catch (InterruptedException interrupted) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  private void signal() {
    work.release();
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
