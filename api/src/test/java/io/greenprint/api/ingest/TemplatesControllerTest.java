package io.greenprint.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.supply.LedgerEntry;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.ingest.supply.FileTemplate;
import io.greenprint.ingest.supply.SupplyFile;
import io.greenprint.ingest.supply.SupplyFormat;
import io.greenprint.ingest.supply.SupplyFormats;
import io.greenprint.ingest.supply.SupplyHints;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TemplatesControllerTest {

  @Test
  void theTemplateWithItsExamplesIsTakenInWithoutAnyFinding() throws IOException {
    SupplyFile file =
        new SupplyFile(TemplatesController.supplierListWorkbook(), "supplier-list.xlsx");
    SupplyFormat format = SupplyFormats.of(file).orElseThrow();
    SupplyReading reading = SupplyFormats.read(format, file, SupplyHints.NONE);

    assertThat(format.kind()).isEqualTo("supplier-list");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.rows()).isEqualTo(FileTemplate.SUPPLIER_LIST.sheets().size());
    assertThat(reading.facts().stream().map(SupplyFact::getClass).map(Class::getSimpleName))
        .contains(
            "SupplyLink",
            "Certificate",
            "AnnualFigures",
            "Penalty",
            "ChainLeader",
            "DisclosureDemand",
            "DisclosedItem",
            "SupplierDeclaration");
  }

  @Test
  void theLedgersTemplateIsALedger() throws IOException {
    SupplyFile file = new SupplyFile(TemplatesController.energyLedgerWorkbook(), "ledger.xlsx");
    SupplyFormat format = SupplyFormats.of(file).orElseThrow();
    SupplyReading reading = SupplyFormats.read(format, file, SupplyHints.NONE);

    assertThat(format.kind()).isEqualTo("energy-ledger");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.facts(LedgerEntry.class)).hasSize(1);
  }
}
