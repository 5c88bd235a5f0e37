package io.greenprint.api.offline;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.assessment.Sheet.Item;
import io.greenprint.queries.assessment.Sheet.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a workbook to fill in: one row a sub-point, with what the reports say of it and
 * what the firm answered so far. Plain cells only, no macros, names or formulas, so that any office
 * program keeps it whole. The first column is hidden and says which row is which: rows may be
 * sorted, filtered and left out, columns may be moved.
 */
final class AssessmentTemplate {

  static final String SHEET = "填报";
  static final String KEY = "编号（请勿修改）";
  static final String EXTENT = "结论";
  static final String VALUE = "数值";
  static final String UNIT = "单位";
  static final String BOUNDARY = "边界";
  static final String NOTE = "说明";
  static final String LINK = "佐证链接";

  private static final int PROOFS = 2;

  private static final List<String> HEADS =
      List.of(KEY, "条款", "要求", "要点", "报告已有", EXTENT, VALUE, UNIT, BOUNDARY, NOTE, LINK);
  private static final List<Integer> WIDTHS = List.of(4, 14, 26, 34, 50, 12, 14, 12, 10, 40, 30);

  private AssessmentTemplate() {}

  static void write(Sheet sheet, Sources sources, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      rows(workbook.newWorksheet(SHEET), sheet, sources);
      help(workbook.newWorksheet("填写说明"));
    }
  }

  private static void rows(Worksheet page, Sheet sheet, Sources sources) {
    for (int column = 0; column < HEADS.size(); column++) {
      page.value(0, column, HEADS.get(column));
      page.style(0, column).bold().set();
      page.width(column, WIDTHS.get(column));
    }
    page.hideColumn(0);
    page.freezePane(4, 1);
    int row = 1;
    for (Item item : sheet.items()) {
      for (Point point : item.points()) {
        List<String> cells = new ArrayList<>();
        cells.add(new RowKey(sheet.assessment().id(), point).text());
        cells.add(item.requirement().code());
        cells.add(item.requirement().titleZh());
        cells.add(point.text());
        cells.add(
            sources.of(point.found()).stream()
                .limit(PROOFS)
                .map(sources::quoted)
                .collect(Collectors.joining("\n")));
        cells.addAll(answer(point.answer()));
        for (int column = 0; column < cells.size(); column++) {
          page.value(row, column, cells.get(column));
        }
        row++;
      }
    }
  }

  private static List<String> answer(@Nullable Answer answer) {
    if (answer == null) {
      return List.of("", "", "", "", "", "");
    }
    Content content = answer.content();
    return List.of(
        Objects.requireNonNull(AnswerWords.EXTENTS.get(content.extent())),
        content.value() == null ? "" : content.value().toPlainString(),
        Objects.toString(content.unit(), ""),
        content.boundary() == null
            ? ""
            : Objects.requireNonNull(AnswerWords.BOUNDARIES.get(content.boundary())),
        Objects.toString(content.note(), ""),
        Objects.toString(content.link(), ""));
  }

  private static void help(Worksheet page) {
    List<String> lines =
        List.of(
            "只填“结论”到“佐证链接”各列；没有改动的行不会写回。可以排序、筛选、删除行和移动列；第一列已隐藏，请勿修改。",
            "结论：" + String.join("、", AnswerWords.EXTENTS.values()) + "。“说明原因”和“不适用”须在“说明”中写明理由。",
            "数值只写数字，单位写在“单位”列（如 吨、万元、人）；人数、次数也要写单位。",
            "边界：" + String.join("、", AnswerWords.BOUNDARIES.values()) + "，可留空。",
            "清空“结论”不会删除已有答复；请在网页上修改。",
            "同一指标出现在几个条款时各行内容须一致；一处填写即服务所有准则。",
            "Fill in the columns from 结论 on. Rows may be sorted or left out; the hidden first"
                + " column says which is which.");
    for (int i = 0; i < lines.size(); i++) {
      page.value(i, 0, lines.get(i));
    }
    page.width(0, 110);
  }

  /**
   * Which row is which, and which version of its answer the template shows.
   *
   * @param seen 0 where there was no answer
   */
  record RowKey(String assessment, String subject, int seen) {

    RowKey(String assessment, Point point) {
      this(
          assessment, point.subject().key(), point.answer() == null ? 0 : point.answer().version());
    }

    String text() {
      return assessment + "|" + subject + "|" + seen;
    }

    /** Null where the text is no key. */
    static @Nullable RowKey of(String text) {
      String[] parts = text.strip().split("\\|", -1);
      return parts.length == 3 && parts[2].matches("\\d{1,9}")
          ? new RowKey(parts[0], parts[1], Integer.parseInt(parts[2]))
          : null;
    }
  }
}
