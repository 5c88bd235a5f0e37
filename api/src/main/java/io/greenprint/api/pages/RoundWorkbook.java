package io.greenprint.api.pages;

import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.assessment.FirmResult;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.RoundFirm;
import io.greenprint.queries.assessment.RoundProgress;
import io.greenprint.queries.assessment.RoundResults;
import io.greenprint.queries.assessment.RoundResults.Group;
import io.greenprint.queries.assessment.RoundResults.ItemResult;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a round as workbooks, in Chinese, each with its source and the day that it is of.
 */
final class RoundWorkbook {

  private static final Map<State, String> STATES =
      Map.of(
          State.DRAFT, "填报中",
          State.SUBMITTED, "已提交",
          State.RETURNED, "已退回",
          State.ACCEPTED, "已通过");

  private static final Map<ItemStatus, String> STATUSES =
      Map.of(
          ItemStatus.COVERED, "已覆盖",
          ItemStatus.PARTLY, "部分覆盖",
          ItemStatus.MISSING, "未覆盖",
          ItemStatus.EXPLAINED, "说明原因",
          ItemStatus.NOT_APPLICABLE, "不适用",
          ItemStatus.OPEN, "待填报");

  private static final int FIRST_ROW = 2;

  private RoundWorkbook() {}

  /** Firms that have not handed in, or not again since they were given it back. */
  static void reminders(RoundProgress progress, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      Worksheet sheet =
          sheet(workbook, "催报名单", progress, List.of("企业", "统一社会信用代码", "状态", "截止日期", "是否逾期"));
      int row = FIRST_ROW;
      for (RoundFirm firm : progress.toRemind()) {
        sheet.value(row, 0, firm.enterprise().name());
        sheet.value(row, 1, Objects.toString(firm.enterprise().creditCode(), ""));
        sheet.value(row, 2, state(firm.state()));
        sheet.value(row, 3, progress.round().deadline().toString());
        sheet.value(row, 4, firm.late(progress.round(), progress.today()) ? "是" : "否");
        row++;
      }
    }
  }

  /** Firms with their scores and items, items with how firms stand, and places. */
  static void results(RoundResults results, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      firms(workbook, results);
      items(workbook, results);
      places(workbook, results);
    }
  }

  private static void firms(Workbook workbook, RoundResults results) {
    List<String> items =
        results.framework().requirements().stream()
            .map(item -> item.code() + " " + item.titleZh())
            .toList();
    Worksheet sheet =
        sheet(
            workbook,
            "企业",
            results.progress(),
            Stream.concat(Stream.of("企业", "统一社会信用代码", "状态", "应当项得分"), items.stream()).toList());
    int row = FIRST_ROW;
    for (FirmResult firm : results.firms()) {
      sheet.value(row, 0, firm.firm().enterprise().name());
      sheet.value(row, 1, Objects.toString(firm.firm().enterprise().creditCode(), ""));
      sheet.value(row, 2, state(firm.firm().state()));
      share(sheet, row, 3, firm.score());
      for (int i = 0; i < firm.statuses().size(); i++) {
        sheet.value(row, 4 + i, STATUSES.get(firm.statuses().get(i)));
      }
      row++;
    }
  }

  private static void items(Workbook workbook, RoundResults results) {
    List<String> statuses = Arrays.stream(ItemStatus.values()).map(STATUSES::get).toList();
    Worksheet sheet =
        sheet(
            workbook,
            "条目",
            results.progress(),
            Stream.concat(Stream.of("条款", "要求", "议题", "覆盖率"), statuses.stream()).toList());
    int row = FIRST_ROW;
    for (ItemResult item : results.weakest()) {
      Requirement requirement = item.requirement();
      sheet.value(row, 0, requirement.code());
      sheet.value(row, 1, requirement.titleZh());
      sheet.value(row, 2, requirement.topic());
      share(sheet, row, 3, item.covered());
      int column = 4;
      for (ItemStatus status : ItemStatus.values()) {
        sheet.value(row, column++, item.count(status));
      }
      row++;
    }
  }

  private static void places(Workbook workbook, RoundResults results) {
    Worksheet sheet =
        sheet(workbook, "注册地", results.progress(), List.of("行政区划代码前四位", "企业数", "平均得分"));
    int row = FIRST_ROW;
    for (Group place : results.places()) {
      sheet.value(row, 0, place.name());
      sheet.value(row, 1, place.firms());
      share(sheet, row, 2, place.mean());
      row++;
    }
  }

  private static Worksheet sheet(
      Workbook workbook, String name, RoundProgress progress, List<String> heads) {
    Worksheet sheet = workbook.newWorksheet(name);
    Round round = progress.round();
    sheet.value(
        0,
        0,
        "%s（%d 年度，截止 %s）；截至 %s，来源：绿谱企业自评与企业报告，非官方统计数据"
            .formatted(round.name(), round.year(), round.deadline(), progress.today()));
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(1, column, heads.get(column));
      sheet.style(1, column).bold().set();
    }
    sheet.freezePane(1, FIRST_ROW);
    return sheet;
  }

  private static void share(Worksheet sheet, int row, int column, @Nullable Double share) {
    if (share != null) {
      sheet.value(row, column, BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP));
      sheet.style(row, column).format("0%").set();
    }
  }

  private static String state(@Nullable State state) {
    return state == null ? "未开始" : Objects.requireNonNull(STATES.get(state));
  }
}
