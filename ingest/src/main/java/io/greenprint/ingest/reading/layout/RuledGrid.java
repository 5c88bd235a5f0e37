package io.greenprint.ingest.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells that touching rules part; where a rule is missing between two places they are one cell. */
final class RuledGrid {

  private static final float NARROWEST = 4;
  private static final int MOST_PLACES = 20_000;

  private final List<Float> xs;
  private final List<Float> ys;
  private final List<Rule> horizontals;
  private final List<Rule> verticals;

  private RuledGrid(List<Float> xs, List<Float> ys, List<Rule> horizontals, List<Rule> verticals) {
    this.xs = xs;
    this.ys = ys;
    this.horizontals = horizontals;
    this.verticals = verticals;
  }

  /** A merged or single cell. */
  record Cell(int row, int column, int rowSpan, int columnSpan, Rect rect) {}

  /** The grid of rules that touch; none where they enclose nothing. */
  static Optional<RuledGrid> of(List<Rule> touching) {
    List<Rule> horizontals = touching.stream().filter(Rule::horizontal).toList();
    List<Rule> verticals = touching.stream().filter(r -> !r.horizontal()).toList();
    if (horizontals.size() < 2 || verticals.isEmpty()) {
      return Optional.empty();
    }
    List<Float> x = new ArrayList<>();
    List<Float> y = new ArrayList<>();
    verticals.forEach(v -> x.add(v.at()));
    horizontals.forEach(h -> y.add(h.at()));
    // A table may be open at its sides: its rules then run on to where the border would be.
    x.add(horizontals.stream().map(Rule::from).min(Float::compare).orElseThrow());
    x.add(horizontals.stream().map(Rule::to).max(Float::compare).orElseThrow());
    List<Float> xs = distinct(x);
    List<Float> ys = distinct(y);
    if (xs.size() < 2 || ys.size() < 2 || (long) xs.size() * ys.size() > MOST_PLACES) {
      return Optional.empty();
    }
    return Optional.of(new RuledGrid(xs, ys, horizontals, verticals));
  }

  int rows() {
    return ys.size() - 1;
  }

  int columns() {
    return xs.size() - 1;
  }

  List<Float> edges() {
    return xs;
  }

  /** The column in which {@code x} lies; the first or the last where it lies beside the grid. */
  int columnAt(float x) {
    int column = 0;
    while (column + 1 < columns() && x >= xs.get(column + 1)) {
      column++;
    }
    return column;
  }

  Rect rect() {
    return new Rect(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
  }

  List<Cell> cells() {
    boolean[][] taken = new boolean[rows()][columns()];
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (!taken[row][column]) {
          cells.add(cell(row, column, taken));
        }
      }
    }
    return cells;
  }

  private Cell cell(int row, int column, boolean[][] taken) {
    int right = column;
    while (right + 1 < columns() && !taken[row][right + 1] && !isParted(row, right)) {
      right++;
    }
    int bottom = row;
    while (bottom + 1 < rows() && !isRuled(bottom, column, right, taken)) {
      bottom++;
    }
    for (int r = row; r <= bottom; r++) {
      for (int c = column; c <= right; c++) {
        taken[r][c] = true;
      }
    }
    return new Cell(
        row,
        column,
        bottom - row + 1,
        right - column + 1,
        new Rect(xs.get(column), ys.get(row), xs.get(right + 1), ys.get(bottom + 1)));
  }

  /** Whether a vertical rule stands at the right of a place. */
  private boolean isParted(int row, int column) {
    return covers(verticals, xs.get(column + 1), ys.get(row), ys.get(row + 1));
  }

  /** Whether what is below cannot belong to the cell above. */
  private boolean isRuled(int row, int left, int right, boolean[][] taken) {
    for (int column = left; column <= right; column++) {
      if (taken[row + 1][column]
          || covers(horizontals, ys.get(row + 1), xs.get(column), xs.get(column + 1))
          || (column < right && isParted(row + 1, column))) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(List<Rule> rules, float at, float from, float to) {
    float covered = 0;
    for (Rule rule : rules) {
      if (Math.abs(rule.at() - at) <= NARROWEST) {
        covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
    }
    return covered >= 0.6f * (to - from);
  }

  private static List<Float> distinct(List<Float> figures) {
    figures.sort(null);
    List<Float> kept = new ArrayList<>();
    for (float figure : figures) {
      if (kept.isEmpty() || figure - kept.getLast() > NARROWEST) {
        kept.add(figure);
      }
    }
    return kept;
  }
}
