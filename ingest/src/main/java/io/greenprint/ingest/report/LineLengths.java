package io.greenprint.ingest.report;

import io.greenprint.graph.text.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a full line is where a line stands: by the lines around it in its own column, as a page
 * may set some of its text in narrow columns; else by those of its page.
 */
final class LineLengths {

  private static final int FEWEST_LETTERS = 12;
  private static final int NEIGHBOURS = 4;
  private static final int FEWEST_NEIGHBOURS = 3;

  /** How far lines of a column may be indented, in points. */
  private static final float INDENT = 40;

  private final List<Line> lines;
  private final Map<Integer, Integer> byPage = new HashMap<>();

  LineLengths(List<Line> lines) {
    this.lines = lines;
    Map<Integer, List<Integer>> lengths = new HashMap<>();
    for (Line line : lines) {
      lengths.computeIfAbsent(page(line), p -> new ArrayList<>()).addAll(lengths(line));
    }
    lengths.forEach((page, all) -> byPage.put(page, upperQuartile(all)));
  }

  /** Letters of a full line at the place of line {@code i}; 0 where nothing tells. */
  int full(int i) {
    Line line = lines.get(i);
    List<Integer> beside = new ArrayList<>();
    for (int n = Math.max(0, i - NEIGHBOURS); n < lines.size() && n <= i + NEIGHBOURS; n++) {
      if (inColumn(lines.get(n), line)) {
        beside.addAll(lengths(lines.get(n)));
      }
    }
    return beside.size() >= FEWEST_NEIGHBOURS
        ? upperQuartile(beside)
        : byPage.getOrDefault(page(line), 0);
  }

  private static boolean inColumn(Line other, Line line) {
    Box a = other.box();
    Box b = line.box();
    return a != null
        && b != null
        && Objects.equals(other.page(), line.page())
        && Math.abs(a.left() - b.left()) <= INDENT;
  }

  private static List<Integer> lengths(Line line) {
    return line.row()
        ? List.of()
        : line.pieces().stream()
            .map(p -> p.text().length())
            .filter(length -> length > FEWEST_LETTERS)
            .toList();
  }

  private static int upperQuartile(List<Integer> lengths) {
    List<Integer> sorted = lengths.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 3 / 4);
  }

  private static int page(Line line) {
    @Nullable Integer page = line.page();
    return page == null ? 0 : page;
  }
}
