package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.layout.Item.Line;
import java.util.ArrayList;
import java.util.List;

/** Parts rules of one width that stand one below the other into those of one table each. */
final class StackedRules {

  private StackedRules() {}

  /**
   * Splits where a band holds no row of a table: it is far higher than the others, and no two of
   * its words stand side by side.
   */
  static List<List<Rule>> split(List<Rule> stack, List<Item> items) {
    List<Float> heights = new ArrayList<>();
    for (int i = 1; i < stack.size(); i++) {
      heights.add(stack.get(i).at() - stack.get(i - 1).at());
    }
    float usual = Bands.median(heights);
    List<List<Rule>> parts = new ArrayList<>();
    List<Rule> part = new ArrayList<>();
    part.add(stack.getFirst());
    for (int i = 1; i < stack.size(); i++) {
      if (heights.get(i - 1) > 1.6f * usual && !holdsRow(stack.get(i - 1), stack.get(i), items)) {
        addTo(parts, part);
        part = new ArrayList<>();
      }
      part.add(stack.get(i));
    }
    addTo(parts, part);
    return parts;
  }

  private static void addTo(List<List<Rule>> parts, List<Rule> part) {
    if (part.size() >= 3) {
      parts.add(part);
    }
  }

  private static boolean holdsRow(Rule top, Rule bottom, List<Item> items) {
    Rect band = new Rect(top.from() - 2, top.at(), top.to() + 2, bottom.at());
    List<Line> inside = RuledTables.linesIn(band, items);
    List<List<Line>> strips = Bands.rows(inside);
    long beside = strips.stream().filter(s -> s.size() > 1).count();
    return beside * 2 > strips.size();
  }
}
