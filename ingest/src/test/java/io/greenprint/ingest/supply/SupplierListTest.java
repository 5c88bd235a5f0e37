package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.testkit.SharedFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierListTest {

  private static final String LIST =
      """
      某某股份 2025 年供应商名录,,,,,,
      采购方,供应商全称,统一社会信用代码,采购品类/物料,年采购额（万元）,起止日期,是否绿色工厂,证书编号,证书有效期
      链主公司,甲材料（苏州）有限公司,91330100799655058B,铜箔,"1,200.5",2024-01-01至2025-12-31,是,GF-1,2026年6月30日
      链主公司,乙有限公司,9I330100799655058B,铝材,300元,2024/3/1～长期,否,,
      链主公司,,,,,,,,
      链主公司,丙有限公司,,胶,很多,,否,,
      链主公司,丁有限公司,,胶,-5,,否,,
      """;

  @Test
  void rowsAreKeptOrRefusedEachWithAReason() {
    SupplyReading reading = read(utf8(LIST), "list.csv", null);

    assertThat(reading.rows()).isEqualTo(5);
    assertThat(reading.kept()).isEqualTo(2);
    assertThat(reading.facts(EnterpriseRecord.class))
        .extracting(EnterpriseRecord::name)
        .containsExactly("甲材料（苏州）有限公司", "链主公司", "乙有限公司");
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly(
            "credit-code-faulty", "supplier-missing", "cell-unreadable", "cell-unreadable");
  }

  @Test
  void aRowBecomesALinkInBaseUnitsThatEndsTheDayAfter() {
    SupplyLink link = read(utf8(LIST), "list.csv", null).facts(SupplyLink.class).getFirst();

    assertThat(link.supplier()).isEqualTo("91330100799655058B");
    assertThat(link.spend())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(new Money(new BigDecimal("12005000"), "CNY", null));
    assertThat(link.from()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(link.to()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(link.product()).isEqualTo("铜箔");
    assertThat(link.source()).isEqualTo(Place.row(3));
  }

  @Test
  void aFlagWithNumberAndDateIsACertificate() {
    Certificate certificate =
        read(utf8(LIST), "list.csv", null).facts(Certificate.class).getFirst();

    assertThat(certificate.kind()).isEqualTo("绿色工厂");
    assertThat(certificate.number()).isEqualTo("GF-1");
    assertThat(certificate.to()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void chineseExcelsCsvIsReadAsWell() {
    byte[] bytes = LIST.getBytes(Charset.forName("GB18030"));

    assertThat(read(bytes, "list.csv", null).facts(SupplyLink.class))
        .isEqualTo(read(utf8(LIST), "list.csv", null).facts(SupplyLink.class));
  }

  @Test
  void aListOfPlacesGivesEnterprisesAndNoLinks() {
    SupplyReading reading =
        read(utf8("country,name,address,sector\nCN,Jia Co.,1 A Road,Apparel\n"), "osh.csv", null);

    assertThat(reading.facts(SupplyLink.class)).isEmpty();
    assertThat(reading.facts(EnterpriseRecord.class))
        .containsExactly(
            new EnterpriseRecord(
                "Jia Co.", "Jia Co.", null, Map.of(), "CN", "1 A Road", Place.row(2)));
  }

  @Test
  void twoCodesForOneNameAreTwoEnterprises() {
    SupplyReading reading =
        read(utf8("供应商,统一社会信用代码\n甲,91330100799655058B\n甲,914403001922038216\n"), "a.csv", "链主");

    assertThat(reading.facts(SupplyLink.class))
        .extracting(SupplyLink::supplier)
        .doesNotHaveDuplicates();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("two-codes-for-one-name");
  }

  @Test
  void aFileWithoutHeadersOrOfAnotherKindSaysSo() {
    assertThat(read(utf8("a,b\n1,2\n"), "x.csv", null).findings())
        .extracting(Finding::code)
        .containsExactly("no-header-row");
    assertThat(read(new byte[] {'P', 'K', 3, 4, 0}, "x.xlsx", null).findings())
        .extracting(Finding::code)
        .contains("file-unreadable");
  }

  @Test
  void realListsOfPlacesGoThroughWithEveryRowAccountedFor() throws IOException {
    Path folder = SharedFiles.of("supply-chain/examples/osh");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        SupplyReading reading = read(Files.readAllBytes(file), file.toString(), null);

        assertThat(reading.rows()).as(file.toString()).isPositive();
        assertThat(reading.refused())
            .isEqualTo(
                (int)
                    reading.findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .count());
        assertThat(reading.facts(EnterpriseRecord.class)).isNotEmpty();
      }
    }
  }

  @Test
  void aFindingNamesRowAndColumn() {
    SupplyReading reading = read(utf8(LIST), "list.csv", null);

    assertThat(reading.findings().getLast().place()).isEqualTo(new Place(null, 7, "年采购额（万元）"));
    assertThat(reading.findings().getLast().message().zh()).startsWith("第 7 行“年采购额（万元）”：");
  }

  @Test
  void tablesThatGoWithAListAreToldByTheirHeaders() {
    assertThat(
            read(utf8("企业名称,处罚日期,处罚机关,罚款金额（万元）,整改完成日期\n甲,2024-03-01,某局,2,\n"), "p.csv", null)
                .facts(Penalty.class))
        .containsExactly(
            new Penalty(
                "甲",
                LocalDate.of(2024, 3, 1),
                "某局",
                null,
                null,
                new Money(new BigDecimal("20000"), "CNY", 2024),
                null,
                Place.row(2)));
    assertThat(
            read(utf8("企业名称,年度,营业收入（万元）,直接排放（吨二氧化碳当量）\n甲,2024,2,3.5\n"), "f.csv", null)
                .facts(AnnualFigures.class))
        .first()
        .satisfies(
            figures -> {
              assertThat(figures.directEmissions()).isEqualByComparingTo("3.5");
              assertThat(figures.year()).isEqualTo(2024);
            });
    assertThat(
            read(utf8("企业名称,证书名称,证书编号,撤销日期\n甲,绿色工厂,G1,2025-02-01\n"), "c.csv", "链主")
                .facts(SupplyLink.class))
        .isEmpty();
  }

  @Test
  void workbooksAreReadWithTheirDates() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      row(sheet, 0, "供应商名称", "年采购额（万元）", "开始日期");
      XSSFRow row = row(sheet, 1, "甲有限公司");
      row.createCell(1).setCellValue(12.5);
      XSSFCellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      row.createCell(2).setCellValue(LocalDate.of(2024, 5, 6));
      row.getCell(2).setCellStyle(style);
      workbook.write(bytes);
    }

    SupplyReading reading = read(bytes.toByteArray(), "a.xlsx", "链主");

    assertThat(reading.findings()).isEmpty();
    SupplyLink link = reading.facts(SupplyLink.class).getFirst();
    assertThat(link.from()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(Objects.requireNonNull(link.spend()).amount()).isEqualByComparingTo("125000");
  }

  private static XSSFRow row(XSSFSheet sheet, int number, String... cells) {
    XSSFRow row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
    return row;
  }

  private static SupplyReading read(byte[] bytes, String name, @Nullable String owner) {
    return SupplyFormats.read(
        new SupplierList(), new SupplyFile(bytes, name), new SupplyHints(owner, null));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
