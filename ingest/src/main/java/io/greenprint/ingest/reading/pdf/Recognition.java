package io.greenprint.ingest.reading.pdf;

import io.greenprint.graph.finding.Finding;
import io.greenprint.ingest.reading.ReadFindings;
import io.greenprint.ingest.reading.layout.Glyph;
import io.greenprint.ingest.reading.layout.PageContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the pages that have no text of their own from their pictures. */
final class Recognition {

  private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

  /** For one page; a dense page takes some ten seconds on a slow core. */
  private static final Duration TIME_FOR_A_PAGE = Duration.ofSeconds(60);

  /** What Tesseract is made for, in pixels per point, and pixels of a page at most. */
  private static final float SHARPNESS = 300 / 72f;

  private static final float MOST_PIXELS = 25_000_000;

  private final Tesseract tesseract;
  private final PDFRenderer renderer;

  private Recognition(Tesseract tesseract, PDDocument document) {
    this.tesseract = tesseract;
    this.renderer = new PDFRenderer(document);
  }

  /**
   * Puts what is recognised in the place of pages without text.
   *
   * @param pages all pages; those that were recognised are replaced
   * @param findings takes which pages were recognised, or why none could be
   * @return the numbers of the pages that were recognised
   */
  static List<Integer> of(
      List<Integer> unread, List<PageContent> pages, PDDocument document, List<Finding> findings) {
    Optional<Tesseract> tesseract = Tesseract.installed(TIME_FOR_A_PAGE);
    if (tesseract.isEmpty()) {
      findings.add(ReadFindings.recognitionMissing());
      return List.of();
    }
    Recognition recognition = new Recognition(tesseract.get(), document);
    List<Integer> recognised = new ArrayList<>();
    for (int number : unread) {
      PageContent page = pages.get(number - 1);
      List<Glyph> glyphs = recognition.glyphs(page);
      if (!glyphs.isEmpty()) {
        pages.set(number - 1, page.recognised(glyphs));
        recognised.add(number);
      }
    }
    if (!recognised.isEmpty()) {
      findings.add(ReadFindings.recognisedPages(recognised));
    }
    return recognised;
  }

  /** None where the page holds no words, or took too long; it then counts as unread. */
  private List<Glyph> glyphs(PageContent page) {
    float pixels = page.width() * page.height() * SHARPNESS * SHARPNESS;
    float sharpness = SHARPNESS * (float) Math.sqrt(Math.min(1, MOST_PIXELS / pixels));
    try {
      BufferedImage picture = renderer.renderImage(page.number() - 1, sharpness, ImageType.GRAY);
      return tesseract.recognise(picture, 1 / sharpness);
    } catch (IOException | TimeoutException | RuntimeException e) {
      LOG.warn("Page {} could not be recognised", page.number(), e);
      return List.of();
    }
  }
}
