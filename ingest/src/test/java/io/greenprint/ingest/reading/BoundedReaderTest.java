package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.assertRefused;
import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BoundedReaderTest {

  private static final Bounds SMALL = new Bounds(96, Duration.ofSeconds(20), 8 << 20, 1);
  private static final BoundedReader READER = new BoundedReader(SMALL);

  @AfterAll
  static void end() {
    READER.close();
  }

  @Test
  void readsLikeTheDirectReader() throws IOException {
    byte[] pdf =
        TestFiles.pdf(
            page -> TestFiles.words(page, 72, 700, "Plan"),
            page -> TestFiles.words(page, 72, 700, "Tasks"));

    assertThat(read(READER, pdf, "plan.doc"))
        .isEqualTo(new DirectReader().read(pdf, "plan.doc", ReadOptions.DEFAULT));
  }

  @Test
  void survivesAFileThatExhaustsTheMemoryOfItsWorker() throws IOException {
    // The collector may fight for memory until the time is up; either way the file is refused.
    assertThat(read(READER, TestFiles.pdfBomb(600), "bomb.pdf").findings().getFirst().code())
        .isIn("too-large", "timeout");
    assertThat(text(read(READER, "全文".getBytes(UTF_8), "next.txt")).content()).isEqualTo("全文");
  }

  @Test
  void stopsAFileThatTakesTooLong() throws IOException {
    byte[] bomb = TestFiles.pdfBomb(300);
    try (BoundedReader hasty =
        new BoundedReader(new Bounds(2048, Duration.ofMillis(300), 8 << 20, 1))) {
      assertRefused(read(hasty, bomb, "bomb.pdf"), "timeout");
    }
  }

  @Test
  void refusesAnAnswerBeyondTheLimit() {
    try (BoundedReader narrow =
        new BoundedReader(new Bounds(96, Duration.ofSeconds(60), 1000, 1))) {
      assertRefused(read(narrow, "长".repeat(2000).getBytes(UTF_8), "long.txt"), "too-large");
      assertThat(text(read(narrow, "短".getBytes(UTF_8), "short.txt")).content()).isEqualTo("短");
    }
  }

  @Test
  void refusesAFileThatAWorkerHasNoRoomFor() {
    assertRefused(read(READER, new byte[40 << 20], "zeros.bin"), "too-large");
  }

  @Test
  void workerEndsWithItsParent() throws IOException, InterruptedException {
    Process worker =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReadWorker.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    worker.getOutputStream().close();

    assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(worker.exitValue()).isZero();
  }

  private static ReadResult read(Reader reader, byte[] bytes, String fileName) {
    return reader.read(bytes, fileName, ReadOptions.DEFAULT);
  }
}
