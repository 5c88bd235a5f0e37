package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.assertRefused;
import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
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
    byte[] whole = TestFiles.pdf(page -> TestFiles.words(page, 72, 700, "Plan"));

    ReadResult result = read(TestFiles.scan(whole), "scan.pdf");

    assertThat(result.text()).isNull();
    assertThat(result.findings())
        .extracting(Finding::code)
        .containsExactly("scanned-page", "no-text");
    assertThat(result.findings().getLast().remedy().en()).contains("Tesseract");
  }

  @Test
  void saysNothingOfABlankPageBesideOthers() throws IOException {
    byte[] file = TestFiles.pdf(page -> TestFiles.words(page, 72, 700, "Plan"), page -> {});

    assertThat(read(file, "plan.pdf").findings()).isEmpty();
  }

  @Test
  void refusesAPdfWhoseFontHidesTheCharacters() throws IOException {
    assertRefused(
        read(TestFiles.garbledPdf("Thewordsofthisplan".repeat(3)), "p.pdf"), "garbled-text");
  }

  @Test
  void readsTheSameFileTheSameWayTwice() throws IOException {
    byte[] file = TestFiles.pdf(page -> TestFiles.words(page, 72, 700, "Plan"));

    assertThat(read(file, "plan.pdf")).isEqualTo(read(file, "plan.pdf"));
    assertThat(text(read(file, "plan.pdf")).content()).isEqualTo("Plan");
  }

  @Test
  void doesNotBlameTheFileForAFaultOfOurOwn() {
    Format ours =
        (bytes, options, findings) -> {
          throw new IllegalStateException("ours");
        };
    Format parser =
        (bytes, options, findings) -> {
          throw new XmlBeansLike().thrown();
        };

    assertRefused(readBy(ours), "reader-fault");
    assertThat(readBy(ours).findings().getFirst().remedy().en()).contains("reread");
    assertRefused(readBy(parser), "damaged");
  }

  @Test
  void blamesAFaultWithoutAnyTraceOnUs() {
    RuntimeException bare = new NullPointerException();
    bare.setStackTrace(new StackTraceElement[0]);

    assertThat(OwnFault.is(bare)).isTrue();
  }

  private static ReadResult readBy(Format format) {
    return new DirectReader(Map.of(MediaTypes.PLAIN, format))
        .read("全文".getBytes(UTF_8), "plan.txt", ReadOptions.DEFAULT);
  }

  /** An exception as a parser throws it, through the JDK. */
  private record XmlBeansLike() {
    RuntimeException thrown() {
      RuntimeException thrown = new IndexOutOfBoundsException();
      thrown.setStackTrace(
          new StackTraceElement[] {
            new StackTraceElement(
                null, "java.base", "25", "java.util.ArrayList", "get", "ArrayList.java", 427),
            new StackTraceElement("org.apache.poi.Anything", "read", "Anything.java", 1),
            new StackTraceElement("io.greenprint.ingest.reading.TikaFormat", "read", "x", 1)
          });
      return thrown;
    }
  }

  private ReadResult read(byte[] bytes, String fileName) {
    return reader.read(bytes, fileName, ReadOptions.DEFAULT);
  }
}
