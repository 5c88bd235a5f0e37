package io.greenprint.ingest.reading.docx;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.Format;
import io.greenprint.ingest.reading.ReadFindings;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Word documents (Office Open XML). Read as a stream, so that a bomb stops at the limit of
 * characters and not at the end of memory.
 */
public final class DocxFormat implements Format {

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    DocxPackage parts = DocxPackage.open(bytes);
    TextBuilder text = new TextBuilder(options.maxCharacters());
    try {
      Styles styles = Styles.read(parts);
      Numbering numbering = Numbering.read(parts);
      new Body(text, styles, numbering, options.maxCharacters()).read(parts);
    } catch (XMLStreamException e) {
      throw new Refusal(ReadFindings.damaged("XML: " + firstLine(e.getMessage())), e);
    }
    return text.build();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "?" : message.lines().findFirst().orElse("?");
  }
}
