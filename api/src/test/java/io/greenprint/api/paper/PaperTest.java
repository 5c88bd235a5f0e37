package io.greenprint.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final Paper PAPER =
      new Paper(
          "自评结果",
          "云澜精工 2024 年度自评结果",
          List.of(
              new Heading(1, "一、总体情况"),
              new Paragraph("应当披露 12 项，已覆盖 7 项。\n公式见附注：CO₂ 当量。"),
              new Table(
                  "逐项结果",
                  List.of("条款", "要求", "依据"),
                  List.of(1, 2, 4),
                  Collections.nCopies(
                      60, List.of("第二十四条", "温室气体排放", "“范围1排放 6,754 吨” 2024 年度报告第 2 页")))));

  @Test
  void wordHoldsTextAndTable() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(PaperFormat.DOCX)));
        XWPFWordExtractor text = new XWPFWordExtractor(word)) {
      assertThat(word.getTables().getFirst().getNumberOfRows()).isEqualTo(61);
      assertThat(text.getText()).contains("云澜精工 2024 年度自评结果", "已覆盖 7 项", "第二十四条");
    }
  }

  @Test
  void workbookHasASheetPerTable() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(written(PaperFormat.XLSX)))) {
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("云澜精工 2024 年度自评结果");
      assertThat(Objects.requireNonNull(workbook.getSheet("逐项结果")).getLastRowNum()).isEqualTo(60);
    }
  }

  @Test
  void pdfCarriesItsChineseTextOverPagesWithRepeatedHeads() throws IOException {
    byte[] pdf;
    try {
      pdf = written(PaperFormat.PDF);
    } catch (NoChineseFontException none) {
      Assumptions.abort("no Chinese font on this machine: " + none.getMessage());
      return;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      assertThat(text).contains("云澜精工 2024 年度自评结果", "公式见附注：", "第二十四条");
      assertThat(text).doesNotContain("□");
      assertThat(text.split("条款", -1)).hasSize(document.getNumberOfPages() + 1);
    }
  }

  @Test
  void aRowOfAnotherLengthIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("表", List.of("甲"), List.of(1), List.of(List.of("1", "2"))));
  }

  private static byte[] written(PaperFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(PAPER, bytes);
    return bytes.toByteArray();
  }
}
