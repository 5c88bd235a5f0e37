package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of a table by row and column; a merged cell stands at every place that it covers. */
final class TableGrid {

  private final String content;
  private final @Nullable Span[][] cells;
  private final int start;

  private TableGrid(String content, int rows, int columns, int start) {
    this.content = content;
    this.cells = new Span[rows][columns];
    this.start = start;
  }

  static TableGrid of(Text text, Table table) {
    TableGrid grid =
        new TableGrid(text.content(), table.rows(), table.columns(), table.span().start());
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
        grids.add(ofLines(text.content(), lines));
        lines.clear();
      }
    }
    if (!lines.isEmpty()) {
      grids.add(ofLines(text.content(), lines));
    }
    return grids;
  }

  private static TableGrid ofLines(String content, List<Span> lines) {
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
    TableGrid grid = new TableGrid(content, rows.size(), columns, lines.getFirst().start());
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

  /** Where the table begins in the stored text. */
  int start() {
    return start;
  }

  boolean sameCell(int row, int column, int otherRow, int otherColumn) {
    Span cell = cells[row][column];
    return cell != null && cell.length() > 0 && cell.equals(cells[otherRow][otherColumn]);
  }

  /** Place of a cell's words in the stored text, blanks around them left out. */
  Span span(int row, int column) {
    Span cell = cells[row][column];
    if (cell == null) {
      return new Span(start, start);
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
    Span span = span(row, column);
    StringBuilder words = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
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
    origins.add(span.end());
    return new Mended(words.toString(), origins.stream().mapToInt(Integer::intValue).toArray());
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
