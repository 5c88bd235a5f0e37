package io.greenprint.graph.database;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the public main of another program and ends with the parent process. The parent keeps this
 * process's standard input open; when it closes it, or dies in whatever way, the end of the stream
 * is seen here and the JVM exits in order (shutdown hooks run), or is halted when that takes too
 * long.
 *
 * <p>Arguments: main class, its arguments. An argument {@value #FROM_INPUT} is replaced by one line
 * of standard input, so that a secret never stands on a command line.
 *
 * <p>The child's class path has Neo4j's libraries, not ours: this class may use nothing but the
 * JDK.
 */
final class ChildMain {

  static final String FROM_INPUT = "-";

  private static final long LONGEST_EXIT_SECONDS = 60;

  private ChildMain() {}

  @SuppressWarnings("SystemExitOutsideMain") // called by the watching thread, on purpose
  public static void main(String[] args) throws Throwable {
    InputStream input = System.in;
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    for (int i = 0; i < rest.length; i++) {
      if (rest[i].equals(FROM_INPUT)) {
        rest[i] = line(input);
      }
    }
    Thread watch = new Thread(() -> exitAtEnd(input), "parent-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static String line(InputStream input) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = input.read(); c != '\n' && c != -1; c = input.read()) {
      line.append((char) c);
    }
    return new String(
        line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static void exitAtEnd(InputStream input) {
    try {
      while (input.read() != -1) {
        // The parent writes nothing more; whatever comes is not for us.
      }
    } catch (IOException e) {
      // A broken pipe says the same as its end: the parent is gone.
    }
    Thread limit = new Thread(ChildMain::haltAfterLimit, "exit-limit");
    limit.setDaemon(true);
    limit.start();
    System.exit(0);
  }

  private static void haltAfterLimit() {
    try {
      boolean ended = new CountDownLatch(1).await(LONGEST_EXIT_SECONDS, TimeUnit.SECONDS);
      assert !ended : "nobody counts this down";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
