package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads in a child process with its own heap and a time limit, so that a file that exhausts memory,
 * never ends or crashes the parser costs one finding and nothing else. For good files the result is
 * that of {@link DirectReader}. A child is used again for the next file and replaced when it dies;
 * it ends when this process does.
 *
 * <p>Safe for use by several threads, which then wait for a free child.
 */
public final class BoundedReader implements Reader, AutoCloseable {

  private final Bounds bounds;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closed;

  public BoundedReader() {
    this(Bounds.DEFAULT);
  }

  public BoundedReader(Bounds bounds) {
    this.bounds = bounds;
    this.free = new Semaphore(bounds.workers());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException where no child process can be started, or this reader is closed
   * @throws CancellationException where the calling thread is interrupted
   */
  @Override
  public ReadResult read(byte[] bytes, String fileName, ReadOptions options) {
    if (bytes.length > bounds.maxFileBytes()) {
      return refused(ReadFindings.tooLarge(bytes.length / (1 << 20) + " MiB"));
    }
    try {
      free.acquire();
    } catch (InterruptedException e) {
      throw cancelled();
    }
    try {
      return read(new ReadRequest(fileName, options), bytes);
    } finally {
      free.release();
    }
  }

  private ReadResult read(ReadRequest request, byte[] bytes) {
    Duration limit = bounds.timeLimit(request.options());
    WorkerProcess worker = worker();
    Future<ReadResult> answer = exchanges.submit(() -> worker.read(request, bytes));
    try {
      ReadResult result = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      giveBack(worker);
      return result;
    } catch (TimeoutException e) {
      worker.kill();
      return refused(ReadFindings.timeout(limit));
    } catch (InterruptedException e) {
      worker.kill();
      throw cancelled();
    } catch (ExecutionException e) {
      return refused(worker.whyItFailed(e, request.fileName()));
    }
  }

  private WorkerProcess worker() {
    if (closed) {
      throw new IllegalStateException("The reader is closed");
    }
    WorkerProcess waiting = idle.poll();
    if (waiting != null && waiting.isAlive()) {
      return waiting;
    }
    try {
      return WorkerProcess.start(bounds);
    } catch (IOException e) {
      throw new IllegalStateException("No child process to read files in can be started", e);
    }
  }

  private void giveBack(WorkerProcess worker) {
    idle.push(worker);
    if (closed) {
      endIdle();
    }
  }

  private void endIdle() {
    for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.kill();
    }
  }

  private static ReadResult refused(Finding why) {
    return ReadResult.refused("application/octet-stream", why);
  }

  private static CancellationException cancelled() {
    Thread.currentThread().interrupt();
    return new CancellationException("Interrupted while a file was read");
  }

  /** Ends the child processes. */
  @Override
  public void close() {
    closed = true;
    endIdle();
    exchanges.shutdown();
  }
}
