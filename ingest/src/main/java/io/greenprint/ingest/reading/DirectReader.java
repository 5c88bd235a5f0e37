package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.docx.DocxFormat;
import io.greenprint.ingest.reading.pdf.PdfFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads within this process: for files that are trusted, and within {@link BoundedReader}'s worker.
 * Safe for use by several threads.
 */
public final class DirectReader implements Reader {

  private static final Logger LOG = LoggerFactory.getLogger(DirectReader.class);

  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry(MediaTypes.PLAIN, PlainTextFormat.INSTANCE),
          Map.entry(MediaTypes.MARKDOWN, new MarkdownFormat()),
          Map.entry(MediaTypes.HTML, new HtmlFormat()),
          Map.entry("application/xhtml+xml", new HtmlFormat()),
          Map.entry(MediaTypes.PDF, new PdfFormat()),
          Map.entry(MediaTypes.OFD, new OfdFormat()),
          Map.entry(MediaTypes.DOCX, new DocxFormat()),
          Map.entry(MediaTypes.DOC, new TikaFormat()),
          Map.entry("application/rtf", new TikaFormat()),
          Map.entry("application/vnd.oasis.opendocument.text", new TikaFormat()),
          Map.entry(MediaTypes.XLSX, new TikaFormat()),
          Map.entry("application/vnd.ms-excel", new TikaFormat()));

  private final Map<String, Format> formats;

  public DirectReader() {
    this(FORMATS);
  }

  /**
   * Reads these formats alone.
   *
   * @param formats by media type
   */
  DirectReader(Map<String, Format> formats) {
    this.formats = Map.copyOf(formats);
  }

  @Override
  public ReadResult read(byte[] bytes, String fileName, ReadOptions options) {
    if (bytes.length == 0) {
      return ReadResult.refused("application/octet-stream", ReadFindings.emptyFile());
    }
    MediaTypes.Detected detected = MediaTypes.detect(bytes, fileName);
    try {
      return read(bytes, fileName, options, detected);
    } catch (Refusal refusal) {
      LOG.info("{} is refused: {}", fileName, refusal.getMessage(), refusal.getCause());
      return ReadResult.refused(detected.type(), refusal.finding());
    }
  }

  private ReadResult read(
      byte[] bytes, String fileName, ReadOptions options, MediaTypes.Detected detected)
      throws Refusal {
    if (detected.encrypted()) {
      throw new Refusal(ReadFindings.encrypted());
    }
    Format format = formats.get(detected.type());
    if (format == null) {
      throw new Refusal(ReadFindings.unsupportedType(detected.type()));
    }
    List<Finding> findings = new ArrayList<>();
    if (detected.mislabelled()) {
      findings.add(ReadFindings.mislabelled(fileName, detected.type()));
    }
    Text text = read(format, bytes, options, findings);
    if (text.content().isBlank()) {
      findings.add(ReadFindings.noText());
      return new ReadResult(detected.type(), null, findings);
    }
    double unreadable = Legibility.unreadableShare(text.content());
    if (unreadable > Legibility.GARBLED) {
      throw new Refusal(ReadFindings.garbledText(unreadable));
    }
    return new ReadResult(detected.type(), text, findings);
  }

  /**
   * A parser that breaks on a file says that the file is damaged; our own code that breaks says
   * nothing about the file.
   */
  private static Text read(Format format, byte[] bytes, ReadOptions options, List<Finding> findings)
      throws Refusal {
    try {
      return format.read(bytes, options, findings);
    } catch (StackOverflowError e) {
      throw new Refusal(ReadFindings.damaged("nested too deeply"), e);
    } catch (RuntimeException e) {
      throw new Refusal(
          OwnFault.is(e) ? OwnFault.finding(e) : ReadFindings.damaged(e.getClass().getSimpleName()),
          e);
    }
  }
}
