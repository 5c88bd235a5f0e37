package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.assertRefused;
import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A text with gaps must not become facts: a PDF that lost bytes is refused, and one that is whole
 * is read, however odd its wrapping.
 */
class DamagedPdfTest {

  private static final int PAGES = 8;

  private static byte[] withTable = {};
  private static byte[] packed = {};

  private final Reader reader = new DirectReader();

  @BeforeAll
  static void write() throws IOException {
    List<List<String>> pages =
        IntStream.rangeClosed(1, PAGES)
            .mapToObj(page -> List.of("第" + page + "项任务。", "由市发展改革委牵头。"))
            .toList();
    withTable = ChinesePdf.withTable(pages);
    packed = ChinesePdf.of(pages);
  }

  @Test
  void aWholeFileHasNoFindings() {
    for (byte[] file : List.of(withTable, packed)) {
      ReadResult result = read(file);
      assertThat(result.findings()).isEmpty();
      assertThat(text(result).pages()).hasSize(PAGES);
    }
  }

  @Test
  void aFileCutOffAnywhereIsRefusedUnlessNothingButItsIndexIsLost() {
    for (byte[] file : List.of(withTable, packed)) {
      String whole = text(read(file)).content();
      int refused = 0;
      for (int percent = 5; percent < 95; percent += 5) {
        ReadResult result = read(Arrays.copyOf(file, file.length * percent / 100));
        Finding finding = result.findings().getFirst();
        if (result.text() == null) {
          refused++;
          assertThat(finding.code()).as("cut at %d %%", percent).isEqualTo("damaged");
          assertThat(finding.remedy().en()).contains("ownload it again");
        } else {
          assertThat(finding.code()).isEqualTo("repaired");
          assertThat(text(result).content()).as("cut at %d %%", percent).isEqualTo(whole);
        }
      }
      assertThat(refused).isGreaterThan(10);
    }
  }

  @Test
  void aFileWithAGapInItsMiddleIsRefused() {
    int from = at(withTable, "stream", PAGES / 2) + 20;
    byte[] gap = withTable.clone();
    byte[] end = Arrays.copyOfRange(withTable, from + 40, withTable.length);
    System.arraycopy(end, 0, gap, from, end.length);

    assertRefused(read(Arrays.copyOf(gap, from + end.length)), "damaged");
  }

  @Test
  void aFileThatLostOnlyItsIndexIsReadWithAWarning() {
    byte[] file = withTable.clone();
    int pointer = at(file, "startxref", 1) + "startxref\n".length();
    Arrays.fill(file, pointer, pointer + 2, (byte) '9');

    ReadResult result = read(file);

    assertThat(text(result).pages()).hasSize(PAGES);
    assertThat(text(result).content()).contains("第8项任务");
    assertThat(result.findings()).extracting(Finding::code).containsExactly("repaired");
  }

  @Test
  void aFileInAnEnvelopeIsWhole() {
    byte[] wrapped = new byte[withTable.length + 128];
    System.arraycopy(withTable, 0, wrapped, 128, withTable.length);

    ReadResult result = read(wrapped);

    assertThat(text(result)).isEqualTo(text(read(withTable)));
    assertThat(result.findings()).extracting(Finding::code).containsExactly("bytes-before");
    assertThat(result.findings().getFirst().severity()).isEqualTo(Finding.Severity.INFO);
  }

  @Test
  void aFileWithoutItsVeryLastMarkIsWhole() {
    int mark = at(withTable, "%%EOF", 1);

    ReadResult result = read(Arrays.copyOf(withTable, mark));

    assertThat(text(result).pages()).hasSize(PAGES);
    assertThat(result.findings()).isEmpty();
  }

  private ReadResult read(byte[] file) {
    return reader.read(file, "plan.pdf", ReadOptions.DEFAULT);
  }

  /** Offset of the n-th place where the words stand. */
  private static int at(byte[] file, String words, int n) {
    String text = new String(file, ISO_8859_1);
    int at = -1;
    for (int i = 0; i < n; i++) {
      at = text.indexOf(words, at + 1);
    }
    return at;
  }
}
