package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Companies that, directly or through others, supply themselves. They are reported and stay in
 * every figure.
 *
 * @param cycles strongly connected groups of more than one company, the leader included, each
 *     sorted
 * @param selfLoops companies with a live link to themselves, sorted
 */
public record Cycles(List<List<String>> cycles, List<String> selfLoops) {

  public Cycles {
    cycles = List.copyOf(cycles);
    selfLoops = List.copyOf(selfLoops);
  }

  public static Cycles of(Upstream upstream) {
    Adjacency links = upstream.links();
    Components components = Components.of(links);
    List<List<String>> cycles = new ArrayList<>();
    for (int c = 0; c < components.count(); c++) {
      if (components.size(c) > 1) {
        List<String> ids = new ArrayList<>();
        for (int node : components.members(c)) {
          ids.add(upstream.id(node));
        }
        ids.sort(null);
        cycles.add(List.copyOf(ids));
      }
    }
    cycles.sort(Comparator.comparing(List::getFirst));
    List<String> selfLoops = new ArrayList<>();
    for (int i = 0; i < links.nodes(); i++) {
      for (int e = links.start(i); e < links.start(i + 1); e++) {
        if (links.target(e) == i) {
          selfLoops.add(upstream.id(i));
        }
      }
    }
    selfLoops.sort(null);
    return new Cycles(cycles, selfLoops);
  }
}
