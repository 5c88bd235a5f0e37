package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.supply.Listing;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Site;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.supply.WasteTransfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Registers, waste, certified material, places, and what is wrong with what people send. */
class TablesOfListsTest {

  @Test
  void aRegisterWithoutAColumnForItIsNamedByItsTitle() {
    SupplyReading reading =
        read(
            """
            云岚市2024年度第八批国家级绿色工厂名单,,
            序号,工厂名称,地区
            1,云岚甲电子有限公司,云岚
            2,云岚乙机械有限公司,云岚
            """);

    assertThat(reading.kept()).isEqualTo(2);
    Listing listing = reading.facts(Listing.class).getFirst();
    assertThat(listing.register()).isEqualTo("云岚市2024年度第八批国家级绿色工厂名单");
    assertThat(listing.what()).isEqualTo(Listing.Kind.SITE);
    assertThat(listing.level()).isEqualTo("国家级");
    assertThat(listing.batch()).isEqualTo("2024年度第八批");
    assertThat(listing.enterprise()).isEqualTo("云岚甲电子有限公司");
  }

  @Test
  void levelsAreThoseOfTheLadderAndRemovalHasItsDay() {
    SupplyReading reading =
        read(
            """
            名录名称,企业名称,级别,批次,认定日期,有效期至,移出日期,生产场所
            绿色工厂,云岚甲电子有限公司,AAA,第三批,2023-05-01,2026-04-30,2025-01-15,一号厂区
            绿色工厂,云岚乙机械有限公司,钻石级,第三批,2023-05-01,,,
            """);

    assertThat(reading.facts(Listing.class))
        .extracting(Listing::level)
        .containsExactly("3A", "钻石级");
    Listing first = reading.facts(Listing.class).getFirst();
    assertThat(first.to()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(first.removed()).isEqualTo(LocalDate.of(2025, 1, 15));
    assertThat(reading.facts(Site.class)).extracting(Site::name).containsExactly("一号厂区");
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("level-not-on-ladder");
  }

  @Test
  void wasteWhoseEndNobodyNamesIsKeptAndTold() {
    SupplyReading reading =
        read(
            """
            联单编号,产生单位,运输单位,接受单位,废物代码,废物名称,数量,单位,处置方式,许可证编号,转移日期
            L1,云岚甲电子有限公司,云岚运输有限公司,云岚环保有限公司,HW08 900-249-08,废矿物油,12.5,吨,利用,苏危001,2025-03-01
            L2,云岚甲电子有限公司,,,HW08,废矿物油,3,吨,,,2025-04-01
            L3,,,,HW08,废矿物油,3,吨,,,2025-04-01
            """);

    assertThat(reading.kept()).isEqualTo(2);
    WasteTransfer transfer = reading.facts(WasteTransfer.class).getFirst();
    assertThat(transfer.treater()).isEqualTo("云岚环保有限公司");
    assertThat(transfer.on()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("treater-unknown", "transfer-without-parties");
  }

  @Test
  void accountsOfCertifiedMaterialGiveTheirYield() {
    SupplyReading reading =
        read(
            """
            企业名称,认证体系,年度,认证投入量(t),得率,认证产出量(t)
            云岚甲电子有限公司,ISCC+,2024,100,80%,90
            """);

    MassAccount account = reading.facts(MassAccount.class).getFirst();
    assertThat(account.yield()).isEqualByComparingTo("0.8");
    assertThat(account.excess()).isEqualByComparingTo("10");
  }

  @Test
  void placesOfOpenSupplyHubAreSitesAndTheirFaultsAreTold() {
    SupplyReading reading =
        read(
            """
            country,name,address,sector,lat,lng,os_id
            China,Plant 1 Ltd,"1 East Road,, Suzhou",Apparel,31.2,,CN2020A
            China,Plant 2 Ltd,"1 East Road, Suzhou",Apparel,,,
            China,,No name Road,Apparel,,,
            """);

    assertThat(reading.kind()).isEqualTo("open-supply-hub");
    assertThat(reading.kept()).isEqualTo(2);
    assertThat(reading.facts(Site.class).getFirst().address()).isEqualTo("1 East Road, Suzhou");
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("half-a-coordinate", "numbers-differ", "location-incomplete");
  }

  @Test
  void datesInFiveFormsAreTheSameDay() {
    SupplyReading reading =
        read(
            """
            采购方,供应商全称,开始日期
            甲,乙一,2025-03-04
            甲,乙二,2025/3/4
            甲,乙三,2025年3月4日
            甲,乙四,20250304
            甲,乙五,45720
            """);

    assertThat(reading.facts(SupplyLink.class))
        .extracting(SupplyLink::from)
        .hasSize(5)
        .containsOnly(LocalDate.of(2025, 3, 4));
  }

  @Test
  void negativeSpendIsRefusedAndTwoCodesForOneNameAreTold() {
    SupplyReading reading =
        read(
            """
            采购方,供应商全称,统一社会信用代码,年采购额(万元)
            甲,深圳乙,914403001922038216,-5
            甲,深圳乙,914403001922038216,5
            甲,深圳乙,9144030071526726XG,5
            """);

    assertThat(reading.refused()).isEqualTo(1);
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("cell-unreadable", "two-codes-for-one-name");
  }

  @Test
  void aFormulaInACellIsTextAndChangesNothing() {
    SupplyReading reading =
        read(
            """
            采购方,供应商全称,年采购额(万元)
            甲,"=HYPERLINK(""http://a"",""乙"")",5
            甲,丙,=1+1
            """);

    assertThat(reading.rows()).isEqualTo(2);
    assertThat(reading.refused()).isEqualTo(1);
    assertThat(reading.facts(SupplyLink.class))
        .extracting(SupplyLink::supplier)
        .singleElement()
        .asString()
        .startsWith("=HYPERLINK");
  }

  @Test
  void aFileOfMoreRowsThanAreReadSaysSo() {
    StringBuilder rows = new StringBuilder("采购方,供应商全称\n");
    rows.repeat(",\n", 2_000_005).append("甲,乙\n");

    SupplyReading reading = read(rows.toString());

    assertThat(reading.rows()).isZero();
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("too-many-rows");
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    SupplyReading reading =
        SupplyFormats.read(
            new SupplierList(), new SupplyFile(bytes.toByteArray(), "a.xlsx"), SupplyHints.NONE);

    assertThat(reading.facts()).isEmpty();
    assertThat(reading.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .contains("file-unreadable");
  }

  private static SupplyReading read(String csv) {
    SupplyFile file = new SupplyFile(csv.getBytes(StandardCharsets.UTF_8), "a.csv");
    return SupplyFormats.read(SupplyFormats.of(file).orElseThrow(), file, SupplyHints.NONE);
  }
}
