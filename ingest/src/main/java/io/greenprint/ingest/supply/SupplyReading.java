package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.SupplyLink;
import java.util.ArrayList;
import java.util.List;

/**
 * What a supply-chain file says. Each row (or object, for exchange files) is kept or refused, and a
 * refused one has a finding of severity ERROR.
 *
 * @param rows rows in the file
 * @param refused how many of them were refused
 */
public record SupplyReading(
    int rows,
    int refused,
    List<EnterpriseRecord> enterprises,
    List<SupplyLink> links,
    List<Certificate> certificates,
    List<ProductFootprint> footprints,
    List<Finding> findings) {

  public SupplyReading {
    enterprises = List.copyOf(enterprises);
    links = List.copyOf(links);
    certificates = List.copyOf(certificates);
    footprints = List.copyOf(footprints);
    findings = List.copyOf(findings);
  }

  public int kept() {
    return rows - refused;
  }

  /** Collects a reading. */
  static final class Collector {

    final List<EnterpriseRecord> enterprises = new ArrayList<>();
    final List<SupplyLink> links = new ArrayList<>();
    final List<Certificate> certificates = new ArrayList<>();
    final List<ProductFootprint> footprints = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private int rows;
    private int refused;

    void row() {
      rows++;
    }

    /** Refuses the row at hand. */
    void refuse(String code, String place, String zh, String en, String remedyZh, String remedyEn) {
      refused++;
      find(code, Finding.Severity.ERROR, place, zh, en, remedyZh, remedyEn);
    }

    void doubt(String code, String place, String zh, String en, String remedyZh, String remedyEn) {
      find(code, Finding.Severity.WARNING, place, zh, en, remedyZh, remedyEn);
    }

    private void find(
        String code,
        Finding.Severity severity,
        String place,
        String zh,
        String en,
        String remedyZh,
        String remedyEn) {
      findings.add(
          Finding.of(
              code,
              severity,
              null,
              null,
              new Finding.Message(place + "：" + zh, place + ": " + en),
              new Finding.Message(remedyZh, remedyEn)));
    }

    SupplyReading reading() {
      return new SupplyReading(
          rows, refused, enterprises, links, certificates, footprints, findings);
    }
  }
}
