package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.List;

/** Facts by the number of the company that they are of, in the order in which they came. */
final class PerCompany<T> {

  private final List<List<T>> facts = new ArrayList<>();

  void add(int company, T fact) {
    while (facts.size() <= company) {
      facts.add(List.of());
    }
    if (facts.get(company).isEmpty()) {
      facts.set(company, new ArrayList<>(1));
    }
    facts.get(company).add(fact);
  }

  List<T> of(int company) {
    return company < facts.size() ? facts.get(company) : List.of();
  }

  /** A copy that nobody can change through its lists. */
  PerCompany<T> copy() {
    PerCompany<T> copy = new PerCompany<>();
    facts.forEach(list -> copy.facts.add(List.copyOf(list)));
    return copy;
  }
}
