package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.SharedFiles;
import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the layout of a page is taken for, no character of it is lost or written twice. */
class EveryGlyphTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void isInTheTextOfARandomPageOnce(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] pdf =
        TestFiles.pdf(page -> RandomPage.draw(page, random), page -> RandomPage.draw(page, random));

    assertThat(lost(pdf)).as("seed %d", seed).isEmpty();
  }

  @Test
  void isInTheTextOfRealReportsOnce() throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.list(SharedFiles.of("reports"))) {
      reports = files.filter(f -> f.toString().matches(".*(?<!scan)\\.pdf")).sorted().toList();
    }
    for (Path report : reports) {
      assertThat(lost(Files.readAllBytes(report))).as("%s", report).isEmpty();
    }
  }

  /** Characters by page that stand in the text too rarely or too often. */
  private static List<String> lost(byte[] pdf) throws IOException {
    Text text = text(new DirectReader().read(pdf, "a.pdf", ReadOptions.DEFAULT));
    List<String> lost = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Glyphs glyphs = new Glyphs();
      for (Page page : text.pages()) {
        glyphs.read(document, page.number());
        Map<Integer, Integer> stored = counts(text.quote(page.span()));
        Map<Integer, Integer> least = counts(String.join("", glyphs.distinct));
        Map<Integer, Integer> most = counts(String.join("", glyphs.drawn));
        for (var entry : most.entrySet()) {
          int count = stored.getOrDefault(entry.getKey(), 0);
          int atLeast = least.getOrDefault(entry.getKey(), 0);
          if (count < atLeast || count > entry.getValue()) {
            lost.add(
                "page %d: %s %d times, not %d to %d"
                    .formatted(
                        page.number(),
                        Character.toString(entry.getKey()),
                        count,
                        atLeast,
                        entry.getValue()));
          }
        }
      }
    }
    return lost;
  }

  private static Map<Integer, Integer> counts(String words) {
    Map<Integer, Integer> counts = new HashMap<>();
    words
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts;
  }

  /** What PDFBox draws on a page, with and without what is drawn again in the same place. */
  private static final class Glyphs extends PDFTextStripper {

    private final List<String> drawn = new ArrayList<>();
    private final List<String> distinct = new ArrayList<>();
    private final Map<String, List<TextPosition>> places = new HashMap<>();

    void read(PDDocument document, int page) throws IOException {
      drawn.clear();
      distinct.clear();
      places.clear();
      setStartPage(page);
      setEndPage(page);
      getText(document);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      String words = glyph.getUnicode();
      boolean shown =
          glyph.getX() > 0
              && glyph.getX() < glyph.getPageWidth()
              && glyph.getY() > 0
              && glyph.getY() < glyph.getPageHeight();
      if (words == null || words.isBlank() || words.charAt(0) == 0) {
        return;
      }
      drawn.add(words);
      List<TextPosition> same = places.computeIfAbsent(words, w -> new ArrayList<>());
      float near = 0.45f * glyph.getFontSizeInPt();
      boolean again =
          same.stream()
              .anyMatch(
                  o ->
                      Math.abs(o.getX() - glyph.getX()) < near
                          && Math.abs(o.getY() - glyph.getY()) < near);
      same.add(glyph);
      if (shown && !again) {
        distinct.add(words);
      }
    }
  }

  /** Words, rules, shades and boxes in places that may look like a table, columns or neither. */
  private static final class RandomPage {

    static void draw(PDPageContentStream page, Random random) throws IOException {
      float y = 760;
      while (y > 60) {
        float height = 20 + random.nextInt(140);
        switch (random.nextInt(5)) {
          case 0 -> table(page, random, y, height);
          case 1 -> shades(page, random, y, height);
          case 2 -> columns(page, random, y, height);
          case 3 -> scattered(page, random, y, height);
          default -> TestFiles.words(page, 72, y - 10, word(random) + " " + word(random));
        }
        y -= height + 5 + random.nextInt(20);
      }
    }

    private static void table(PDPageContentStream page, Random random, float top, float height)
        throws IOException {
      int columns = 2 + random.nextInt(4);
      float width = 460f / columns;
      int rows = Math.max(1, (int) (height / 18));
      for (int r = 0; r <= rows; r++) {
        line(page, 70, top - r * 18, 70 + columns * width, top - r * 18);
      }
      for (int c = 0; c <= columns; c++) {
        if (random.nextInt(4) > 0) {
          line(page, 70 + c * width, top, 70 + c * width, top - rows * 18);
        }
      }
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          if (random.nextInt(5) > 0) {
            float x = 70 + c * width + random.nextInt(30) - 6;
            TestFiles.words(page, x, top - r * 18 - 4 - random.nextInt(14), word(random));
          }
        }
      }
    }

    private static void shades(PDPageContentStream page, Random random, float top, float height)
        throws IOException {
      page.setNonStrokingColor(0.9f);
      for (float x = 72; x < 500; x += 70 + random.nextInt(60)) {
        page.addRect(x, top - height, 60, height);
        page.fill();
      }
      page.setNonStrokingColor(0f);
      scattered(page, random, top, height);
    }

    private static void columns(PDPageContentStream page, Random random, float top, float height)
        throws IOException {
      int columns = 2 + random.nextInt(2);
      for (float y = top - 10; y > top - height; y -= 13) {
        for (int c = 0; c < columns; c++) {
          TestFiles.words(page, 72 + c * 460f / columns, y, word(random) + " " + word(random));
        }
      }
    }

    private static void scattered(PDPageContentStream page, Random random, float top, float height)
        throws IOException {
      for (float y = top - 10; y > top - height; y -= 11) {
        if (random.nextInt(3) == 0) {
          line(page, 72, y - 2, 520, y - 2);
        }
        float x = 72;
        while (x < 480) {
          String word = word(random);
          TestFiles.words(page, x, y - random.nextInt(3), word);
          x += 8 * word.length() + 3 + random.nextInt(90);
        }
      }
    }

    private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
        throws IOException {
      page.moveTo(x1, y1);
      page.lineTo(x2, y2);
      page.stroke();
    }

    private static String word(Random random) {
      StringBuilder word = new StringBuilder();
      for (int i = 1 + random.nextInt(9); i > 0; i--) {
        word.append((char) ((random.nextInt(6) == 0 ? '0' : 'a') + random.nextInt(10)));
      }
      return word.toString();
    }
  }
}
