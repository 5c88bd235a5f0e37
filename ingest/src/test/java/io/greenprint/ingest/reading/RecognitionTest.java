package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greenprint.graph.finding.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading scans by Tesseract; skipped where a machine has none. */
class RecognitionTest {

  @Test
  void readsAScannedPageAndSaysSo() throws IOException {
    byte[] scan =
        TestFiles.scan(
            TestFiles.pdf(page -> TestFiles.words(page, 72, 700, "Carbon peaking action plan")));

    ReadResult result =
        new DirectReader().read(scan, "scan.pdf", ReadOptions.DEFAULT.withOcr(true));
    List<String> codes = result.findings().stream().map(Finding::code).toList();
    assumeTrue(!codes.contains("ocr-missing"), "Tesseract with chi_sim and eng is not installed");

    assertThat(codes).containsExactly("recognised-pages");
    assertThat(text(result).content()).isEqualTo("Carbon peaking action plan");
    assertThat(text(result).blocks().getFirst().box()).isNotNull();
  }
}
