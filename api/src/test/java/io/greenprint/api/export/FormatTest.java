package io.greenprint.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class FormatTest {

  private static final JsonNode TASKS =
      JsonMapper.shared()
          .readTree(
              """
              {"tasks": {"totalCount": 2, "nodes": [
                {"__typename": "Task", "id": "t1", "title": "推广绿色建筑", "part": 1,
                 "document": {"__typename": "Document", "id": "d1", "title": "方案"},
                 "assignments": [{"role": "LEAD", "surface": "市住建局"}, {"role": "SUPPORT", "surface": "市财政局"}]},
                {"__typename": "Task", "id": "t2", "title": "=HYPERLINK(1)", "part": 2, "document": null, "assignments": []}
              ]}}
              """);

  @Test
  void rowsAreTheEntriesOfTheFirstListAndColumnsThePathsOfTheirFields() {
    Rows rows = Rows.of(TASKS);

    assertThat(rows.columns())
        .containsExactly("id", "title", "part", "document.id", "document.title", "assignments");
    assertThat(rows.rows().getFirst())
        .containsEntry("assignments", StringNode.valueOf("LEAD 市住建局；SUPPORT 市财政局"));
  }

  @Test
  void anAnswerWithoutAListIsOneRow() {
    Rows rows =
        Rows.of(JsonMapper.shared().readTree("{\"task\": {\"id\": \"t1\", \"title\": \"x\"}}"));

    assertThat(rows.columns()).containsExactly("task.id", "task.title");
    assertThat(rows.rows()).hasSize(1);
  }

  @Test
  void csvStartsWithAByteOrderMarkAndNeutralisesFormulas() throws Exception {
    String csv = new String(written(Format.CSV), StandardCharsets.UTF_8);

    assertThat(csv).startsWith("\uFEFFid,title,").contains("t2,'=HYPERLINK(1),2");
  }

  @Test
  void xlsxKeepsNumbersAsNumbersAndFormulasAsText() throws Exception {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(written(Format.XLSX)))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).getCellAsNumber(2))
          .hasValueSatisfying(part -> assertThat(part).isEqualByComparingTo("1"));
      assertThat(rows.get(2).getCellText(1)).isEqualTo("=HYPERLINK(1)");
      assertThat(rows.get(2).getCell(1).getFormula()).isNull();
    }
  }

  @Test
  void graphMlHasANodeForEachObjectWithAnIdAndAnEdgeForEachFieldBetweenThem() throws Exception {
    assertThat(new String(written(Format.GRAPHML), StandardCharsets.UTF_8))
        .contains("<node id=\"t1\">", "<node id=\"d1\">", "<edge source=\"t1\" target=\"d1\">");
  }

  private static byte[] written(Format format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(TASKS, out);
    return out.toByteArray();
  }
}
