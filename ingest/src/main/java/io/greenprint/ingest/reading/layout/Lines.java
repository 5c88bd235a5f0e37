package io.greenprint.ingest.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers glyphs into lines. */
final class Lines {

  private Lines() {}

  /** Lines from top to bottom. */
  static List<Line> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<Line> lines = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    float baseline = 0;
    for (Glyph glyph : sorted) {
      if (!row.isEmpty() && glyph.baseline() - baseline > 0.4f * glyph.size()) {
        lines.add(line(row));
        row.clear();
      }
      if (row.isEmpty()) {
        baseline = glyph.baseline();
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      lines.add(line(row));
    }
    return lines;
  }

  private static Line line(List<Glyph> row) {
    row.sort(Comparator.comparingDouble(Glyph::left));
    StringBuilder words = new StringBuilder();
    Glyph first = row.getFirst();
    float right = first.left();
    float size = 0;
    boolean bold = true;
    for (Glyph glyph : row) {
      if (glyph.left() - right > 0.4f * glyph.size() && !words.isEmpty()) {
        words.append(' ');
      }
      words.append(glyph.words());
      right = Math.max(right, glyph.right());
      size = Math.max(size, glyph.size());
      bold &= glyph.bold();
    }
    float top = first.baseline() - 0.88f * size;
    return new Line(
        words.toString().strip(),
        first.left(),
        top,
        right,
        first.baseline() + 0.12f * size,
        size,
        bold);
  }
}
