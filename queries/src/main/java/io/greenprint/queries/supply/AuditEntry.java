package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import java.util.List;

/**
 * The answer of one audit.
 *
 * @param audit which audit
 * @param value the figure, in {@code unit}; NaN where there is no answer
 * @param lower no more than the true figure, as far as the unknown goes; NaN where there is none
 * @param upper no less than the true figure; NaN where nothing bounds it
 * @param unit of value and bounds
 * @param evidence of how many suppliers the evidence was there
 * @param rows companies behind the figure, those that matter most first
 * @param rowsInAll how many there are, also where fewer are given
 * @param sentence the answer in plain words
 */
public record AuditEntry(
    Audit audit,
    double value,
    double lower,
    double upper,
    Unit unit,
    Evidence evidence,
    List<Row> rows,
    int rowsInAll,
    Message sentence) {

  public AuditEntry {
    rows = List.copyOf(rows);
  }

  static AuditEntry of(
      Audit audit, Bounds bounds, Unit unit, Evidence evidence, AuditRows rows, Message sentence) {
    return new AuditEntry(
        audit,
        bounds.value(),
        bounds.lower(),
        bounds.upper(),
        unit,
        evidence,
        rows.rows(),
        rows.inAll(),
        sentence);
  }

  /** The audits that a network, a leader and a date answer. */
  public enum Audit {
    CLOSURE,
    COMPLETENESS,
    ATTRIBUTED_SPEND,
    GREEN_COVERAGE_BY_COUNT,
    GREEN_COVERAGE_BY_SPEND,
    GREEN_COVERAGE_BY_DIRECT_SPEND,
    UPSTREAM_EMISSIONS,
    HOT_SPOTS,
    CONCENTRATION,
    CUT_OFF,
    SHARED_SUB_SUPPLIERS,
    CYCLES,
    CERTIFICATES,
    DISCLOSURE_RATE,
    PENALTIES,
    CONSISTENCY,
    FOOTPRINT_ROLL_UP,
    MASS_BALANCE
  }

  /** Units of audits. */
  public enum Unit {
    /** Companies, groups or records. */
    COUNT,
    /** From 0 to 1. */
    SHARE,
    /** The network's currency a year. */
    MONEY,
    /** Tonnes of CO2 equivalent a year. */
    TCO2E
  }

  /**
   * Of how many suppliers what the audit asks is known.
   *
   * @param yes known, and so
   * @param no known, and not so
   * @param unknown not known
   */
  public record Evidence(int yes, int no, int unknown) {}

  /**
   * A company behind a figure.
   *
   * @param company identifier
   * @param tier its tier; 0 for the leader
   * @param value its part, in the unit of the audit; NaN where it has none
   * @param related other companies it concerns; for DISCLOSURE_RATE the items that it lacks; sorted
   * @param links rows of the live links through which it is bought from, as the network numbers
   *     them
   */
  public record Row(
      String company, int tier, double value, List<String> related, List<Integer> links) {

    public Row {
      related = List.copyOf(related);
      links = List.copyOf(links);
    }
  }
}
