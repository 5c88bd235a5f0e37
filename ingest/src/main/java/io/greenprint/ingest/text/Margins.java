package io.greenprint.ingest.text;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where paragraphs begin on printed pages: their first line is set in by two letters, the others
 * stand at the margin. Formats without boxes say nothing.
 */
final class Margins {

  /** Letters by which a first line is set in, as printed. */
  private static final double LEAST = 1.4;

  private static final double MOST = 2.8;

  /** Full lines at one place that make it the margin of a page. */
  private static final int ENOUGH = 3;

  private static final double FULL_LINE = 0.85;

  private Margins() {}

  /** The lines whose paragraph begins with them, by where they stand. */
  static Set<Line> setIn(List<Line> lines) {
    Map<Integer, List<Line>> pages = new HashMap<>();
    for (Line line : lines) {
      Box box = box(line);
      if (box != null) {
        pages.computeIfAbsent(box.page(), page -> new ArrayList<>()).add(line);
      }
    }
    Set<Line> setIn = new HashSet<>();
    for (List<Line> page : pages.values()) {
      Float margin = margin(page);
      if (margin == null) {
        continue;
      }
      for (Line line : page) {
        double letters = (left(line) - margin) / size(line);
        if (letters >= LEAST && letters <= MOST) {
          setIn.add(line);
        }
      }
    }
    return setIn;
  }

  /** The leftmost place at which several full lines of a page begin; null where there is none. */
  private static @Nullable Float margin(List<Line> page) {
    double widest = page.stream().mapToDouble(Line::width).max().orElse(0);
    Map<Integer, Integer> starts = new TreeMap<>();
    for (Line line : page) {
      if (line.width() >= widest * FULL_LINE) {
        starts.merge(Math.round(left(line)), 1, Integer::sum);
      }
    }
    for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
      int near =
          start.getValue()
              + starts.getOrDefault(start.getKey() + 1, 0)
              + starts.getOrDefault(start.getKey() - 1, 0);
      if (near >= ENOUGH) {
        return start.getKey().floatValue();
      }
    }
    return null;
  }

  private static float left(Line line) {
    Box box = box(line);
    return box == null ? 0 : box.left();
  }

  private static double size(Line line) {
    Box box = box(line);
    return box == null ? 1 : Math.max(1, box.bottom() - box.top());
  }

  private static @Nullable Box box(Line line) {
    Block block = line.block();
    return block == null || line.words().indexOf('\t') >= 0 || line.isKind(Block.Kind.TABLE_CELL)
        ? null
        : block.box();
  }
}
