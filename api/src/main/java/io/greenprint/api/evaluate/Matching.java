package io.greenprint.api.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import tools.jackson.databind.JsonNode;

/** Pairs annotated facts with extracted ones, each at most once, the most alike first come. */
final class Matching {

  private Matching() {}

  /** An annotated fact and the extracted one that says the same. */
  record Pair(JsonNode annotated, JsonNode extracted) {}

  /**
   * @param likeness above 0 where two facts can be the same
   */
  static List<Pair> of(
      JsonNode annotated, JsonNode extracted, ToDoubleBiFunction<JsonNode, JsonNode> likeness) {
    List<JsonNode> left = new ArrayList<>(extracted.values());
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode fact : annotated.values()) {
      int best = -1;
      double bestLikeness = 0;
      for (int i = 0; i < left.size(); i++) {
        double here = likeness.applyAsDouble(fact, left.get(i));
        if (here > bestLikeness) {
          best = i;
          bestLikeness = here;
        }
      }
      if (best >= 0) {
        pairs.add(new Pair(fact, left.remove(best)));
      }
    }
    return pairs;
  }

  /** Score of two sets of facts that are equal or not. */
  static <T> Score ofSets(Set<T> annotated, Set<T> extracted) {
    Set<T> shared = new HashSet<>(annotated);
    shared.retainAll(extracted);
    return new Score(shared.size(), annotated.size(), extracted.size());
  }
}
