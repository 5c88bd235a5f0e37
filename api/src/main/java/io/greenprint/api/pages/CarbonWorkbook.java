package io.greenprint.api.pages;

import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.carbon.KeptResult;
import io.greenprint.graph.finding.Finding;
import io.greenprint.queries.carbon.CarbonAccount;
import io.greenprint.queries.carbon.CarbonLine;
import io.greenprint.queries.carbon.Factor;
import io.greenprint.queries.carbon.KeptResultNode;
import io.greenprint.queries.carbon.LedgerNode;
import io.greenprint.queries.carbon.Ratio;
import io.greenprint.queries.carbon.VoucherNode;
import io.greenprint.queries.policy.DocumentNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A carbon account as a workbook: sums, lines with formula and numbers, factors with sources, the
 * rows of the ledgers, vouchers, notes. Exact figures stand as text beside a number to reckon with.
 */
final class CarbonWorkbook {

  private static final double WIDTH = 22;

  private final Workbook workbook;
  private final CarbonAccount account;

  private CarbonWorkbook(Workbook workbook, CarbonAccount account) {
    this.workbook = workbook;
    this.account = account;
  }

  /**
   * Writes it.
   *
   * @param documents gives the ledger of a reading
   */
  static void write(CarbonAccount account, LongFunction<DocumentNode> documents, OutputStream out)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      CarbonWorkbook sheets = new CarbonWorkbook(workbook, account);
      sheets.sums();
      sheets.lines();
      sheets.factors();
      sheets.entries(documents);
      sheets.vouchers();
      sheets.kept();
      sheets.notes();
    }
  }

  private void sums() {
    Worksheet sheet = workbook.newWorksheet("合计");
    sheet.value(0, 0, account.enterprise().name() + " " + account.result().year() + " 年碳账户");
    sheet.style(0, 0).bold().set();
    sheet.value(1, 0, CarbonAccount.STATEMENT.zh());
    sheet.value(
        2, 0, "因子版本 " + account.result().factorSet() + "，电力因子区域 " + account.result().region());
    heads(sheet, 4, List.of("指标", "数值", "单位", "精确值", "因子均已核对", "公式"));
    int row = 5;
    for (CarbonAccount.Total total : account.totals()) {
      sheet.value(row, 0, total.measure().nameZh());
      number(sheet, row, 1, total.value());
      sheet.value(row, 2, total.measure().unit());
      sheet.value(row, 3, total.value().toPlainString());
      sheet.value(row, 4, yes(total.verified()));
      sheet.value(row++, 5, "见“明细”各行之和");
    }
    for (Ratio ratio : account.result().ratios()) {
      sheet.value(row, 0, ratio.nameZh());
      number(sheet, row, 1, ratio.value());
      sheet.value(row, 2, ratio.unit());
      sheet.value(row, 3, ratio.value().toPlainString());
      sheet.value(row++, 5, ratio.formula() + "：" + ratio.worked());
    }
    sheet.value(row, 0, "抵消量（单列，不冲减范围1、范围2）");
    number(sheet, row, 1, account.offsets());
    sheet.value(row, 2, CarbonVoucher.Kind.OFFSET.unit());
  }

  private void lines() {
    Worksheet sheet = workbook.newWorksheet("明细");
    heads(sheet, 0, List.of("口径", "品种", "实物量", "单位", "结果", "结果单位", "公式", "计算过程", "来源", "已核对"));
    int row = 1;
    for (CarbonLine line : account.result().lines()) {
      sheet.value(row, 0, line.measure().nameZh());
      sheet.value(row, 1, line.item().nameZh());
      number(sheet, row, 2, line.amount());
      sheet.value(row, 3, line.unit());
      number(sheet, row, 4, line.value());
      sheet.value(row, 5, line.measure().unit());
      sheet.value(row, 6, line.formula());
      sheet.value(row, 7, line.worked());
      sheet.value(
          row,
          8,
          String.join("；", line.factors().stream().map(Factor::source).distinct().toList()));
      sheet.value(row++, 9, yes(line.verified()));
    }
    sheet.freezePane(2, 1);
  }

  private void factors() {
    Worksheet sheet = workbook.newWorksheet("因子");
    heads(sheet, 0, List.of("因子", "数值", "单位", "数据年份", "来源", "已核对原文", "备注"));
    Set<Factor> used = new LinkedHashSet<>();
    account.result().lines().forEach(line -> used.addAll(line.factors()));
    int row = 1;
    for (Factor factor : used) {
      sheet.value(row, 0, factor.name());
      number(sheet, row, 1, factor.value());
      sheet.value(row, 2, factor.unit());
      sheet.value(row, 3, Objects.toString(factor.year(), ""));
      sheet.value(row, 4, factor.source());
      sheet.value(row, 5, yes(factor.verified()));
      sheet.value(row++, 6, Objects.toString(factor.note(), ""));
    }
  }

  private void entries(LongFunction<DocumentNode> documents) {
    Worksheet sheet = workbook.newWorksheet("台账");
    heads(sheet, 0, List.of("品种", "起", "止", "原填数量", "原填单位", "折算数量", "单位", "场所", "文件", "位置"));
    Set<LedgerNode> used = new LinkedHashSet<>();
    account.result().lines().forEach(line -> used.addAll(line.entries()));
    int row = 1;
    for (LedgerNode entry : used) {
      sheet.value(row, 0, entry.item().nameZh());
      sheet.value(row, 1, entry.from().toString());
      sheet.value(row, 2, entry.to().toString());
      number(sheet, row, 3, entry.quantity());
      sheet.value(row, 4, entry.unit());
      number(sheet, row, 5, entry.amount());
      sheet.value(row, 6, entry.item().unit());
      sheet.value(row, 7, Objects.toString(entry.site(), ""));
      sheet.value(row, 8, documents.apply(entry.reading()).title());
      sheet.value(row++, 9, entry.place() == null ? "" : entry.place().zh());
    }
    sheet.freezePane(0, 1);
  }

  private void vouchers() {
    Worksheet sheet = workbook.newWorksheet("凭证");
    heads(sheet, 0, List.of("类别", "登记系统", "编号", "数量", "单位", "注销日期", "来源", "登记人", "状态"));
    int row = 1;
    for (VoucherNode node : account.vouchers()) {
      CarbonVoucher voucher = node.voucher();
      sheet.value(row, 0, voucher.kind().name());
      sheet.value(row, 1, voucher.registry().name());
      sheet.value(row, 2, String.join("、", voucher.serials()));
      number(sheet, row, 3, voucher.amount());
      sheet.value(row, 4, voucher.kind().unit());
      sheet.value(row, 5, Objects.toString(voucher.cancelledOn(), ""));
      sheet.value(row, 6, voucher.source());
      sheet.value(row, 7, node.enteredBy());
      sheet.value(row++, 8, node.withdrawn() ? "已撤回：" + node.withdrawnWhy() : "有效");
    }
  }

  private void kept() {
    Worksheet sheet = workbook.newWorksheet("存档结果");
    heads(sheet, 0, List.of("存档时间", "存档人", "因子版本", "折标煤 tce", "范围1", "范围2位置法", "范围2市场法", "计算过程"));
    int row = 1;
    for (KeptResultNode node : account.kept()) {
      KeptResult result = node.result();
      sheet.value(row, 0, node.keptAt().toOffsetDateTime().toString());
      sheet.value(row, 1, node.keptBy());
      sheet.value(row, 2, result.factorSet());
      number(sheet, row, 3, result.energy());
      number(sheet, row, 4, result.scope1());
      number(sheet, row, 5, result.scope2Location());
      number(sheet, row, 6, result.scope2Market());
      sheet.value(row++, 7, String.join("\n", result.workings()));
    }
  }

  private void notes() {
    Worksheet sheet = workbook.newWorksheet("说明");
    heads(sheet, 0, List.of("程度", "说明", "处理办法"));
    int row = 1;
    for (Finding note : account.result().notes()) {
      sheet.value(row, 0, note.severity().name());
      sheet.value(row, 1, note.message().zh());
      sheet.value(row++, 2, note.remedy().zh());
    }
  }

  private static void heads(Worksheet sheet, int row, List<String> heads) {
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(row, column, heads.get(column));
      sheet.style(row, column).bold().set();
      sheet.width(column, WIDTH);
    }
  }

  private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
    if (value != null) {
      sheet.value(row, column, value);
    }
  }

  private static String yes(boolean verified) {
    return verified ? "是" : "否";
  }
}
