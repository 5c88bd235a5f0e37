package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Companies that, directly or through others, supply themselves. They are reported and stay in
 * every figure.
 */
public final class Cycles {

  private final Upstream upstream;
  private final Components components;
  private final BitSet selfLoops = new BitSet();
  private final List<List<String>> groups = new ArrayList<>();

  private Cycles(Upstream upstream) {
    this.upstream = upstream;
    Adjacency links = upstream.links();
    components = Components.of(links);
    for (int c = 0; c < components.count(); c++) {
      groups.add(components.size(c) > 1 ? upstream.ids(components.members(c)) : List.of());
    }
    for (int i = 0; i < links.nodes(); i++) {
      for (int e = links.start(i); e < links.start(i + 1); e++) {
        if (links.target(e) == i) {
          selfLoops.set(i);
        }
      }
    }
  }

  public static Cycles of(Upstream upstream) {
    return new Cycles(upstream);
  }

  /** Strongly connected groups of more than one company, the leader included, each sorted. */
  public List<List<String>> cycles() {
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .sorted(Comparator.comparing(List::getFirst))
        .toList();
  }

  /** Companies with a live link to themselves, sorted. */
  public List<String> selfLoops() {
    return upstream.ids(selfLoops.stream().toArray());
  }

  /** Whether a node supplies itself, directly or through others. */
  boolean isIn(int node) {
    return selfLoops.get(node) || components.size(components.of(node)) > 1;
  }

  /** Those with whom a node supplies itself, sorted; none where it does not. */
  List<String> with(int node) {
    List<String> group = groups.get(components.of(node));
    return group.isEmpty() && selfLoops.get(node) ? List.of(upstream.id(node)) : group;
  }
}
