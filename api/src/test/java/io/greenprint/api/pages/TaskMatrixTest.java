package io.greenprint.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.api.pages.TaskMatrix.Cell;
import io.greenprint.api.pages.TaskMatrix.Column;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.BodyNode;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.TaskNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TaskMatrixTest {

  private static final BodyNode INDUSTRY =
      new BodyNode("b1", "某市工业和信息化局", BodyRef.Kind.DEPARTMENT, "某市", null);

  private final TaskMatrix matrix =
      TaskMatrix.of(
          List.of(
              card("建设绿色工厂", known(Role.LEAD), unknown(Role.SUPPORT, "市某中心")),
              card("开展培训", known(Role.SUPPORT), known(Role.COORDINATE)),
              card("完善机制")));

  @Test
  void bodiesWithMostTasksComeFirstAndUnknownNamesStayAsWritten() {
    assertThat(matrix.columns())
        .containsExactly(new Column("b1", "某市工业和信息化局", 2), new Column(null, "市某中心", 1));
  }

  @Test
  void neighbouringEmptyCellsAreOne() {
    assertThat(matrix.rows().get(0).cells(2))
        .containsExactly(new Cell(1, Set.of(Role.LEAD)), new Cell(1, Set.of(Role.SUPPORT)));
    assertThat(matrix.rows().get(1).cells(2))
        .containsExactly(new Cell(1, Set.of(Role.SUPPORT, Role.COORDINATE)), new Cell(1, Set.of()));
    assertThat(matrix.rows().get(2).cells(2)).containsExactly(new Cell(2, Set.of()));
  }

  @Test
  void theWorkbookHasATaskALineAndABodyAColumn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    MatrixWorkbook.write(matrix, out);

    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(4);
      assertThat(rows.get(0).getCellText(7)).isEqualTo("某市工业和信息化局");
      assertThat(rows.get(1).getCellText(3)).isEqualTo("建设绿色工厂");
      assertThat(rows.get(1).getCellText(7)).isEqualTo("牵头");
      assertThat(rows.get(2).getCellText(7)).isEqualTo("配合、统筹");
    }
  }

  private static AssignmentNode known(Role role) {
    return new AssignmentNode(
        new FactKey("a" + role, 1), role, "市工信局", INDUSTRY, false, null, false, words(), null);
  }

  private static AssignmentNode unknown(Role role, String surface) {
    return new AssignmentNode(
        new FactKey("a" + surface, 1), role, surface, null, false, null, false, words(), null);
  }

  private static TaskCard card(String title, AssignmentNode... assignments) {
    TaskNode task =
        new TaskNode(
            new FactKey(title, 1),
            0,
            title,
            List.of("二、任务"),
            1,
            1,
            title,
            false,
            assignments.length,
            null,
            words(),
            null);
    DocumentNode document =
        new DocumentNode(
            "d",
            "POLICY",
            "某市方案",
            null,
            List.of(),
            null,
            PolicyDocument.Status.ISSUED,
            "某市",
            null,
            List.of(),
            List.of(),
            null,
            null);
    return new TaskCard(task, document, List.of(assignments), List.of());
  }

  private static Evidence words() {
    return new Evidence(1, null, 0, 2, "原文");
  }
}
