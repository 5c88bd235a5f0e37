package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of a table by row and column; a merged cell stands at every place that it covers. */
final class TableGrid {

  private final Text text;
  private final String content;
  private final @Nullable Span[][] cells;

  /** The part of each cell that a page break cut off; row by row. */
  private final @Nullable Span[][] rest;

  private final Set<Integer> gone = new HashSet<>();
  private final Span place;

  private TableGrid(Text text, int rows, int columns, Span place) {
    this.text = text;
    this.content = text.content();
    this.cells = new Span[rows][columns];
    this.rest = new Span[rows][columns];
    this.place = place;
  }

  static TableGrid of(Text text, Table table) {
    TableGrid grid = new TableGrid(text, table.rows(), table.columns(), table.span());
    for (Table.Cell cell : table.cells()) {
      for (int r = cell.row(); r < Math.min(table.rows(), cell.row() + cell.rowSpan()); r++) {
        int last = Math.min(table.columns(), cell.column() + cell.columnSpan());
        for (int c = cell.column(); c < last; c++) {
          grid.cells[r][c] = cell.span();
        }
      }
    }
    return grid;
  }

  /** Tables of plain text: neighbouring lines with tabs. */
  static List<TableGrid> ofRows(Text text, Mended mended, int from, int to) {
    List<TableGrid> grids = new ArrayList<>();
    List<Span> lines = new ArrayList<>();
    for (Paragraph paragraph : Paragraph.of(mended.text(), from, to)) {
      if (paragraph.isRow()) {
        lines.add(mended.origin(new Span(paragraph.start(), paragraph.end())));
      } else if (!lines.isEmpty()) {
        grids.add(ofLines(text, lines));
        lines.clear();
      }
    }
    if (!lines.isEmpty()) {
      grids.add(ofLines(text, lines));
    }
    return grids;
  }

  private static TableGrid ofLines(Text text, List<Span> lines) {
    String content = text.content();
    List<List<Span>> rows = new ArrayList<>();
    int columns = 0;
    for (Span line : lines) {
      List<Span> row = new ArrayList<>();
      int at = line.start();
      while (at <= line.end()) {
        int tab = content.indexOf('\t', at);
        int end = tab < 0 || tab > line.end() ? line.end() : tab;
        row.add(new Span(at, end));
        at = end + 1;
      }
      rows.add(row);
      columns = Math.max(columns, row.size());
    }
    Span place = new Span(lines.getFirst().start(), lines.getLast().end());
    TableGrid grid = new TableGrid(text, rows.size(), columns, place);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        grid.cells[r][c] = rows.get(r).get(c);
      }
    }
    return grid;
  }

  int rows() {
    return cells.length;
  }

  int columns() {
    return cells.length == 0 ? 0 : cells[0].length;
  }

  /** Where the table stands in the stored text. */
  Span place() {
    return place;
  }

  /** Whether a row begins on the page after the one above it. */
  boolean isOnNextPage(int upper, int lower) {
    Integer above = page(upper);
    Integer below = page(lower);
    return above != null && below != null && below == above + 1;
  }

  private @Nullable Integer page(int row) {
    for (Span cell : cells[row]) {
      if (cell != null && cell.length() > 0) {
        return text.pages().isEmpty() ? null : text.pageAt(cell.start());
      }
    }
    return null;
  }

  /** Takes what stands in row {@code lower} as the rest of {@code upper}. */
  void join(int upper, int lower) {
    System.arraycopy(cells[lower], 0, rest[upper], 0, columns());
    gone.add(lower);
  }

  /** Whether a row is the rest of the one above. */
  boolean isGone(int row) {
    return gone.contains(row);
  }

  boolean sameCell(int row, int column, int otherRow, int otherColumn) {
    Span cell = cells[row][column];
    return cell != null && cell.length() > 0 && cell.equals(cells[otherRow][otherColumn]);
  }

  /** Place of a cell's words in the stored text, blanks around them left out. */
  Span span(int row, int column) {
    return trimmed(cells[row][column]);
  }

  /** Whether nothing but blanks parts two cells in the stored text. */
  boolean isNextTo(Span cell, Span next) {
    return next.start() >= cell.end() && content.substring(cell.end(), next.start()).isBlank();
  }

  private Span trimmed(@Nullable Span cell) {
    if (cell == null) {
      return new Span(place.start(), place.start());
    }
    int first = cell.start();
    int last = cell.end();
    while (first < last && Character.isWhitespace(content.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(content.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }

  String words(int row, int column) {
    return cell(row, column).text();
  }

  /** The words of a cell as they are read: lines joined, except where each is a name of its own. */
  Mended cell(int row, int column) {
    StringBuilder words = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    append(span(row, column), words, origins);
    Span below = rest[row][column];
    int end = span(row, column).end();
    if (below != null && below.length() > 0) {
      append(trimmed(below), words, origins);
      end = trimmed(below).end();
    }
    origins.add(end);
    return new Mended(words.toString(), origins.stream().mapToInt(Integer::intValue).toArray());
  }

  private void append(Span span, StringBuilder words, List<Integer> origins) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = content.charAt(i);
      boolean lineBreak = c == '\n' || c == '\r';
      if (lineBreak && isNameBefore(words) && isNameAfter(i, span.end())) {
        words.append('、');
        origins.add(i);
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        words.append(c);
        origins.add(i);
      }
    }
  }

  private static boolean isNameBefore(StringBuilder words) {
    String before = words.substring(words.lastIndexOf("、") + 1);
    return BodyForms.isKnown(before);
  }

  private boolean isNameAfter(int at, int end) {
    int stop = at + 1;
    while (stop < end && "\n\r、，；".indexOf(content.charAt(stop)) < 0) {
      stop++;
    }
    return BodyForms.isKnown(content.substring(at + 1, stop).strip());
  }
}
