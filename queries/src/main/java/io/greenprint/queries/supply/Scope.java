package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import java.time.LocalDate;
import java.util.Set;

/**
 * What an audit is about.
 *
 * @param leader identifier of the chain leader
 * @param asOf the date on which links and certificates must hold
 * @param without companies that are thought away, with all their links
 * @param kinds kinds of link that are believed
 * @param purchaseShare share of purchases in revenue that is assumed of firms of unknown revenue,
 *     above 0 to 1; NaN to assume none: what such a firm passes on to its suppliers is left out
 *     then, and figures are lower bounds
 */
public record Scope(
    String leader, LocalDate asOf, Set<String> without, Set<LinkKind> kinds, double purchaseShare) {

  public Scope {
    without = Set.copyOf(without);
    kinds = Set.copyOf(kinds);
    if (without.contains(leader)) {
      throw new IllegalArgumentException("the leader cannot be thought away: " + leader);
    }
    if (purchaseShare <= 0 || purchaseShare > 1) {
      throw new IllegalArgumentException(
          "the purchase share must be above 0 and at most 1: " + purchaseShare);
    }
  }

  /** Nothing is assumed of firms of unknown revenue. */
  public Scope(String leader, LocalDate asOf, Set<String> without, Set<LinkKind> kinds) {
    this(leader, asOf, without, kinds, Double.NaN);
  }

  /** The whole network with the kinds of link that audits use by default. */
  public static Scope of(String leader, LocalDate asOf) {
    return new Scope(leader, asOf, Set.of(), LinkKind.audited());
  }

  public Scope without(Set<String> companies) {
    return new Scope(leader, asOf, companies, kinds, purchaseShare);
  }

  public Scope asOf(LocalDate date) {
    return new Scope(leader, date, without, kinds, purchaseShare);
  }
}
