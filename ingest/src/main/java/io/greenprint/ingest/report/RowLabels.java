package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads the words beside the numbers of a row. A table may have several columns of them: a class
 * that stands once for many rows, the thing itself, its unit, and the part of the firm it is of.
 */
final class RowLabels {

  /** Words of the columns before the label; a cell left blank goes on with the one above. */
  private final TreeMap<Integer, String> columns = new TreeMap<>();

  /** Names of parts of the firm, by the column that holds them. */
  private final TreeMap<Integer, String> parts = new TreeMap<>();

  /**
   * What the words beside the numbers say.
   *
   * @param label words nearest the numbers
   * @param group words of the columns before the label; empty where there are none
   * @param unit words of the column of units; empty where there is none
   * @param part of the firm that a column of names names; empty where none does
   */
  record Read(String label, String group, String unit, String part) {}

  /** Forgets the columns of the table before. */
  void clear() {
    columns.clear();
    parts.clear();
  }

  /** Whether a cell says how the numbers beside it are measured. */
  static boolean unit(Piece piece, TableHead head) {
    return RowUnits.unit(piece.text()) || ReportWords.UNIT_COLUMNS.is(over(piece, head));
  }

  /** Reads the words of a row, left to right. */
  Read read(List<Piece> pieces, TableHead head) {
    StringBuilder flat = new StringBuilder();
    String unit = "";
    int last = -1;
    for (Piece piece : pieces) {
      boolean named = last >= 0 || !flat.isEmpty();
      if (named && unit(piece, head)) {
        unit = piece.text();
      } else if (piece.column() < 0 || piece.column() == last) {
        flat.append(flat.isEmpty() ? "" : " ").append(piece.text());
      } else {
        last = piece.column();
        flat.setLength(0);
        flat.append(piece.text());
        place(piece, head);
      }
    }
    String group = last < 0 ? "" : String.join(" ", columns.headMap(last).values());
    return new Read(
        flat.toString(), group, unit, parts.isEmpty() ? "" : parts.lastEntry().getValue());
  }

  private void place(Piece piece, TableHead head) {
    columns.tailMap(piece.column()).clear();
    parts.tailMap(piece.column()).clear();
    columns.put(piece.column(), piece.text());
    if (ReportWords.PART_NAME_COLUMNS.is(over(piece, head))) {
      parts.put(piece.column(), piece.text());
    }
  }

  private static String over(Piece piece, TableHead head) {
    return piece.column() < 0 ? "" : head.over(piece.column());
  }
}
