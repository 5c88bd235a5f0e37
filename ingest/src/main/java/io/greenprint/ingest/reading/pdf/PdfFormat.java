package io.greenprint.ingest.reading.pdf;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.Format;
import io.greenprint.ingest.reading.ReadFindings;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import io.greenprint.ingest.reading.layout.Layout;
import io.greenprint.ingest.reading.layout.PageContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF, by the positions of its text. */
public final class PdfFormat implements Format {

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    List<PageContent> pages;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      pages = pages(document, options);
    } catch (InvalidPasswordException e) {
      throw new Refusal(ReadFindings.encrypted(), e);
    } catch (IOException e) {
      throw new Refusal(ReadFindings.damaged(String.valueOf(e.getMessage())), e);
    }
    List<Integer> scanned =
        pages.stream().filter(p -> p.glyphs().isEmpty()).map(PageContent::number).toList();
    if (!scanned.isEmpty()) {
      findings.add(ReadFindings.scannedPages(scanned));
    }
    TextBuilder text = new TextBuilder(options.maxCharacters());
    Layout.write(pages, text);
    return text.build();
  }

  private static List<PageContent> pages(PDDocument document, ReadOptions options)
      throws IOException, Refusal {
    int count = document.getNumberOfPages();
    if (count > options.maxPages()) {
      throw new Refusal(ReadFindings.tooLarge(count + " > " + options.maxPages() + " pages"));
    }
    PageReader reader = new PageReader();
    List<PageContent> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pages.add(reader.read(document.getPage(i), i + 1));
    }
    return pages;
  }
}
