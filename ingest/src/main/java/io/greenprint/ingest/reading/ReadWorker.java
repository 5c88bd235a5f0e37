package io.greenprint.ingest.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Reads the files that come in on standard input and answers on standard output, until the input
 * ends. A worker whose memory ran out answers nothing and ends with {@link #OUT_OF_MEMORY}, since
 * nothing can be said about its state.
 */
final class ReadWorker {

  static final int OUT_OF_MEMORY = 3;
  private static final int BROKEN = 4;

  private final Reader reader = new DirectReader();
  private final BlockingQueue<Supplier<ReadResult>> jobs = new LinkedBlockingQueue<>();
  private final DataInputStream in =
      new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
  private final DataOutputStream out =
      new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));

  private ReadWorker() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    System.setOut(System.err); // Whatever a library prints must not get into the answers.
    ReadWorker worker = new ReadWorker();
    Thread.ofPlatform().daemon().name("requests").start(worker::receive);
    worker.work();
  }

  /** Receives while a file is read, so that the end of the parent ends the worker at once. */
  private void receive() {
    try {
      byte[] request = Frames.read(in, Integer.MAX_VALUE);
      while (request != null) {
        byte[] bytes = Objects.requireNonNull(Frames.read(in, Integer.MAX_VALUE));
        ReadRequest job = Frames.JSON.readValue(request, ReadRequest.class);
        jobs.add(() -> reader.read(bytes, job.fileName(), job.options()));
        request = Frames.read(in, Integer.MAX_VALUE);
      }
      Runtime.getRuntime().halt(0);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    } catch (IOException | RuntimeException e) {
      Runtime.getRuntime().halt(BROKEN); // The parent is gone or speaks another protocol.
    }
  }

  private void work() throws InterruptedException {
    try {
      while (true) {
        ReadResult result = jobs.take().get();
        Frames.write(out, Frames.JSON.writeValueAsBytes(result));
      }
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    } catch (IOException e) {
      Runtime.getRuntime().halt(BROKEN); // Nobody listens any more.
    }
  }
}
