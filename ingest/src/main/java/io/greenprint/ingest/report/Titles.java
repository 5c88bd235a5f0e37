package io.greenprint.ingest.report;

import io.greenprint.graph.text.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand over each table on its page, by place: tables side by side are read one
 * after the other, and then the words above both stand far from the second.
 */
final class Titles {

  private static final int LINES = 3;
  private static final int LINE_UNITS = 120;
  private static final int SENTENCE_UNITS = 30;

  /** How much farther up, in line heights, a line may stand that still belongs to the title. */
  private static final float REACH = 4;

  private static final float SLACK = 3;

  private final Map<Integer, List<Line>> byPage = new HashMap<>();
  private final Map<Integer, Box> boxes = new HashMap<>();

  Titles(List<Line> lines) {
    for (Line line : lines) {
      Box box = line.box();
      if (box == null) {
        continue;
      }
      if (line.inTable()) {
        boxes.merge(line.table(), box, Titles::joined);
      } else {
        byPage.computeIfAbsent(box.page(), p -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Title lines over a table, nearest last; null where the format tells no places. */
  @Nullable List<String> over(int table) {
    Box box = boxes.get(table);
    if (box == null) {
      return null;
    }
    List<Line> above =
        byPage.getOrDefault(box.page(), List.of()).stream()
            .filter(l -> l.box() != null && over(l.box(), box) && !blocked(l.box(), table, box))
            .sorted(Comparator.comparingDouble((Line l) -> l.box() == null ? 0 : -l.box().bottom()))
            .toList();
    List<String> words = new ArrayList<>();
    float edge = box.top();
    for (Line line : above) {
      Box place = line.box();
      if (place == null
          || words.size() == LINES
          || edge - place.bottom() > REACH * (place.bottom() - place.top())
          || !titleLike(line.text())) {
        break;
      }
      edge = place.top();
      words.addFirst(ownPart(line.text(), box));
    }
    return words;
  }

  static boolean titleLike(String words) {
    boolean sentence =
        words.indexOf('。') >= 0 || (words.indexOf('，') >= 0 && words.length() > SENTENCE_UNITS);
    return words.length() <= LINE_UNITS && !sentence;
  }

  /** Two tables side by side may have two titles on one line, each ending with its unit. */
  private String ownPart(String words, Box table) {
    String[] parts = words.split("(?<=[)）]) ", -1);
    List<Float> lefts =
        boxes.values().stream()
            .filter(b -> b.page() == table.page() && Math.abs(b.top() - table.top()) < 4 * SLACK)
            .map(Box::left)
            .sorted()
            .toList();
    return parts.length > 1 && parts.length == lefts.size()
        ? parts[Math.max(0, lefts.indexOf(table.left()))]
        : words;
  }

  private boolean blocked(Box title, int table, Box box) {
    return boxes.entrySet().stream()
        .anyMatch(
            e ->
                e.getKey() != table
                    && e.getValue().page() == box.page()
                    && e.getValue().top() >= title.bottom() - SLACK
                    && over(e.getValue(), box));
  }

  private static boolean over(Box upper, Box lower) {
    return upper.bottom() <= lower.top() + SLACK
        && upper.left() < lower.right()
        && lower.left() < upper.right();
  }

  static @Nullable Box around(@Nullable Box a, @Nullable Box b) {
    return a == null || b == null ? (a == null ? b : a) : joined(a, b);
  }

  private static Box joined(Box a, Box b) {
    return a.page() != b.page()
        ? a
        : new Box(
            a.page(),
            Math.min(a.left(), b.left()),
            Math.min(a.top(), b.top()),
            Math.max(a.right(), b.right()),
            Math.max(a.bottom(), b.bottom()));
  }
}
