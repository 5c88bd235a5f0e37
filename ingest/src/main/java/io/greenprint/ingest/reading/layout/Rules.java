package io.greenprint.ingest.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules of a page, those drawn in pieces or twice made one, and which of them touch. */
final class Rules {

  /** How far apart two strokes of one line are drawn at most, in points. */
  static final float SAME = 2.5f;

  /** Beyond so many the strokes are a drawing. */
  private static final int MAX = 1500;

  private Rules() {}

  /** Joins rules on one line whose ends are at most {@code gap} apart. */
  static List<Rule> joined(List<Rule> rules, boolean horizontal, float gap) {
    List<Rule> sorted = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.horizontal() == horizontal) {
        sorted.add(rule);
      }
    }
    sorted.sort(Comparator.comparingDouble(Rule::at).thenComparingDouble(Rule::from));
    List<Rule> joined = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      int end = i;
      float at = sorted.get(i).at();
      while (end < sorted.size() && sorted.get(end).at() - at <= SAME) {
        end++;
      }
      joinLine(sorted.subList(i, end), horizontal, gap, joined);
      i = end;
    }
    return joined.size() > MAX ? List.of() : joined;
  }

  private static void joinLine(List<Rule> line, boolean horizontal, float gap, List<Rule> joined) {
    List<Rule> sorted = new ArrayList<>(line);
    sorted.sort(Comparator.comparingDouble(Rule::from));
    float at = sorted.get(sorted.size() / 2).at();
    float from = sorted.getFirst().from();
    float to = sorted.getFirst().to();
    for (Rule rule : sorted) {
      if (rule.from() > to + gap) {
        joined.add(new Rule(horizontal, at, from, to));
        from = rule.from();
      }
      to = Math.max(to, rule.to());
    }
    joined.add(new Rule(horizontal, at, from, to));
  }

  /** Groups rules that touch, directly or through others. */
  static List<List<Rule>> touching(List<Rule> horizontals, List<Rule> verticals) {
    int h = horizontals.size();
    int[] group = new int[h + verticals.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < h; i++) {
      for (int j = 0; j < verticals.size(); j++) {
        if (touch(horizontals.get(i), verticals.get(j))) {
          group[find(group, i)] = find(group, h + j);
        }
      }
    }
    List<List<Rule>> groups = new ArrayList<>();
    int[] at = new int[group.length];
    for (int i = 0; i < group.length; i++) {
      int root = find(group, i);
      if (at[root] == 0) {
        groups.add(new ArrayList<>());
        at[root] = groups.size();
      }
      groups.get(at[root] - 1).add(i < h ? horizontals.get(i) : verticals.get(i - h));
    }
    return groups;
  }

  private static boolean touch(Rule horizontal, Rule vertical) {
    return vertical.at() >= horizontal.from() - SAME
        && vertical.at() <= horizontal.to() + SAME
        && horizontal.at() >= vertical.from() - SAME
        && horizontal.at() <= vertical.to() + SAME;
  }

  private static int find(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }
}
