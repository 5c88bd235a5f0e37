package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Whatever Tika gives paragraphs and tables for: DOC, RTF, ODT, XLS, XLSX. */
final class TikaFormat implements Format {

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    TextBuilder text = new TextBuilder(options.maxCharacters());
    XhtmlBlocks blocks = new XhtmlBlocks(text);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      new AutoDetectParser().parse(in, blocks, new Metadata(), context());
    } catch (XhtmlBlocks.Stopped stopped) {
      throw stopped.refusal();
    } catch (EncryptedDocumentException e) {
      throw new Refusal(ReadFindings.encrypted(), e);
    } catch (IOException | SAXException | TikaException e) {
      throw XhtmlBlocks.refusalIn(e);
    }
    return text.build();
  }

  private static ParseContext context() {
    TesseractOCRConfig noOcr = new TesseractOCRConfig();
    noOcr.setSkipOcr(true);
    ParseContext context = new ParseContext();
    context.set(TesseractOCRConfig.class, noOcr);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  /** Pictures and attachments inside a document are not its text. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
