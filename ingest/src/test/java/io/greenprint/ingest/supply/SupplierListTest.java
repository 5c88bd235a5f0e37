package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
    SupplyReading reading = SupplierList.read(utf8(LIST), "list.csv", null);

    assertThat(reading.rows()).isEqualTo(5);
    assertThat(reading.kept()).isEqualTo(2);
    assertThat(reading.enterprises())
        .extracting(EnterpriseRecord::name)
        .containsExactly("甲材料（苏州）有限公司", "链主公司", "乙有限公司");
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly(
            "credit-code-faulty", "supplier-missing", "cell-unreadable", "cell-unreadable");
  }

  @Test
  void aRowBecomesALinkInBaseUnitsThatEndsTheDayAfter() {
    SupplyLink link = SupplierList.read(utf8(LIST), "list.csv", null).links().getFirst();

    assertThat(link.supplier()).isEqualTo("91330100799655058B");
    assertThat(link.spend())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(new Money(new BigDecimal("12005000"), "CNY", null));
    assertThat(link.from()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(link.to()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(link.product()).isEqualTo("铜箔");
    assertThat(link.source()).isEqualTo("list.csv#3");
  }

  @Test
  void aFlagWithNumberAndDateIsACertificate() {
    Certificate certificate =
        SupplierList.read(utf8(LIST), "list.csv", null).certificates().getFirst();

    assertThat(certificate.kind()).isEqualTo("绿色工厂");
    assertThat(certificate.number()).isEqualTo("GF-1");
    assertThat(certificate.to()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void chineseExcelsCsvIsReadAsWell() {
    byte[] bytes = LIST.getBytes(Charset.forName("GB18030"));

    assertThat(SupplierList.read(bytes, "list.csv", null).links())
        .isEqualTo(SupplierList.read(utf8(LIST), "list.csv", null).links());
  }

  @Test
  void aListOfPlacesGivesEnterprisesAndNoLinks() {
    SupplyReading reading =
        SupplierList.read(
            utf8("country,name,address,sector\nCN,Jia Co.,1 A Road,Apparel\n"), "osh.csv", null);

    assertThat(reading.links()).isEmpty();
    assertThat(reading.enterprises())
        .containsExactly(
            new EnterpriseRecord("Jia Co.", "Jia Co.", null, "CN", "1 A Road", "osh.csv#2"));
  }

  @Test
  void twoCodesForOneNameAreTwoEnterprises() {
    SupplyReading reading =
        SupplierList.read(
            utf8("供应商,统一社会信用代码\n甲,91330100799655058B\n甲,914403001922038216\n"), "a.csv", "链主");

    assertThat(reading.links()).extracting(SupplyLink::supplier).doesNotHaveDuplicates();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("two-codes-for-one-name");
  }

  @Test
  void aFileWithoutHeadersOrOfAnotherKindSaysSo() {
    assertThat(SupplierList.read(utf8("a,b\n1,2\n"), "x.csv", null).findings())
        .extracting(Finding::code)
        .containsExactly("no-header-row");
    assertThat(SupplierList.read(new byte[] {'P', 'K', 3, 4, 0}, "x.xlsx", null).findings())
        .extracting(Finding::code)
        .contains("file-unreadable");
  }

  @Test
  void realListsOfPlacesGoThroughWithEveryRowAccountedFor() throws IOException {
    Path folder = SharedFiles.of("supply-chain/examples/osh");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        SupplyReading reading = SupplierList.read(Files.readAllBytes(file), file.toString(), null);

        assertThat(reading.rows()).as(file.toString()).isPositive();
        assertThat(reading.refused())
            .isEqualTo(
                (int)
                    reading.findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .count());
        assertThat(reading.enterprises()).isNotEmpty();
      }
    }
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

    SupplyReading reading = SupplierList.read(bytes.toByteArray(), "a.xlsx", "链主");

    assertThat(reading.findings()).isEmpty();
    SupplyLink link = reading.links().getFirst();
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

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
