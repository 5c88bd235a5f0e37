package io.greenprint.api.paper;

import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A paper as a PDF of A4 pages, numbered; tables break between rows and repeat their heads. */
final class PaperPdf implements AutoCloseable {

  private static final float MARGIN = 50;
  private static final float TITLE = 17;
  private static final float HEADING = 13.5f;
  private static final float SUBHEADING = 11.5f;
  private static final float TEXT = 10;
  private static final float CELL = 8;
  private static final float LEADING = 1.45f;
  private static final float PADDING = 3;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private final PDDocument document;
  private final PDType0Font font;
  private final CmapLookup glyphs;
  private PDPageContentStream page;
  private float y;
  private int pages;

  private PaperPdf(PDDocument document, PDType0Font font, CmapLookup glyphs) throws IOException {
    this.document = document;
    this.font = font;
    this.glyphs = glyphs;
    this.page = newPage();
  }

  static void write(Paper paper, ChineseFont chinese, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        TrueTypeFont outlines = chinese.open()) {
      PDType0Font font = PDType0Font.load(document, outlines, true);
      document.getDocumentInformation().setTitle(paper.title());
      try (PaperPdf pdf = new PaperPdf(document, font, outlines.getUnicodeCmapLookup())) {
        pdf.text(paper.title(), TITLE);
        for (Paper.Block block : paper.blocks()) {
          pdf.write(block);
        }
      }
      document.save(out);
    }
  }

  private void write(Paper.Block block) throws IOException {
    switch (block) {
      case Heading heading -> {
        y -= HEADING / 2;
        text(heading.text(), heading.level() == 1 ? HEADING : SUBHEADING);
      }
      case Paragraph paragraph -> text(paragraph.text(), TEXT);
      case Table table -> table(table);
    }
  }

  private void text(String text, float size) throws IOException {
    for (String line : lines(text, size, WIDTH)) {
      room(size * LEADING);
      y -= size * LEADING;
      line(line, MARGIN, y, size);
    }
    y -= size * 0.4f;
  }

  private void table(Table table) throws IOException {
    float sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    float[] widths = new float[table.heads().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = WIDTH * table.widths().get(i) / sum;
    }
    row(table.heads(), widths);
    for (List<String> cells : table.rows()) {
      if (!fits(height(wrapped(cells, widths)))) {
        turn();
        row(table.heads(), widths);
      }
      row(cells, widths);
    }
    y -= TEXT;
  }

  /** A row that is higher than what is left goes on on the next page, line by line. */
  private void row(List<String> cells, float[] widths) throws IOException {
    List<List<String>> wrapped = wrapped(cells, widths);
    int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
    rule();
    y -= PADDING;
    for (int i = 0; i < lines; i++) {
      room(CELL * LEADING);
      y -= CELL * LEADING;
      float x = MARGIN;
      for (int column = 0; column < widths.length; column++) {
        if (i < wrapped.get(column).size()) {
          line(wrapped.get(column).get(i), x + PADDING, y, CELL);
        }
        x += widths[column];
      }
    }
    y -= PADDING;
    rule();
  }

  private List<List<String>> wrapped(List<String> cells, float[] widths) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      wrapped.add(lines(cells.get(column), CELL, widths[column] - 2 * PADDING));
    }
    return wrapped;
  }

  private static float height(List<List<String>> wrapped) {
    return wrapped.stream().mapToInt(List::size).max().orElse(1) * CELL * LEADING + 2 * PADDING;
  }

  private void rule() throws IOException {
    page.setLineWidth(0.3f);
    page.moveTo(MARGIN, y);
    page.lineTo(MARGIN + WIDTH, y);
    page.stroke();
  }

  private void line(String text, float x, float at, float size) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, at);
    page.showText(text);
    page.endText();
  }

  /** Breaks between any two characters, as Chinese text does. */
  private List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      float used = 0;
      for (int character : paragraph.codePoints().toArray()) {
        String shown = shown(character);
        float wide = font.getStringWidth(shown) / 1000 * size;
        if (used + wide > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(shown);
        used += wide;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** What the font lacks is shown as □, what is no character as a blank. */
  private String shown(int character) {
    if (Character.isISOControl(character)) {
      return " ";
    }
    String text = Character.toString(character);
    if (glyphs.getGlyphId(character) > 0) {
      return text;
    }
    return switch (text) {
      case "₂" -> "2";
      case "³" -> "3";
      case "−" -> "-";
      default -> glyphs.getGlyphId('□') > 0 ? "□" : "?";
    };
  }

  private void room(float height) throws IOException {
    if (!fits(height)) {
      turn();
    }
  }

  private boolean fits(float height) {
    return y - height > MARGIN;
  }

  private void turn() throws IOException {
    page.close();
    page = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    PDPageContentStream stream = new PDPageContentStream(document, next);
    pages++;
    y = PDRectangle.A4.getHeight() - MARGIN;
    stream.beginText();
    stream.setFont(font, CELL);
    stream.newLineAtOffset(PDRectangle.A4.getWidth() / 2, MARGIN / 2);
    stream.showText(String.valueOf(pages));
    stream.endText();
    return stream;
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
