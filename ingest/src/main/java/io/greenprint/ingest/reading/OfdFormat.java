package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** OFD (GB/T 33190), by ofdrw. */
final class OfdFormat implements Format {

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
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
}
