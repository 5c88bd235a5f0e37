package io.greenprint.queries.supply;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A change to try on a network; the network itself stays as it is. */
public sealed interface WhatIf {

  /** The network and scope after the change. */
  Trial applied(SupplyNetwork network, Scope scope);

  /** The same change with each company named as the network names it. */
  WhatIf named(UnaryOperator<String> names);

  /** A network and what to audit in it. */
  record Trial(SupplyNetwork network, Scope scope) {

    public Upstream upstream() {
      return Upstream.of(network, scope);
    }
  }

  /** A company goes with all its links; what was spent with it is spent no more. */
  record Remove(String company) implements WhatIf {

    @Override
    public WhatIf named(UnaryOperator<String> names) {
      return new Remove(names.apply(company));
    }

    @Override
    public Trial applied(SupplyNetwork network, Scope scope) {
      requireKnown(network, company);
      Set<String> without = new TreeSet<>(scope.without());
      without.add(company);
      return new Trial(network, scope.without(without));
    }
  }

  /** A buyer stops buying from a supplier; the spend goes with it. */
  record RemoveLink(String buyer, String supplier) implements WhatIf {

    @Override
    public WhatIf named(UnaryOperator<String> names) {
      return new RemoveLink(names.apply(buyer), names.apply(supplier));
    }

    @Override
    public Trial applied(SupplyNetwork network, Scope scope) {
      int from = requireKnown(network, buyer);
      int to = requireKnown(network, supplier);
      return new Trial(
          network.rewired(
              (b, s, place, links) -> {
                if (b != from || s != to) {
                  links.keep(place);
                }
              }),
          scope);
    }
  }

  /**
   * All buyers of a supplier move a share of their spend with it to another company, which may be
   * new.
   *
   * @param share from above 0 to 1; at 1 the supplier loses its links
   */
  record Replace(String supplier, String by, double share) implements WhatIf {

    public Replace {
      requireShare(supplier, by, share);
    }

    @Override
    public WhatIf named(UnaryOperator<String> names) {
      return new Replace(names.apply(supplier), names.apply(by), share);
    }

    @Override
    public Trial applied(SupplyNetwork network, Scope scope) {
      int from = requireKnown(network, supplier);
      return new Trial(
          network.rewired(
              (_, s, place, links) -> move(s == from, supplier, by, share, place, links)),
          scope);
    }
  }

  /**
   * One buyer moves a share of its spend with a supplier to another company, which may be new.
   *
   * @param share from above 0 to 1; at 1 the link goes
   */
  record ReplaceLink(String buyer, String supplier, String by, double share) implements WhatIf {

    public ReplaceLink {
      requireShare(supplier, by, share);
    }

    @Override
    public WhatIf named(UnaryOperator<String> names) {
      return new ReplaceLink(names.apply(buyer), names.apply(supplier), names.apply(by), share);
    }

    @Override
    public Trial applied(SupplyNetwork network, Scope scope) {
      int from = requireKnown(network, buyer);
      int to = requireKnown(network, supplier);
      return new Trial(
          network.rewired(
              (b, s, place, links) ->
                  move(b == from && s == to, supplier, by, share, place, links)),
          scope);
    }
  }

  private static void requireShare(String supplier, String by, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("the share must be above 0 and at most 1: " + share);
    }
    if (supplier.equals(by)) {
      throw new IllegalArgumentException("a supplier cannot replace itself: " + supplier);
    }
  }

  /** What becomes of a link: as it is, or a share of it goes to another supplier. */
  private static void move(
      boolean moved, String supplier, String by, double share, int place, Rewiring.NewLinks links) {
    if (!moved) {
      links.keep(place);
      return;
    }
    if (share < 1) {
      links.add(place, supplier, 1 - share);
    }
    links.add(place, by, share);
  }

  private static int requireKnown(SupplyNetwork network, String id) {
    Integer company = network.number(id);
    if (company == null) {
      throw new IllegalArgumentException("unknown company: " + id);
    }
    return company;
  }
}
