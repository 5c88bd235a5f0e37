package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** How tables of figures are laid out, in files of our own. */
class TableTrapsTest {

  private static final String TITLE = "<h1>青禾机电股份有限公司</h1><p>2023年环境、社会及治理报告</p>";

  @Test
  void unitsStandInTheirColumnAndYearsNewestFirst() {
    ReportReading reading =
        html(
            "<table><tr><th>指标</th><th>单位</th><th>2023年</th><th>2022年</th><th>2021年</th></tr>"
                + row("范围一温室气体排放量", "吨二氧化碳当量", "8,321.5", "8,410.2", "8,502.0")
                + row("范围二温室气体排放量", "吨二氧化碳当量", "21,004", "22,310", "—")
                + "</table>");

    assertThat(key(reading, "scope1"))
        .extracting(Figure::year, Figure::value, Figure::unit)
        .containsExactly(
            tuple(2023, "8321.5", "吨二氧化碳当量"),
            tuple(2022, "8410.2", "吨二氧化碳当量"),
            tuple(2021, "8502.0", "吨二氧化碳当量"));
    assertThat(key(reading, "scope2"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "21004"), tuple(2022, "22310"));
  }

  @Test
  void anEmptyCellMovesNoYear() {
    ReportReading reading =
        html(
            "<table><tr><th>指标</th><th>2021年</th><th>2022年</th><th>2023年</th></tr>"
                + row("总用水量（万吨）", "", "52.1", "53.4")
                + "</table>");

    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2022, "52.1"), tuple(2023, "53.4"));
  }

  @Test
  void theUnitOfASectionLineHoldsForItsTable() {
    ReportReading reading =
        html(
            "<p>废弃物（单位：吨）</p><table><tr><th>类别</th><th>2022年</th><th>2023年</th></tr>"
                + row("危险废物产生量", "310.5", "302.1")
                + "</table>");

    assertThat(key(reading, "hazardous_waste"))
        .extracting(Figure::value, Figure::unit)
        .containsExactly(tuple("310.5", "吨"), tuple("302.1", "吨"));
  }

  @Test
  void theTotalColumnIsTheFirmsAndTheOthersAreItsParts() {
    ReportReading reading =
        html(
            "<table><tr><th>指标</th><th>单位</th><th>苏州工厂</th><th>常州工厂</th><th>合计</th></tr>"
                + row("危险废物", "吨", "30", "12", "42")
                + "</table>");

    assertThat(key(reading, "hazardous_waste")).extracting(Figure::value).containsExactly("42");
    assertThat(all(reading, "hazardous_waste"))
        .filteredOn(f -> !f.key())
        .extracting(Figure::value, f -> f.boundary().kind())
        .containsExactlyInAnyOrder(
            tuple("30", Boundary.Kind.SITE), tuple("12", Boundary.Kind.SITE));
  }

  @Test
  void columnsOfPartsUnderEachYearKeepTheWhole() {
    ReportReading reading =
        html(
            "<table><tr><th>指标</th><th colspan=3>2022年</th><th colspan=3>2023年</th></tr>"
                + "<tr><td></td><td>酒店业务</td><td>地产业务</td><td>合计</td>"
                + "<td>酒店业务</td><td>地产业务</td><td>合计</td></tr>"
                + row("总用水量（吨）", "300", "200", "500", "310", "220", "530")
                + "</table>");

    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2022, "500"), tuple(2023, "530"));
  }

  @Test
  void financialYearsAreCalledByTheYearInWhichTheyEnd() {
    assertThat(Years.in("2022/23")).containsExactly(2023);
    assertThat(Years.in("fy2023 | fy22 | 2021/2022财年")).containsExactly(2023, 2022, 2022);
    assertThat(Years.in("2016-2020年规划")).containsExactly(2016, 2020);
    assertThat(Years.in("2022-12-31")).containsExactly(2022);
    assertThat(Years.in("12,022 kWh")).isEmpty();
  }

  @Test
  void traditionalCharactersAndThousandsInTheUnit() {
    ReportReading reading =
        html(
            "<table><tr><th>指標</th><th>單位</th><th>2023年</th></tr>"
                + row("能源總耗量", "千個千瓦時", "12,300")
                + row("總耗電量", "兆瓦時", "9,900")
                + "</table>");

    assertThat(all(reading, "total_energy"))
        .extracting(Figure::value, Figure::unit)
        .contains(tuple("9900", "兆瓦时"));
  }

  @Test
  void aNumberInBracketsIsNegativeAndNoLevel() {
    ReportReading reading =
        html(
            "<table><tr><th>指标</th><th>单位</th><th>2023年</th></tr>"
                + row("范围一温室气体排放量", "吨二氧化碳当量", "(1,200)")
                + "</table>");

    assertThat(all(reading, "scope1")).isEmpty();
  }

  @Test
  void flattenedHeadsThatEndAlikeNameTheParts() {
    ReportReading reading =
        ReportReader.read(
            Text.plain(
                """
                青禾粮油控股有限公司
                2023年社会责任报告
                油脂加工业务面粉加工业务大米加工业务
                综合能源消耗量（单位：吨标煤）  12,300  8,100  1,240
                """),
            "x.txt",
            ReportHints.NONE);

    assertThat(key(reading, "total_energy"))
        .extracting(Figure::value, f -> f.boundary().words())
        .containsExactly(
            tuple("12300", "油脂加工业务"), tuple("8100", "面粉加工业务"), tuple("1240", "大米加工业务"));
  }

  @Test
  void aNumberBrokenAtTheEndOfALineIsOneNumber() {
    ReportReading reading =
        ReportReader.read(
            Text.plain(
                "青禾粮油控股有限公司\n2023年社会责任报告\n指标  2022年  2023年\n总用水量（吨）  1,204,\n337  1,198,004\n"),
            "x.txt",
            ReportHints.NONE);

    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2022, "1204337"), tuple(2023, "1198004"));
  }

  @Test
  void comparableFiguresAreNotTheFirms() {
    ReportReading reading =
        html(
            "<p>总用水量（立方米）</p><table><tr><th>资产</th><th>2023年</th></tr>"
                + row("合计", "900")
                + "</table><p>同口径总用水量（立方米）</p><table><tr><th>资产</th><th>2023年</th></tr>"
                + row("合计", "700")
                + "</table>");

    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::value)
        .containsExactly("900");
  }

  @Test
  void titlesOfTablesSideBySideAreTakenByPlace() throws IOException {
    byte[] pdf =
        pdf(
            page -> {
              text(page, 60, 740, "Greenfield Group");
              text(page, 60, 720, "Sustainability Report 2023");
              text(page, 60, 640, "Total water consumption (m3)");
              text(page, 330, 640, "Like-for-like water consumption (m3)");
              for (int x : new int[] {60, 330}) {
                for (int y = 554; y <= 634; y += 20) {
                  page.moveTo(x, y);
                  page.lineTo(x + 215, y);
                  page.stroke();
                }
                text(page, x, 620, "Asset class");
                text(page, x + 120, 620, "2022");
                text(page, x + 180, 620, "2023");
                text(page, x, 600, "Offices");
                text(page, x + 120, 600, x == 60 ? "41.5" : "31.5");
                text(page, x + 180, 600, x == 60 ? "42.0" : "32.0");
                text(page, x, 580, "Hotels");
                text(page, x + 120, 580, x == 60 ? "50.5" : "40.5");
                text(page, x + 180, 580, x == 60 ? "60.0" : "50.0");
                text(page, x, 560, "Total");
                text(page, x + 120, 560, x == 60 ? "92.0" : "72.0");
                text(page, x + 180, 560, x == 60 ? "102.0" : "82.0");
              }
            });

    assertThat(key(read(pdf, "report.pdf"), "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value, Figure::page)
        .containsExactly(tuple(2022, "92.0", 1), tuple(2023, "102.0", 1));
  }

  @Test
  void readsADataAnnexInASpreadsheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("ESG data 2023");
      String[][] rows = {
        {"Greenfield Group sustainability report 2023"},
        {"Indicator", "Unit", "2022", "2023"},
        {"Scope 1 emissions", "t CO2e", "120.5", "118.25"},
        {"Total water consumption", "m3", "1,300", "1,250"},
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(out);
    }
    ReportReading reading = read(out.toByteArray(), "annex-2023.xlsx");

    assertThat(key(reading, "scope1"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2022, "120.5"), tuple(2023, "118.25"));
  }

  @Test
  void unitsAreNormalisedExactly() {
    ReportReading reading =
        html(
            "<table><tr><th>Indicator</th><th>Unit</th><th>2023</th></tr>"
                + row("Scope 1 emissions", "kilotons of CO2 eq.", "1.069")
                + row("Total water consumption", "million m3", "2.5")
                + "</table>");

    assertThat(key(reading, "scope1").getFirst().quantity())
        .satisfies(q -> assertThat(q.value()).isEqualByComparingTo("1069"))
        .satisfies(q -> assertThat(q.unit()).isEqualTo("tCO2e"));
    assertThat(key(reading, "water_withdrawal_or_consumption").getFirst().quantity())
        .satisfies(q -> assertThat(q.value()).isEqualByComparingTo("2500000"));
  }

  @Test
  void aFigureHasThePeriodThatTheReportSays() {
    ReportReading reading = html("<p>本报告期间为2022年4月1日至2023年3月31日。</p><p>2023年，公司总用水量为52万吨。</p>");

    assertThat(key(reading, "water_withdrawal_or_consumption").getFirst().period())
        .hasToString("Period[from=2022-04-01, to=2023-03-31]");
  }

  static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  static ReportReading html(String body) {
    return read(
        ("<html><body>" + TITLE + body + "</body></html>").getBytes(StandardCharsets.UTF_8),
        "report.html");
  }

  private static ReportReading read(byte[] bytes, String name) {
    Text text = new DirectReader().read(bytes, name, ReadOptions.DEFAULT).text();
    return ReportReader.read(Objects.requireNonNull(text), name, ReportHints.NONE);
  }

  static List<Figure> key(ReportReading reading, String indicator) {
    return all(reading, indicator).stream().filter(Figure::key).toList();
  }

  static List<Figure> all(ReportReading reading, String indicator) {
    return reading.disclosures().stream()
        .filter(d -> d.indicator().equals(indicator))
        .map(Disclosure::figures)
        .findFirst()
        .orElse(List.of());
  }

  @FunctionalInterface
  private interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  private static byte[] pdf(Drawing... pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Drawing drawing : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          drawing.draw(content);
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void text(PDPageContentStream page, float x, float y, String words)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), 9);
    page.newLineAtOffset(x, y);
    page.showText(words);
    page.endText();
  }
}
