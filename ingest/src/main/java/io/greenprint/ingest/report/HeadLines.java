package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the lines that head columns from the rows below and the prose around. */
final class HeadLines {

  private static final int YEARS_LINE = 90;
  private static final int ONE_YEAR_LINE = 20;
  private static final int HEAD_LINE = 160;
  private static final int HEAD = 30;
  private static final int SECOND_HEAD = 40;
  private static final int YEAR_HEAD = 12;

  private HeadLines() {}

  /** Heads of columns: years, units and names, but no other numbers. */
  static boolean head(Line line, @Nullable Line next) {
    List<Integer> years = years(line.pieces());
    if (line.pieces().size() < 2) {
      int length = line.text().length();
      boolean sentence = line.text().indexOf('。') >= 0 || line.text().indexOf('，') >= 0;
      boolean names =
          years.isEmpty()
              && next != null
              && next.row()
              && !TableHead.namesIn(line.text()).isEmpty();
      return !sentence
          && (names
              || (years.size() >= 2 && length < YEARS_LINE)
              || (years.size() == 1 && length <= ONE_YEAR_LINE));
    }
    for (Piece piece : line.pieces()) {
      if (piece.value() && !Years.any(piece.text())) {
        return false;
      }
    }
    return years.isEmpty()
        ? next != null && next.row() && headsOf(line.pieces(), next)
        : line.text().length() < HEAD_LINE;
  }

  /** Words alone in the first cell of a row: they are said of the table, or of the rows below. */
  static boolean banner(Line line) {
    if (!line.inTable() || line.pieces().size() != 1) {
      return false;
    }
    Piece only = line.pieces().getFirst();
    return only.column() == 0 && !only.value() && Years.without(only.text()).length() > 1;
  }

  /** Two or more columns whose head is a year and little else. */
  static boolean yearsAlone(Line line) {
    return line.pieces().stream()
            .filter(p -> p.text().length() <= YEAR_HEAD && Years.any(p.text()))
            .count()
        > 1;
  }

  /** Short words in every column: a second row of heads. */
  static boolean secondHead(Line line) {
    return !line.heading()
        && line.pieces().stream().allMatch(p -> p.text().length() <= SECOND_HEAD);
  }

  static List<Integer> years(List<Piece> pieces) {
    List<Integer> years = new ArrayList<>();
    pieces.forEach(p -> years.addAll(Years.in(p.text())));
    return years;
  }

  /** Short names without numbers, one for each column of the row below. */
  private static boolean headsOf(List<Piece> pieces, Line below) {
    boolean names =
        pieces.stream()
            .allMatch(
                p -> p.text().length() <= HEAD && ReportWords.AMOUNTS.amounts(p.text()).isEmpty());
    return names
        && (pieces.size() == below.values() + 1
            || pieces.size() == below.pieces().size()
            || below.inTable());
  }
}
