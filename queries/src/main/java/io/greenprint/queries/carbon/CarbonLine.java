package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.LedgerItem;
import java.math.BigDecimal;
import java.util.List;

/**
 * One figure of an account: what an item adds to a measure, and how that was calculated.
 *
 * @param amount of the item in the year, in {@code unit}
 * @param factors that it was multiplied by
 * @param formula in words
 * @param worked the same with its numbers
 * @param value in the unit of the measure; exact, or to 34 significant digits where a division does
 *     not end
 * @param entries rows of ledgers that make up the amount; empty where the account of vouchers does
 */
public record CarbonLine(
    Measure measure,
    LedgerItem item,
    BigDecimal amount,
    String unit,
    List<Factor> factors,
    String formula,
    String worked,
    BigDecimal value,
    List<LedgerNode> entries) {

  public CarbonLine {
    factors = List.copyOf(factors);
    entries = List.copyOf(entries);
  }

  /** What an account sums. Location-based and market-based scope 2 stand apart, never added. */
  public enum Measure {
    /** 综合能源消费量. */
    ENERGY("综合能源消费量", "tce"),
    /** 范围1. */
    SCOPE1("范围1", "tCO2e"),
    /** 范围2（位置法）. */
    SCOPE2_LOCATION("范围2（位置法）", "tCO2"),
    /** 范围2（市场法）. */
    SCOPE2_MARKET("范围2（市场法）", "tCO2");

    private final String nameZh;
    private final String unit;

    Measure(String nameZh, String unit) {
      this.nameZh = nameZh;
      this.unit = unit;
    }

    public String nameZh() {
      return nameZh;
    }

    /** Unit of its figures. */
    public String unit() {
      return unit;
    }
  }

  /** Whether all its factors were read in their sources. */
  public boolean verified() {
    return factors.stream().allMatch(Factor::verified);
  }
}
