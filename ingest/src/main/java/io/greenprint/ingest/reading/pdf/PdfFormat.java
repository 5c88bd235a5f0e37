package io.greenprint.ingest.reading.pdf;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.Format;
import io.greenprint.ingest.reading.Legibility;
import io.greenprint.ingest.reading.ReadFindings;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import io.greenprint.ingest.reading.layout.Layout;
import io.greenprint.ingest.reading.layout.PageContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF, by the positions of its text. */
public final class PdfFormat implements Format {

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    Integrity integrity = Integrity.of(bytes);
    List<PageContent> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      require(integrity, document, findings);
      List<PageText> texts = pages(document, options);
      texts.forEach(page -> pages.add(page.content()));
      judge(texts, pages, document, options, findings);
    } catch (InvalidPasswordException e) {
      throw new Refusal(ReadFindings.encrypted(), e);
    } catch (IOException e) {
      throw new Refusal(ReadFindings.damaged(String.valueOf(e.getMessage())), e);
    }
    TextBuilder text = new TextBuilder(options.maxCharacters());
    Layout.write(pages, text);
    return text.build();
  }

  /** Refuses a file of which a part is missing; says what is odd about one that is whole. */
  private static void require(Integrity integrity, PDDocument document, List<Finding> findings)
      throws IOException, Refusal {
    if (integrity.before() > 0) {
      findings.add(ReadFindings.bytesBefore(integrity.before()));
    }
    if (integrity.indexed()) {
      return;
    }
    if (!Integrity.isWhole(document)) {
      throw new Refusal(ReadFindings.incomplete());
    }
    findings.add(ReadFindings.repaired());
  }

  /** Says which pages have no text that can be used, and recognises them where asked to. */
  private static void judge(
      List<PageText> texts,
      List<PageContent> pages,
      PDDocument document,
      ReadOptions options,
      List<Finding> findings)
      throws Refusal {
    List<Integer> unusable = numbers(texts, page -> page.isScanned() || page.isGarbled());
    List<Integer> recognised =
        options.ocr() && !unusable.isEmpty()
            ? Recognition.of(unusable, pages, document, findings)
            : List.of();
    Predicate<PageText> unread = page -> !recognised.contains(page.content().number());
    List<Integer> scanned = numbers(texts, unread.and(PageText::isScanned));
    if (!scanned.isEmpty()) {
      findings.add(ReadFindings.scannedPages(scanned));
    }
    List<Integer> garbled = numbers(texts, unread.and(PageText::isGarbled));
    if (!garbled.isEmpty()) {
      double share = unreadableShare(texts.stream().filter(unread).toList());
      if (share > Legibility.GARBLED) {
        throw new Refusal(ReadFindings.garbledText(share));
      }
      findings.add(ReadFindings.garbledPages(garbled));
    }
  }

  private static List<Integer> numbers(List<PageText> texts, Predicate<PageText> which) {
    return texts.stream().filter(which).map(page -> page.content().number()).toList();
  }

  private static double unreadableShare(List<PageText> texts) {
    long all = texts.stream().mapToLong(PageText::characters).sum();
    long unreadable = texts.stream().mapToLong(PageText::unreadable).sum();
    return all == 0 ? 0 : (double) unreadable / all;
  }

  private static List<PageText> pages(PDDocument document, ReadOptions options)
      throws IOException, Refusal {
    int count = document.getNumberOfPages();
    if (count > options.maxPages()) {
      throw new Refusal(ReadFindings.tooLarge(count + " > " + options.maxPages() + " pages"));
    }
    PageReader reader = new PageReader();
    List<PageText> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pages.add(reader.read(document.getPage(i), i + 1));
    }
    return pages;
  }
}
