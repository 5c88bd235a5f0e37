package io.greenprint.api.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.api.offline.FilledTemplate.Filled;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.assessment.Sheet.Item;
import io.greenprint.queries.assessment.Sheet.Point;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Gaps;
import io.greenprint.queries.policy.View;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A template goes out, is filled by another program, and comes back. */
class FilledTemplateTest {

  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);
  private static final int EXTENT = 5;
  private static final int VALUE = 6;
  private static final int UNIT = 7;
  private static final int NOTE = 9;

  private final Sheet sheet = sheet();

  @Test
  void aTemplateThatNobodyTouchedChangesNothing() throws IOException {
    Filled filled = back(rows -> {});

    assertThat(filled.findings()).isEmpty();
    assertThat(filled.drafts()).isEmpty();
  }

  @Test
  void filledRowsComeBackWithTheVersionThatTheTemplateShowed() throws IOException {
    Filled filled =
        back(
            rows -> {
              fill(rows, 1, EXTENT, "部分覆盖");
              fill(rows, 1, NOTE, "补充说明");
              fill(rows, 2, EXTENT, "已覆盖");
              fill(rows, 2, VALUE, "1,234.50");
              fill(rows, 2, UNIT, "吨");
            });

    assertThat(filled.findings()).isEmpty();
    assertThat(filled.drafts()).extracting(Draft::seen).containsExactly(3, 0);
    Content second = filled.drafts().get(1).content();
    assertThat(second.extent()).isEqualTo(Extent.COVERED);
    assertThat(second.value()).isEqualByComparingTo("1234.5");
    assertThat(second.manner()).isEqualTo(Manner.ADDED);
  }

  @Test
  void rowsMayBeSortedAndColumnsMoved() throws IOException {
    Filled filled =
        back(
            rows -> {
              fill(rows, 2, EXTENT, "不适用");
              fill(rows, 2, NOTE, "无此业务");
              swap(rows, 2, 3);
              rows.forEach(FilledTemplateTest::moveExtentToTheEnd);
            });

    assertThat(filled.findings()).isEmpty();
    assertThat(filled.drafts())
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.subject())
                  .isEqualTo(sheet.items().get(1).points().getFirst().subject());
              assertThat(draft.content().extent()).isEqualTo(Extent.NOT_APPLICABLE);
            });
  }

  @Test
  void everyWrongCellIsNamedWithItsRemedy() throws IOException {
    Filled filled =
        back(
            rows -> {
              fill(rows, 1, EXTENT, "差不多");
              fill(rows, 2, EXTENT, "已覆盖");
              fill(rows, 2, VALUE, "很多");
              fill(rows, 3, EXTENT, "已覆盖");
              fill(rows, 3, 0, "乱写");
            });

    assertThat(filled.drafts()).isEmpty();
    assertThat(filled.findings())
        .extracting(Finding::code)
        .containsExactly("extent-unknown", "value-unreadable", "row-unknown");
    assertThat(filled.findings().getFirst().message().zh()).startsWith("填报!第 2 行“结论”：");
  }

  @Test
  void aForeignFileIsNoTemplate() {
    assertThat(FilledTemplate.read("条款,结论\n".getBytes(StandardCharsets.UTF_8), sheet).findings())
        .extracting(Finding::code)
        .containsExactly("no-template");
  }

  /** The template, edited and saved by another program. */
  private Filled back(Consumer<List<XSSFRow>> edit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AssessmentTemplate.write(sheet, new Sources(noView()), out);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet page = workbook.getSheet(AssessmentTemplate.SHEET);
      assertThat(page.isColumnHidden(0)).isTrue();
      List<XSSFRow> rows = new ArrayList<>();
      page.forEach(row -> rows.add((XSSFRow) row));
      edit.accept(rows);
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      workbook.write(saved);
      return FilledTemplate.read(saved.toByteArray(), sheet);
    }
  }

  private static void fill(List<XSSFRow> rows, int row, int column, String text) {
    rows.get(row).createCell(column, CellType.STRING).setCellValue(text);
  }

  private static void swap(List<XSSFRow> rows, int one, int other) {
    for (int column = 0; column < 11; column++) {
      String text = text(rows.get(one), column);
      fill(rows, one, column, text(rows.get(other), column));
      fill(rows, other, column, text);
    }
  }

  private static void moveExtentToTheEnd(XSSFRow row) {
    row.createCell(12, CellType.STRING).setCellValue(text(row, EXTENT));
    row.getCell(EXTENT).setCellValue("");
  }

  private static String text(XSSFRow row, int column) {
    XSSFCell cell = row.getCell(column);
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static View noView() {
    return () -> {
      throw new UnsupportedOperationException();
    };
  }

  /** Three sub-points of a framework, of which the first was answered twice before. */
  private static Sheet sheet() {
    Framework whole = FrameworkLibrary.standard().framework("exchange-2024").orElseThrow();
    Framework framework =
        new Framework(
            whole.id(),
            whole.nameZh(),
            whole.nameEn(),
            whole.edition(),
            whole.issuer(),
            whole.number(),
            whole.effective(),
            whole.binds(),
            whole.sources(),
            List.of(),
            whole.requirements().subList(0, 3));
    List<Item> items = new ArrayList<>();
    for (Gap gap : Gaps.of(framework, List.of(), Firm.UNKNOWN)) {
      Requirement requirement = gap.requirement();
      SubPoint point = requirement.points().getFirst();
      Subject subject = Subject.of(requirement, point);
      Answer answer = items.isEmpty() ? answer(subject) : null;
      items.add(item(gap, subject, answer));
    }
    return new Sheet(
        new Assessment("a1", "e1", framework.id(), 2025, Assessment.State.DRAFT, 1, "王经理", NOW),
        new EnterpriseNode("e1", "云澜测试制造有限公司", null, List.of()),
        framework,
        List.of(),
        items,
        List.of(),
        List.of(),
        List.of());
  }

  private static Item item(Gap gap, Subject subject, @Nullable Answer answer) {
    return new Item(
        gap,
        ItemStatus.of(gap),
        List.of(
            new Point(
                subject,
                gap.points().getFirst(),
                gap.points().getFirst().verdict(),
                answer,
                List.of(),
                null)));
  }

  private static Answer answer(Subject subject) {
    Content content =
        new Content(Manner.ADDED, Extent.COVERED, new BigDecimal("5"), "人", null, "说明", null, null);
    return new Answer(subject, content, 3, "李工", NOW);
  }
}
