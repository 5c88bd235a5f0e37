package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child process that runs {@link ReadWorker}, as its parent sees it. */
final class WorkerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final long SECONDS_TO_END = 5;

  private final Process process;
  private final Bounds bounds;
  private final DataOutputStream out;
  private final DataInputStream in;

  private WorkerProcess(Process process, Bounds bounds) {
    this.process = process;
    this.bounds = bounds;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static WorkerProcess start(Bounds bounds) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        List.of(
            java.toString(),
            "-Xmx" + bounds.heapMebibytes() + "m",
            // Gives up with an error where it spends nearly all time on the last bytes.
            "-XX:+UseParallelGC",
            "-XX:-UsePerfData",
            // An exception without its trace does not tell whose fault it is.
            "-XX:-OmitStackTraceInFastThrow",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            ReadWorker.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new WorkerProcess(process, bounds);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    process.destroyForcibly();
  }

  ReadResult read(ReadRequest request, byte[] bytes) throws IOException {
    Frames.write(out, Frames.JSON.writeValueAsBytes(request));
    Frames.write(out, bytes);
    byte[] answer = Frames.read(in, bounds.maxResultBytes());
    if (answer == null) {
      throw new EOFException("The worker ended without an answer");
    }
    return Frames.JSON.readValue(answer, ReadResult.class);
  }

  /** What the end of a worker says about the file that it was reading. */
  Finding whyItFailed(ExecutionException failure, String fileName) {
    if (failure.getCause() instanceof Frames.OversizedFrame) {
      kill();
      return ReadFindings.tooLarge("> " + bounds.maxResultBytes() / (1 << 20) + " MiB");
    }
    int status = exitStatus();
    LOG.warn("The worker that read {} ended with status {}", fileName, status, failure);
    return status == ReadWorker.OUT_OF_MEMORY
        ? ReadFindings.tooLarge("> " + bounds.heapMebibytes() + " MiB heap")
        : OwnFault.finding("worker status " + status);
  }

  private int exitStatus() {
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        kill();
        process.waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
