package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the reader of an account must know beside its figures. */
final class Notes {

  private Notes() {}

  static Finding leftOut(LedgerNode entry) {
    String what = entry.item().nameZh() + " " + entry.from() + "–" + entry.to();
    return note(
        entry,
        "entry-counted-elsewhere",
        Severity.WARNING,
        "%s（%s %s）与另一条记录期间重叠，未计入".formatted(what, plain(entry.quantity()), entry.unit()),
        "%s %s–%s is left out: another entry is of the same days"
            .formatted(entry.item().nameEn(), entry.from(), entry.to()),
        "同一场所同一品种同一期间只保留一条；确属不同计量点时请填写“场所”",
        "keep one entry per place, item and period; name the site where the meters differ");
  }

  static Finding monthsMissing(LedgerItem item, List<Integer> months) {
    String list = months.stream().map(String::valueOf).collect(Collectors.joining("、"));
    return note(
        null,
        "months-missing",
        Severity.WARNING,
        "%s缺 %s 月的记录，合计不是全年数".formatted(item.nameZh(), list),
        "%s has no entry for the months %s: the sum is not of the whole year"
            .formatted(item.nameEn(), list),
        "请补全台账；确未使用的月份填 0",
        "complete the ledger; enter 0 for months without use");
  }

  static Finding noEmissionFactor(LedgerItem item) {
    return note(
        null,
        "no-emission-factor",
        Severity.WARNING,
        "%s没有已收录的排放因子，范围1不含此项".formatted(item.nameZh()),
        "there is no emission factor for %s: scope 1 lacks it".formatted(item.nameEn()),
        item.id().equals("raw-coal") ? "请写明煤种：烟煤、无烟煤、褐煤" : "请另行核算并说明",
        item.id().equals("raw-coal")
            ? "say which coal: bituminous, anthracite, lignite"
            : "account for it apart and say how");
  }

  static Finding noCoalEquivalent(LedgerItem item) {
    return note(
        null,
        "no-coal-equivalent",
        Severity.WARNING,
        "%s没有已收录的折标准煤系数，综合能源消费量不含此项".formatted(item.nameZh()),
        "there is no coal equivalent for %s: the energy sum lacks it".formatted(item.nameEn()),
        "请另行核算并说明",
        "account for it apart and say how");
  }

  static Finding otherYear(Factor factor, int year) {
    return note(
        null,
        "factor-of-another-year",
        Severity.INFO,
        "%d 年的因子未见公布，采用%s".formatted(year, factor.name()),
        "no factor of %d is published; taken: %s".formatted(year, factor.name()),
        "新因子公布并收入程序后将重新核算，旧结果保留",
        "when it is published and taken in, the account is calculated again and the old one kept");
  }

  static Finding unverified(Factor factor) {
    return note(
        null,
        "factor-unverified",
        Severity.WARNING,
        "%s %s 未核对原文".formatted(factor.name(), factor.words()),
        "%s %s was not checked against its source".formatted(factor.name(), factor.words()),
        "对外披露前请核对：" + factor.source(),
        "check it before disclosing: " + factor.source());
  }

  static Finding placeUnknown() {
    return note(
        null,
        "place-unknown",
        Severity.INFO,
        "企业所在省份未知，电力按全国因子核算",
        "the firm's province is not known: electricity takes the factor of the country",
        "请登记统一社会信用代码",
        "enter the unified social credit code");
  }

  static Finding greenWithoutUse(BigDecimal green, BigDecimal bought) {
    return note(
        null,
        "vouchers-above-use",
        Severity.WARNING,
        "绿证绿电 %s kWh 多于外购电量 %s kWh，多出部分不计".formatted(plain(green), plain(bought)),
        "vouchers of %s kWh exceed the electricity bought, %s kWh; the rest does not count"
            .formatted(plain(green), plain(bought)),
        "请核对凭证年份与电量",
        "check the year and the amount of the vouchers");
  }

  static Finding notCancelled(String serials) {
    return note(
        null,
        "voucher-not-cancelled",
        Severity.WARNING,
        "凭证 %s 未注销，未按零计".formatted(serials),
        "voucher %s is not cancelled and does not count".formatted(serials),
        "请在登记系统核销后填写注销日期",
        "cancel it in its register and enter the day");
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Finding note(
      @Nullable LedgerNode entry,
      String code,
      Severity severity,
      String zh,
      String en,
      String remedyZh,
      String remedyEn) {
    return Finding.at(
        entry == null ? null : entry.place(),
        code,
        severity,
        new Message(zh, en),
        new Message(remedyZh, remedyEn));
  }
}
