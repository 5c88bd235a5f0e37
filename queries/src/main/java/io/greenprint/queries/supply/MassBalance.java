package io.greenprint.queries.supply;

import java.math.BigDecimal;
import java.util.List;

/**
 * Mass balance of certified material: per facility, scheme and period, what leaves as certified is
 * no more than what came in times the yield (UNTP chain of custody).
 *
 * @param accounts all accounts, as given
 */
public record MassBalance(List<Account> accounts) {

  public MassBalance {
    accounts = List.copyOf(accounts);
  }

  /**
   * One account.
   *
   * @param facility identifier of the facility
   * @param scheme certification scheme
   * @param period the period, as its source names it
   * @param in certified input, in {@code unit}
   * @param yield output per unit of input, above 0
   * @param out certified output, in {@code unit}
   * @param unit unit of mass
   */
  public record Account(
      String facility,
      String scheme,
      String period,
      BigDecimal in,
      BigDecimal yield,
      BigDecimal out,
      String unit) {

    /** How much more leaves than may; zero or below when the account balances. */
    public BigDecimal excess() {
      return out.subtract(in.multiply(yield));
    }
  }

  /** Accounts that do not balance. */
  public List<Account> broken() {
    return accounts.stream().filter(account -> account.excess().signum() > 0).toList();
  }
}
