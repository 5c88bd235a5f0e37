package io.greenprint.api.pages;

import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.api.pages.TaskMatrix.Row;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.policy.DueDate;
import io.greenprint.queries.policy.TargetNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The matrix of tasks and bodies as a workbook with one sheet, heads frozen. */
final class MatrixWorkbook {

  private static final List<String> HEADS = List.of("文件", "文号", "章节", "任务", "时限", "到期日", "目标");

  private static final Map<Role, String> ROLES =
      Map.of(
          Role.LEAD, "牵头",
          Role.SUPPORT, "配合",
          Role.JOINT, "按职责分工",
          Role.IMPLEMENT, "落实",
          Role.COORDINATE, "统筹",
          Role.GUIDE, "指导");

  private MatrixWorkbook() {}

  static void write(TaskMatrix matrix, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("任务矩阵");
      for (int column = 0; column < HEADS.size(); column++) {
        head(sheet, column, HEADS.get(column));
      }
      for (int column = 0; column < matrix.columns().size(); column++) {
        head(sheet, HEADS.size() + column, matrix.columns().get(column).name());
      }
      sheet.freezePane(HEADS.indexOf("时限"), 1);
      for (int row = 0; row < matrix.rows().size(); row++) {
        write(sheet, row + 1, matrix.rows().get(row));
      }
    }
  }

  private static void head(Worksheet sheet, int column, String name) {
    sheet.value(0, column, name);
    sheet.style(0, column).bold().set();
  }

  private static void write(Worksheet sheet, int line, Row row) {
    TaskCard card = row.card();
    DueDate deadline = card.task().deadline();
    sheet.value(line, 0, card.document().title());
    sheet.value(line, 1, Objects.toString(card.document().docNumber(), ""));
    sheet.value(line, 2, String.join(" › ", card.task().path()));
    sheet.value(line, 3, card.task().title());
    if (deadline != null) {
      sheet.value(line, 4, deadline.text());
      sheet.value(line, 5, Objects.toString(deadline.to(), ""));
    }
    sheet.value(
        line,
        6,
        card.targets().stream().map(MatrixWorkbook::words).collect(Collectors.joining("；")));
    row.roles().forEach((column, roles) -> sheet.value(line, HEADS.size() + column, names(roles)));
  }

  private static String words(TargetNode target) {
    return target.evidence().quote().replace("\n", "");
  }

  private static String names(Set<Role> roles) {
    return roles.stream().map(ROLES::get).collect(Collectors.joining("、"));
  }
}
