package io.greenprint.graph.carbon;

import java.util.List;

/**
 * Something that an energy ledger 能源台账 records: an energy carrier, a refrigerant, an output.
 *
 * @param id stable name in kebab case
 * @param kind what becomes of it in an account
 * @param unit in which amounts are kept; factors refer to it
 * @param aliases other words for it in ledgers
 */
public record LedgerItem(
    String id, String nameZh, String nameEn, Kind kind, String unit, List<String> aliases) {

  public LedgerItem {
    aliases = List.copyOf(aliases);
  }

  /** What becomes of an item in an account. */
  public enum Kind {
    /** Burnt on the site: scope 1. 燃料. */
    FUEL,
    /** Bought from the grid, green power included: scope 2. 外购电力. */
    PURCHASED_ELECTRICITY,
    /** Made without emissions and used on the site, such as by photovoltaics. 自发自用. */
    OWN_ELECTRICITY,
    /** Bought as heat: scope 2. 外购热力. */
    PURCHASED_HEAT,
    /** Bought as steam, whose heat follows from its mass: scope 2. 外购蒸汽. */
    PURCHASED_STEAM,
    /** Energy given to others: leaves the firm's energy consumption. 外供能源. */
    EXPORT,
    /** Bought media that took energy to make: counted in coal equivalent only. 耗能工质. */
    MEDIUM,
    /** Escapes by refilling; recovered gas is entered below zero: scope 1. 逸散气体. */
    REFRIGERANT,
    /** What the firm made or earned: divides the sums into intensities. 产出. */
    OUTPUT
  }
}
