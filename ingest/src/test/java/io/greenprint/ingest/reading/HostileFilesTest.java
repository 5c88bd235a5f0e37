package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.assertRefused;
import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is wrong with a file gives a finding of its own, never an exception. */
class HostileFilesTest {

  private final Reader reader = new DirectReader();

  @Test
  void refusesAnEncryptedPdf() throws IOException {
    assertRefused(read(TestFiles.encryptedPdf(), "plan.pdf"), "encrypted");
  }

  @Test
  void refusesAPdfThatIsCutShort() throws IOException {
    byte[] whole = TestFiles.pdf(page -> TestFiles.words(page, 72, 700, "Plan"));

    assertRefused(read(Arrays.copyOf(whole, 200), "plan.pdf"), "damaged");
  }

  @Test
  void refusesAPdfWithoutPages() {
    assertRefused(read("%PDF-1.7\nnothing of the kind".getBytes(UTF_8), "plan.pdf"), "damaged");
  }

  @Test
  void refusesAWordFileThatIsCutShort() throws IOException {
    byte[] whole = TestFiles.docx("<w:p><w:r><w:t>Plan</w:t></w:r></w:p>");

    ReadResult result = read(Arrays.copyOf(whole, whole.length / 2), "plan.docx");

    assertThat(result.text()).isNull();
  }

  @Test
  void refusesAWordFileOfBrokenXml() throws IOException {
    assertRefused(read(TestFiles.docx("<w:p><w:r></w:p>"), "plan.docx"), "damaged");
  }

  @Test
  void refusesAWordFileThatUnfoldsToSixHundredMebibytes() throws IOException {
    assertRefused(read(TestFiles.docxBomb(600), "plan.docx"), "too-large");
  }

  @Test
  void refusesXmlNestedTooDeeply() throws IOException {
    String deep = "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000);

    assertRefused(read(TestFiles.docx(deep), "plan.docx"), "damaged");
  }

  @Test
  void doesNotFollowExternalEntities() throws IOException {
    byte[] file = TestFiles.docx("<w:p><w:r><w:t>Plan &secret;</w:t></w:r></w:p>", "", "");

    assertRefused(read(file, "plan.docx"), "damaged");
  }

  @Test
  void refusesArchives() throws IOException {
    assertRefused(read(TestFiles.zipBomb(600), "plan.zip"), "unsupported-type");
    assertRefused(read(TestFiles.nestedZips(60), "plan.zip"), "unsupported-type");
  }

  @Test
  void refusesPictures() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    assertThat(read(png, "plan.png").text()).isNull();
  }

  @Test
  void refusesAPdfOfPicturesAloneWithTheWayToReadIt() throws IOException {
    ReadResult result = read(TestFiles.pdf(page -> {}), "scan.pdf");

    assertRefused(result, "no-text");
    assertThat(result.findings().getFirst().remedy().en()).contains("Tesseract");
  }

  @Test
  void readsTheSameFileTheSameWayTwice() throws IOException {
    byte[] file = TestFiles.pdf(page -> TestFiles.words(page, 72, 700, "Plan"));

    assertThat(read(file, "plan.pdf")).isEqualTo(read(file, "plan.pdf"));
    assertThat(text(read(file, "plan.pdf")).content()).isEqualTo("Plan");
  }

  private ReadResult read(byte[] bytes, String fileName) {
    return reader.read(bytes, fileName, ReadOptions.DEFAULT);
  }
}
