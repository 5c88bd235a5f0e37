package io.greenprint.ingest.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in one walk over a text which of many points may find something in it, so that a sentence is
 * not held against every point of the library.
 */
final class PointIndex {

  private final Node root = new Node();

  /** Points by their place in the list. */
  PointIndex(List<Point> points) {
    for (int i = 0; i < points.size(); i++) {
      for (String word : points.get(i).triggers().all()) {
        root.add(word, i);
      }
    }
  }

  /** Points of which a trigger word stands somewhere in the text, be it inside another word. */
  BitSet candidates(String text) {
    BitSet found = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      Node node = root.next.get(text.charAt(i));
      for (int j = i + 1; node != null; j++) {
        node.points.forEach(found::set);
        node = j < text.length() ? node.next.get(text.charAt(j)) : null;
      }
    }
    return found;
  }

  /** The words that begin alike, by their next unit. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Integer> points = new ArrayList<>();

    void add(String word, int point) {
      Node node = this;
      for (int i = 0; i < word.length(); i++) {
        node = node.next.computeIfAbsent(word.charAt(i), c -> new Node());
      }
      node.points.add(point);
    }
  }
}
