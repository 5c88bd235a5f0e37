package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import java.util.List;

/**
 * Tells numbers in the pieces of a row that are not bare: with a unit, a note, or a place in a
 * list.
 */
final class ValuePieces {

  private static final int LEADING_UNITS = 40;

  private ValuePieces() {}

  /** A number first, then a few words. */
  static boolean leads(Piece piece) {
    String text = piece.text();
    if (piece.column() <= 0 || text.length() > LEADING_UNITS) {
      return false;
    }
    List<Amount> amounts = ReportWords.AMOUNTS.amounts(text);
    return !amounts.isEmpty() && amounts.getFirst().start() <= 2;
  }

  /** "239.76万吨", "1.05(预测)", "不超过4.87亿": a number that brings its unit or a note. */
  static boolean amountOnly(Piece piece) {
    String text = piece.text();
    List<Amount> amounts = ReportWords.AMOUNTS.amounts(text);
    if (amounts.size() == 2 && text.length() <= 18 && text.contains(" or ")) {
      return amounts.getFirst().start() <= 1;
    }
    if (amounts.size() != 1) {
      return false;
    }
    Amount only = amounts.getFirst();
    int around = text.length() - (only.end() - only.start());
    boolean noted = text.startsWith("(", only.end()) || text.startsWith("（", only.end());
    return only.start() <= 4 && around <= 6 && (!only.bare() || (only.start() == 0 && noted));
  }

  static boolean ordinal(Piece piece, Line line) {
    return piece.text().matches("\\d{1,2}")
        && line.pieces().getFirst().equals(piece)
        && line.pieces().size() > 2;
  }
}
