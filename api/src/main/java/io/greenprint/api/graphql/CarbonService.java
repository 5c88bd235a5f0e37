package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.store.Author;
import io.greenprint.graph.store.CarbonResults;
import io.greenprint.graph.store.CarbonVouchers;
import io.greenprint.graph.store.NoSuchFactException;
import io.greenprint.graph.store.SerialsUsedException;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.carbon.CarbonAccount;
import io.greenprint.queries.carbon.CarbonEfficiency;
import io.greenprint.queries.carbon.CarbonQueries;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.policy.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Carbon accounts for GraphQL and for the pages alike: who may see one, enter vouchers and put
 * results on record. Every method throws {@link QueryException} NOT_FOUND for enterprises that are
 * not there or not seen, and FORBIDDEN for what the caller may not do.
 */
public final class CarbonService {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final CarbonQueries carbon;
  private final DisclosureQueries enterprises;
  private final Access access;
  private final Clock clock;
  private final ObjectProvider<CarbonVouchers> vouchers;
  private final ObjectProvider<CarbonResults> results;

  /** The writers are asked for when they are used, so that the schema stands without a database. */
  CarbonService(
      CarbonQueries carbon,
      DisclosureQueries enterprises,
      Access access,
      Clock clock,
      ObjectProvider<CarbonVouchers> vouchers,
      ObjectProvider<CarbonResults> results) {
    this.carbon = carbon;
    this.enterprises = enterprises;
    this.access = access;
    this.clock = clock;
    this.vouchers = vouchers;
    this.results = results;
  }

  /**
   * A firm's account.
   *
   * @param enterprise id, credit code or name
   * @param year null for the newest year of its ledgers, or last year where it has none
   * @param national whether electricity takes the factor of the country
   * @param factorSet id; null for the newest
   */
  public CarbonAccount account(
      View view,
      Caller caller,
      String enterprise,
      @Nullable Integer year,
      boolean national,
      @Nullable String factorSet) {
    EnterpriseNode firm = firm(view, caller, Right.READ, enterprise);
    return carbon.account(
        view, firm, year == null ? newest(view, firm) : year, national, factorSet);
  }

  /** A firm's accounts of all years that it has ledgers of, newest first. */
  public List<CarbonAccount> accounts(View view, Caller caller, String enterprise) {
    EnterpriseNode firm = firm(view, caller, Right.READ, enterprise);
    return carbon.years(view, firm).stream()
        .map(year -> carbon.account(view, firm, year, false, null))
        .toList();
  }

  /** How the firm of an account compares with its industry. */
  public CarbonEfficiency efficiency(View view, CarbonAccount account) {
    return carbon.efficiency(view, account, null);
  }

  /** What became of a voucher: its id, or why it was refused. */
  public sealed interface Entered {

    /** It stands in the account. */
    record Accepted(String voucher) implements Entered {}

    /** Nothing was entered. */
    record Refused(Reason reason, Message message, List<String> serials) implements Entered {}

    /** Why a voucher is refused. */
    enum Reason {
      /** A serial stands in an account already. */
      SERIAL_USED,
      /** No serial, one twice, too many, or an amount that is not above zero. */
      INCOMPLETE
    }
  }

  /** Enters a voucher into a firm's account. */
  public Entered enter(View view, Caller caller, String enterprise, CarbonVoucher voucher) {
    EnterpriseNode firm = firm(view, caller, Right.WRITE, enterprise);
    try {
      Author author = new Author(caller.name(), "");
      return new Entered.Accepted(vouchers.getObject().add(firm.id(), voucher, author));
    } catch (SerialsUsedException used) {
      return new Entered.Refused(
          Entered.Reason.SERIAL_USED,
          new Message(
              "编号已被登记，同一凭证不得重复使用：" + String.join("、", used.serials()),
              "These serials stand in an account already; a voucher counts once: "
                  + String.join(", ", used.serials())),
          used.serials());
    } catch (IllegalArgumentException incomplete) {
      return new Entered.Refused(
          Entered.Reason.INCOMPLETE,
          new Message(
              "请填写 1 至 %d 个互不相同的编号和大于零的数量".formatted(CarbonVouchers.MOST_SERIALS),
              "Give 1 to %d different serials and an amount above zero"
                  .formatted(CarbonVouchers.MOST_SERIALS)),
          List.of());
    }
  }

  /** Takes a voucher back that was entered by mistake. */
  public void withdraw(View view, Caller caller, String enterprise, String voucher, String reason) {
    EnterpriseNode firm = firm(view, caller, Right.WRITE, enterprise);
    try {
      vouchers.getObject().withdraw(firm.id(), voucher, new Author(caller.name(), reason));
    } catch (NoSuchFactException none) {
      throw new QueryException(none, Problem.NOT_FOUND, none.id());
    }
  }

  /** Puts the result of a year on record, as it is calculated now. */
  public CarbonAccount keep(
      View view, Caller caller, String enterprise, int year, boolean national) {
    EnterpriseNode firm = firm(view, caller, Right.WRITE, enterprise);
    CarbonAccount account = carbon.account(view, firm, year, national, null);
    if (account.result().lines().isEmpty()) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, year + " 年没有台账，无可存档", "there is no ledger of " + year);
    }
    results.getObject().keep(firm.id(), account.result().record(), new Author(caller.name(), ""));
    return carbon.account(view, firm, year, national, null);
  }

  private int newest(View view, EnterpriseNode firm) {
    return carbon.years(view, firm).stream()
        .findFirst()
        .orElseGet(() -> LocalDate.now(clock.withZone(ZONE)).getYear() - 1);
  }

  private EnterpriseNode firm(View view, Caller caller, Right right, String key) {
    EnterpriseNode firm =
        enterprises
            .enterprise(view, key)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, key));
    access.require(caller, right, firm.id(), firm.creditCode());
    return firm;
  }
}
