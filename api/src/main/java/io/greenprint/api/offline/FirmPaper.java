package io.greenprint.api.offline;

import io.greenprint.api.paper.Paper;
import io.greenprint.api.paper.Paper.Block;
import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import io.greenprint.queries.carbon.CarbonAccount;
import io.greenprint.queries.carbon.CarbonLine;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.disclosure.FigureNode;
import io.greenprint.queries.disclosure.FigureSeries;
import io.greenprint.queries.profile.FactKind;
import io.greenprint.queries.profile.FirmFile;
import io.greenprint.queries.profile.Profile;
import io.greenprint.queries.profile.Profile.Known;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A firm's file 一企一档 as a paper: everything that is known of it, each with its source. */
final class FirmPaper {

  /** What of a firm stands in its file. */
  record Contents(
      EnterpriseNode enterprise,
      Profile profile,
      List<FactKind> facts,
      FirmFile file,
      List<FigureSeries> figures,
      List<CarbonAccount> accounts) {}

  private final Contents firm;
  private final Sources sources;
  private final LocalDate today;
  private final List<Block> blocks = new ArrayList<>();

  private FirmPaper(Contents firm, Sources sources, LocalDate today) {
    this.firm = firm;
    this.sources = sources;
    this.today = today;
  }

  static Paper of(Contents firm, Sources sources, LocalDate today) {
    return new FirmPaper(firm, sources, today).paper();
  }

  private Paper paper() {
    String name = firm.enterprise.name();
    blocks.add(
        new Paragraph(
            "统一社会信用代码：%s　打印日期：%s"
                .formatted(
                    Objects.requireNonNullElse(firm.enterprise.creditCode(), "未登记"), today)));
    facts();
    titles();
    places();
    figures();
    carbon();
    penalties();
    Set<Long> readings = new TreeSet<>(firm.file.readings());
    firm.enterprise.reports().stream().map(ReportNode::reading).forEach(readings::add);
    blocks.add(new Heading(1, "七、来源"));
    blocks.add(sources.table(readings));
    return new Paper(name + "企业档案", name + " 企业档案", blocks);
  }

  private void facts() {
    blocks.add(new Heading(1, "一、基本事实"));
    List<List<String>> rows = new ArrayList<>();
    for (FactKind kind : firm.facts) {
      Known known = firm.profile.facts().get(kind.id());
      if (known != null) {
        rows.add(
            List.of(
                kind.nameZh(),
                known.values().stream()
                        .map(value -> kind.choices().getOrDefault(value, shown(value)))
                        .collect(Collectors.joining("、"))
                    + (kind.unit() == null ? "" : " " + kind.unit()),
                known.source(),
                day(known.asOf())));
      }
    }
    table("基本事实", List.of("事实", "内容", "来源", "截至"), List.of(3, 5, 5, 2), rows);
  }

  private void titles() {
    blocks.add(new Heading(1, "二、称号与证书"));
    table(
        "称号与证书",
        List.of("名称", "编号", "授予单位", "起", "止", "状态", "来源"),
        List.of(4, 3, 3, 2, 2, 2, 4),
        firm.file.titles().stream()
            .map(
                title ->
                    List.of(
                        title.name(),
                        text(title.number()),
                        text(title.issuer()),
                        day(title.from()),
                        day(title.to()),
                        title.holds(today) ? "有效" : "无效",
                        source(title.reading())))
            .toList());
  }

  private void places() {
    blocks.add(new Heading(1, "三、场所与产业链位置"));
    List<List<String>> rows = new ArrayList<>();
    firm.file
        .facilities()
        .forEach(
            one -> rows.add(List.of("场所", one.name(), text(one.address()), source(one.reading()))));
    firm.file
        .leaderships()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        "链主",
                        one.chain(),
                        text(one.namedBy()) + " " + day(one.from()),
                        source(one.reading()))));
    for (FirmFile.Side side : FirmFile.Side.values()) {
      firm.file
          .partners(side)
          .forEach(
              one ->
                  rows.add(
                      List.of(
                          side == FirmFile.Side.BUYER ? "采购方" : "供应商",
                          one.name(),
                          text(one.creditCode()),
                          "供应链清单")));
    }
    table("场所与产业链", List.of("类别", "名称", "说明", "来源"), List.of(2, 5, 5, 4), rows);
  }

  private void figures() {
    blocks.add(new Heading(1, "四、历年数据"));
    List<List<String>> rows = new ArrayList<>();
    for (FigureSeries series : firm.figures) {
      for (FigureNode figure : series.figures()) {
        rows.add(
            List.of(
                series.label(),
                String.valueOf(figure.year()),
                figure.value() + " " + figure.unit(),
                text(series.boundary().words()),
                sources.place(figure.evidence())));
      }
    }
    table("历年数据", List.of("指标", "年度", "数值", "边界", "来源"), List.of(5, 2, 4, 3, 5), rows);
  }

  private void carbon() {
    blocks.add(new Heading(1, "五、碳账户"));
    blocks.add(new Paragraph(CarbonAccount.STATEMENT.zh()));
    List<List<String>> rows = new ArrayList<>();
    for (CarbonAccount account : firm.accounts) {
      for (CarbonAccount.Total total : account.totals()) {
        CarbonLine.Measure measure = total.measure();
        rows.add(
            List.of(
                String.valueOf(account.result().year()),
                measure.nameZh(),
                total.value().setScale(2, RoundingMode.HALF_UP).toPlainString()
                    + " "
                    + measure.unit(),
                account.result().factorSet(),
                total.verified() ? "是" : "否"));
      }
    }
    table("碳账户", List.of("年度", "口径", "数值", "因子版本", "因子均已核对"), List.of(2, 4, 4, 2, 2), rows);
  }

  private void penalties() {
    blocks.add(new Heading(1, "六、行政处罚"));
    table(
        "行政处罚",
        List.of("日期", "机关", "文号", "依据", "罚款", "整改", "来源"),
        List.of(2, 3, 3, 3, 2, 2, 3),
        firm.file.sanctions().stream()
            .map(
                one ->
                    Arrays.asList(
                        one.decidedOn().toString(),
                        one.authority(),
                        text(one.number()),
                        text(one.article()),
                        text(one.fine()),
                        one.correctedOn() == null ? "未见完成" : day(one.correctedOn()),
                        source(one.reading())))
            .toList());
  }

  private void table(
      String name, List<String> heads, List<Integer> widths, List<List<String>> rows) {
    blocks.add(rows.isEmpty() ? new Paragraph("库中没有记录。") : new Table(name, heads, widths, rows));
  }

  private String source(long reading) {
    return Sources.title(sources.view().catalog().documentOf(reading));
  }

  private static String shown(String value) {
    return switch (value) {
      case "yes" -> "是";
      case "no" -> "否";
      case "NONE" -> "无";
      default -> value;
    };
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
