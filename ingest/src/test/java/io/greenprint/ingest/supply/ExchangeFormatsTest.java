package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.graph.supply.SupplyReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExchangeFormatsTest {

  @Test
  void aPlannedBillNamesPartQuantitySupplierAndDates() {
    SupplyReading reading =
        read(
            """
            {"catenaXId": "urn:uuid:gearbox", "childItems": [
              {"catenaXId": "urn:uuid:wheel", "quantity": {"value": 2.50, "unit": "unit:kilogram"},
               "businessPartner": "BPNL00000000WHEE",
               "validityPeriod": {"validFrom": "2024-03-01T00:00:00+01:00"}},
              {"catenaXId": "urn:uuid:gearbox", "quantity": {"value": 1}},
              {"quantity": {"value": 1}}]}
            """);

    assertThat(reading.kind()).isEqualTo("catena-x-bom");
    assertThat(reading.rows()).isEqualTo(3);
    assertThat(reading.refused()).isEqualTo(2);
    assertThat(reading.facts(BillItem.class))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.quantity()).isEqualTo(new BigDecimal("2.50"));
              assertThat(item.unit()).isEqualTo("kilogram");
              assertThat(item.supplier()).isEqualTo("BPNL00000000WHEE");
              assertThat(item.from()).isEqualTo(LocalDate.of(2024, 3, 1));
            });
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("quantity-impossible", "part-without-id");
  }

  @Test
  void nestedGroupsOfCatenaXAreReadAsPact() {
    SupplyReading reading =
        read(
            """
            {"productLifeCycleStagesAndEmissions": [{"productionStage": [
               {"pcfExcludingBiogenicUptake": 2.90, "pcfIncludingBiogenicUptake": 1.90}]}],
             "attestationOfConformance": [{"providerName": "Prüfwerk"}],
             "pcfAssessmentAndMethodology": [{"pcfAssessmentInformation": [{
               "time": [{"referencePeriodEnd": "2024-12-31T00:00:00Z"}],
               "idAndVersion": [{"id": "pcf-1", "status": "Active"}]}]}],
             "scopeOfPcfForm": [{"specVersion": ["urn:io.catenax.pcf:datamodel:version:9.0.0"]}],
             "companyAndProductInformation": [{"productInformation": [{
               "declaredUnitOfMeasurement": "kilogram", "declaredUnitAmount": 1.0,
               "productNameCompany": "Alloy", "productIds": ["urn:alloy"]}],
               "companyInformation": [{"companyName": "Alloy Works", "companyIds": ["urn:bpn"]}]}]}
            """);

    assertThat(reading.kind()).isEqualTo("catena-x-pcf");
    ProductFootprint footprint = reading.facts(ProductFootprint.class).getFirst();
    assertThat(footprint.product()).isEqualTo("Alloy");
    assertThat(footprint.excludingUptake()).isEqualTo(new BigDecimal("2.90"));
    assertThat(footprint.verifier()).isEqualTo("Prüfwerk");
    assertThat(footprint.specVersion()).isEqualTo("catena-x 9.0.0");
    assertThat(footprint.validTo()).isEqualTo(LocalDate.of(2027, 12, 31));
  }

  @Test
  void whatGoesIntoATransformationIsDividedByWhatComesOut() {
    SupplyReading reading =
        read(
            """
            {"type": "EPCISDocument", "epcisBody": {"eventList": [
              {"type": "TransformationEvent", "eventTime": "2025-02-01T08:00:00+08:00",
               "inputQuantityList": [{"epcClass": "urn:epc:class:lgtin:1.2.LOT", "quantity": 30, "uom": "KGM"}],
               "outputQuantityList": [{"epcClass": "urn:epc:class:lgtin:1.3.LOT", "quantity": 12, "uom": "KGM"}]},
              {"type": "TransformationEvent", "errorDeclaration": {}, "inputEPCList": ["a"]}]}}
            """);

    assertThat(reading.kind()).isEqualTo("epcis");
    assertThat(reading.facts(BillItem.class))
        .extracting(BillItem::product, BillItem::input, BillItem::quantity, BillItem::unit)
        .containsExactly(
            tuple(
                "urn:epc:class:lgtin:1.3",
                "urn:epc:class:lgtin:1.2",
                new BigDecimal("2.5"),
                "KGM"));
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("event-declared-wrong");
  }

  @Test
  void xmlSaysTheSameAsJson() {
    SupplyReading reading =
        read(
            """
            <?xml version="1.0"?>
            <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0">
              <EPCISBody><EventList><ObjectEvent>
                <eventTime>2025-03-04T05:06:07Z</eventTime>
                <epcList><epc>urn:epc:id:sgtin:4012345.011122.25</epc></epcList>
                <extension>
                  <sourceList><source type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:1.2</source></sourceList>
                  <destinationList><destination type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:3.4</destination></destinationList>
                </extension>
              </ObjectEvent></EventList></EPCISBody>
            </epcis:EPCISDocument>
            """);

    assertThat(reading.kind()).isEqualTo("epcis");
    Purchase purchase = reading.facts(Purchase.class).getFirst();
    assertThat(purchase.supplier()).isEqualTo("urn:epc:id:pgln:1.2");
    assertThat(purchase.buyer()).isEqualTo("urn:epc:id:pgln:3.4");
    assertThat(purchase.product()).isEqualTo("urn:epc:id:sgtin:4012345.011122");
    assertThat(purchase.on()).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(purchase.kind()).isEqualTo(LinkKind.EVENT);
  }

  @Test
  void outsideEntitiesOfXmlAreNotRead() {
    SupplyReading reading =
        SupplyFormats.read(
            new Epcis(),
            file(
                """
                <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <EPCISDocument><EPCISBody>&x;</EPCISBody></EPCISDocument>
                """),
            SupplyHints.NONE);

    assertThat(reading.facts()).isEmpty();
  }

  @Test
  void anAttestationOfAThirdPartyIsACertificateAndOneOfItsOwnIsAClaim() {
    String credential =
        """
        {"type": ["DigitalConformityCredential"], "validFrom": "2024-01-01T00:00:00Z",
         "validUntil": "2026-12-31T00:00:00Z", "issuer": {"id": "did:web:c", "name": "Certifier"},
         "credentialSubject": {"id": "att-1", "assessorLevel": "%s",
          "issuedToParty": {"id": "did:1", "name": "深圳华为", "registeredId": "914403001922038216"},
          "scope": {"name": "ESG Standard"},
          "assessment": [{"conformance": true, "conformityTopic": "environment.energy",
            "assessedFacility": [{"facility": {"name": "Plant 7"}, "IDverifiedByCAB": false}]}]}}
        """;

    SupplyReading reading = read(credential.formatted("3rdParty"));
    Certificate certificate = reading.facts(Certificate.class).getFirst();
    assertThat(certificate.holder()).isEqualTo("914403001922038216");
    assertThat(certificate.kind()).isEqualTo("ESG Standard");
    assertThat(certificate.site()).isEqualTo("Plant 7");
    assertThat(certificate.to()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("id-not-verified");
    assertThat(reading.facts(EnterpriseRecord.class).getFirst().creditCode())
        .isEqualTo("914403001922038216");

    SupplyReading self = read(credential.formatted("Self"));
    assertThat(self.facts(Certificate.class)).isEmpty();
    assertThat(self.facts(DisclosedItem.class))
        .extracting(DisclosedItem::item)
        .containsExactly("environment.energy");
  }

  private static SupplyReading read(String text) {
    SupplyFile file = file(text);
    return SupplyFormats.read(SupplyFormats.of(file).orElseThrow(), file, SupplyHints.NONE);
  }

  private static SupplyFile file(String text) {
    return new SupplyFile(text.getBytes(StandardCharsets.UTF_8), "file");
  }
}
