package io.greenprint.queries.supply;

/** Says what becomes of each link of a network when it is thought otherwise. */
@FunctionalInterface
interface Rewiring {

  /**
   * Puts what becomes of a link.
   *
   * @param buyer number of the company that buys
   * @param supplier number of the company that supplies
   * @param place of the link
   */
  void rewire(int buyer, int supplier, int place, NewLinks links);

  /** Where a rewiring puts its links. */
  final class NewLinks {

    private final SupplyNetwork network;
    private final LinkColumns old;
    private final SupplyNetworkBuilder builder;

    NewLinks(SupplyNetwork network, LinkColumns old, SupplyNetworkBuilder builder) {
      this.network = network;
      this.old = old;
      this.builder = builder;
    }

    void keep(int place) {
      add(place, network.id(old.supplier[place]), 1);
    }

    /** The link at the place, with another supplier and a part of its spend. */
    void add(int place, String supplier, double share) {
      builder.links.addFrom(old, place, builder.numberOf(supplier), share);
    }
  }
}
