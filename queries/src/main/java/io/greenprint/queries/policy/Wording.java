package io.greenprint.queries.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two pieces of work are by the words that order them. Each is a vector over pairs of
 * neighbouring characters (Chinese needs no segmentation for this): weight (1 + ln count) in the
 * text plus {@value #HEADING} in the heading, times ln((N + 1) / (n + ½)) for a pair that stands in
 * n of N pieces, so that words which every plan uses (绿色, 推进) hardly count; likeness is the cosine.
 */
final class Wording {

  /** A heading says in few words what the text is about, and counts like a pair used thrice. */
  private static final double HEADING = 2;

  private final Map<String, Integer> piecesWith = new HashMap<>();
  private int pieces;

  private Wording() {}

  /** Learns from all pieces that will be compared which words are common. */
  static Wording of(Collection<OrderedWork> all) {
    Wording wording = new Wording();
    for (OrderedWork work : all) {
      Set<String> pairs = new HashSet<>(pairs(work.title()).keySet());
      pairs.addAll(pairs(work.text()).keySet());
      pairs.forEach(pair -> wording.piecesWith.merge(pair, 1, Integer::sum));
      wording.pieces++;
    }
    return wording;
  }

  /** The direction of a piece; its length is 1, or 0 for a piece without words. */
  Map<String, Double> vector(OrderedWork work) {
    Map<String, Double> weights = new HashMap<>();
    pairs(work.text()).forEach((pair, count) -> weights.put(pair, 1 + Math.log(count)));
    pairs(work.title()).forEach((pair, count) -> weights.merge(pair, HEADING * count, Double::sum));
    weights.replaceAll((pair, weight) -> weight * rarity(pair));
    double length =
        Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    if (length > 0) {
      weights.replaceAll((pair, weight) -> weight / length);
    }
    return weights;
  }

  /** Cosine of two vectors, 0 to 1. */
  static double likeness(Map<String, Double> one, Map<String, Double> other) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  /**
   * The words that make two pieces alike: the longest that stand in both, at most {@code limit},
   * heaviest first.
   *
   * @param ofOne vector of {@code one}
   */
  static List<String> sharedTerms(
      OrderedWork one, OrderedWork other, Map<String, Double> ofOne, int limit) {
    Map<String, Double> terms = new HashMap<>();
    String words = words(one);
    String otherWords = words(other);
    int start = 0;
    while (start < words.length()) {
      int end = start;
      double weight = 0;
      while (end < words.length()
          && Character.isLetterOrDigit(words.charAt(end))
          && otherWords.contains(words.substring(start, end + 1))) {
        end++;
        weight += end - start < 2 ? 0 : ofOne.getOrDefault(words.substring(end - 2, end), 0.0);
      }
      if (weight > 0) {
        terms.merge(words.substring(start, end), weight, Math::max);
      }
      start = Math.max(end, start + 1);
    }
    return terms.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String words(OrderedWork work) {
    return work.title() + '\n' + work.text();
  }

  private double rarity(String pair) {
    return Math.log((pieces + 1) / (piecesWith.getOrDefault(pair, 0) + 0.5));
  }

  private static Map<String, Integer> pairs(String words) {
    Map<String, Integer> counts = new HashMap<>();
    int before = -1;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        before = -1;
      } else {
        if (before >= 0) {
          counts.merge(words.substring(before, i + 1), 1, Integer::sum);
        }
        before = i;
      }
    }
    return counts;
  }
}
