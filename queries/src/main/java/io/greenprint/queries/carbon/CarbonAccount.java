package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import io.greenprint.queries.disclosure.EnterpriseNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * A firm's carbon account 碳账户 of a year: what its ledger comes to, its vouchers, and the results
 * that were put on record.
 *
 * @param years that it has ledgers of, newest first
 * @param result calculated from the ledger as it is now
 * @param vouchers of the year, withdrawn ones too
 * @param kept results of the year on record, newest first
 */
public record CarbonAccount(
    EnterpriseNode enterprise,
    List<Integer> years,
    CarbonResult result,
    List<VoucherNode> vouchers,
    List<KeptResultNode> kept) {

  /** What every showing of an account says. */
  public static final Message STATEMENT =
      new Message(
          "本账户由企业台账自动核算，未经第三方核查，不是官方统计数据，也不能代替能源统计报表和碳排放核查结论。",
          "Calculated from the firm's own ledger, verified by no third party: these are no official"
              + " statistics and replace neither energy statistics nor a verified inventory.");

  public CarbonAccount {
    years = List.copyOf(years);
    vouchers = List.copyOf(vouchers);
    kept = List.copyOf(kept);
  }

  /** Sum of a measure with the lines that it is of. */
  public record Total(Measure measure, BigDecimal value, boolean verified) {}

  /** Sums of the measures that the ledger has anything of. */
  public List<Total> totals() {
    return List.of(Measure.values()).stream()
        .flatMap(
            measure ->
                result.total(measure).stream()
                    .map(
                        value ->
                            new Total(
                                measure,
                                value,
                                result.lines(measure).stream().allMatch(CarbonLine::verified))))
        .toList();
  }

  /** Offsets that hold, cancelled for the year, tCO2e: shown apart, they lower no scope. */
  public BigDecimal offsets() {
    return vouchers.stream()
        .filter(node -> !node.withdrawn())
        .map(VoucherNode::voucher)
        .filter(v -> v.kind() == CarbonVoucher.Kind.OFFSET && v.cancelledOn() != null)
        .map(CarbonVoucher::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
