package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.testkit.SharedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PactFootprintsTest {

  private static final String FOOTPRINT =
      """
      {"id": "3f2b", "specVersion": "3.0.0", "status": "Active", "companyName": "甲",
       "companyIds": ["urn:a"], "productIds": ["urn:p"], "productNameCompany": "铜箔",
       "pcf": {"declaredUnitOfMeasurement": "kilogram", "declaredUnitAmount": "1",
         "referencePeriodEnd": "2024-12-31T00:00:00Z", "pcfExcludingBiogenicUptake": "0.384",
         "pcfIncludingBiogenicUptake": "0.284", "fossilGhgEmissions": "0.35",
         "landUseChangeGhgEmissions": "0.004", "biogenicCO2Uptake": "-0.1",
         "ipccCharacterizationFactors": ["AR6"], "primaryDataShare": "12.9", "color": "red"}}
      """;

  @Test
  void aFootprintIsKeptWithItsFaultsTold() {
    SupplyReading reading = read(FOOTPRINT);

    ProductFootprint footprint = reading.facts(ProductFootprint.class).getFirst();
    assertThat(footprint.excludingUptake()).isEqualByComparingTo("0.384");
    assertThat(footprint.validFrom()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(footprint.validTo()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(reading.findings())
        .extracting(finding -> finding.message().en())
        .containsExactly(
            "row 1: pcfExcludingBiogenicUptake is stated as 0.384, its parts give 0.354; the"
                + " stated figure is kept",
            "row 1: pcf.color is not part of PACT 3.0 and was left out");
  }

  @Test
  void listsEventsAndBareObjectsHoldTheSame() {
    assertThat(read("{\"data\": [" + FOOTPRINT + "]}").facts(ProductFootprint.class))
        .isEqualTo(read(FOOTPRINT).facts(ProductFootprint.class));
    assertThat(read("{\"data\": {\"pfs\": [" + FOOTPRINT + "]}}").facts(ProductFootprint.class))
        .isEqualTo(read(FOOTPRINT).facts(ProductFootprint.class));
  }

  @Test
  void withoutAUsableFigureItIsRefused() {
    SupplyReading reading = read("[%s, {}]".formatted(FOOTPRINT.replace("\"1\"", "\"0\"")));

    assertThat(reading.rows()).isEqualTo(2);
    assertThat(reading.refused()).isEqualTo(2);
    assertThat(reading.findings())
        .extracting(Finding::code)
        .contains("declared-amount-not-positive", "footprint-incomplete");
  }

  @Test
  void publishedExamplesOfAllVersionsAreKept() throws IOException {
    try (Stream<Path> files = Files.list(SharedFiles.of("supply-chain/examples/pact"))) {
      for (Path file : files.sorted().toList()) {
        SupplyReading reading =
            SupplyFormats.read(
                new PactFootprints(),
                new SupplyFile(Files.readAllBytes(file), file.toString()),
                SupplyHints.NONE);

        assertThat(reading.rows()).as(file.toString()).isPositive();
        assertThat(reading.refused()).as(reading.findings().toString()).isZero();
        assertThat(reading.facts(ProductFootprint.class)).hasSize(reading.rows());
        assertThat(reading.findings()).as(file.toString()).hasSizeLessThan(12);
      }
    }
  }

  private static SupplyReading read(String json) {
    return SupplyFormats.read(
        new PactFootprints(),
        new SupplyFile(json.getBytes(StandardCharsets.UTF_8), "a.json"),
        SupplyHints.NONE);
  }
}
