package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** OFD (GB/T 33190), by ofdrw. */
final class OfdFormat implements Format {

  /** What an OFD may unfold to; ofdrw writes all of it to a folder, and removes that at the end. */
  private static final long MOST_BYTES = 512L << 20;

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    refuseIfTooLarge(bytes);
    TextBuilder text = new TextBuilder(options.maxCharacters());
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(bytes))) {
      ContentExtractor extractor = new ContentExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        List<String> lines = extractor.getPageContent(page);
        text.page(
            page,
            0,
            0,
            () -> {
              for (String line : lines) {
                text.paragraph(line);
              }
            });
      }
    } catch (IOException e) {
      throw new Refusal(ReadFindings.damaged(String.valueOf(e.getMessage())), e);
    }
    return text.build();
  }

  /** Counts what the archive really holds, whatever it says of itself, before any of it is kept. */
  private static void refuseIfTooLarge(byte[] bytes) throws Refusal {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          size += read;
          if (size > MOST_BYTES) {
            throw new Refusal(ReadFindings.tooLarge("> " + MOST_BYTES / (1 << 20) + " MiB"));
          }
        }
      }
    } catch (IOException e) {
      throw new Refusal(ReadFindings.damaged(String.valueOf(e.getMessage())), e);
    }
  }
}
