package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a format puts what it reads. Each row is announced by {@link #row} and then kept or, before
 * any of its facts is given, refused. Of each code the first thousand findings are told in full and
 * the others counted, so that a file in which every row is wrong needs bounded memory.
 */
public final class SupplyOutput {

  private static final int IN_FULL = 1_000;

  private final List<SupplyFact> facts = new ArrayList<>();
  private final Consumer<SupplyFact> sink;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Finding> latest = new LinkedHashMap<>();
  private @Nullable String issuer;
  private @Nullable LocalDate asOf;
  private int rows;
  private int refused;

  /** Keeps the facts for {@link #reading}. */
  public SupplyOutput() {
    this.sink = facts::add;
  }

  /** Hands each fact on and keeps none: {@link #reading} has no facts then. */
  public SupplyOutput(Consumer<SupplyFact> sink) {
    this.sink = sink;
  }

  /** Another row, or another entry of an exchange file. */
  public void row() {
    rows++;
  }

  /** Rows so far. */
  public int rows() {
    return rows;
  }

  public void fact(SupplyFact fact) {
    sink.accept(fact);
  }

  /** Says whose file it is, by the id of an enterprise record. */
  public void issuer(@Nullable String enterprise) {
    issuer = enterprise;
  }

  /** Says which date the file speaks of. */
  public void asOf(@Nullable LocalDate date) {
    asOf = date;
  }

  /** Refuses the row at hand. */
  public void refuse(
      @Nullable Place place, String code, String zh, String en, String remedyZh, String remedyEn) {
    refused++;
    find(place, code, Severity.ERROR, zh, en, remedyZh, remedyEn);
  }

  /** Refuses the file, or what is left of it. */
  public void refuseFile(String code, String zh, String en, String remedyZh, String remedyEn) {
    find(null, code, Severity.ERROR, zh, en, remedyZh, remedyEn);
  }

  /** The row is kept, but something about it is doubtful. */
  public void doubt(
      @Nullable Place place, String code, String zh, String en, String remedyZh, String remedyEn) {
    find(place, code, Severity.WARNING, zh, en, remedyZh, remedyEn);
  }

  private void find(
      @Nullable Place place,
      String code,
      Severity severity,
      String zh,
      String en,
      String remedyZh,
      String remedyEn) {
    Finding finding =
        Finding.at(
            place,
            code,
            severity,
            new Message(
                place == null ? zh : place.zh() + "：" + zh,
                place == null ? en : place.en() + ": " + en),
            new Message(remedyZh, remedyEn));
    latest.put(code, finding);
    if (counts.merge(code, 1, Integer::sum) <= IN_FULL) {
      findings.add(finding);
    }
  }

  /** What was found wrong so far. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    counts.forEach(
        (code, count) -> {
          Finding last = latest.get(code);
          if (count > IN_FULL && last != null) {
            int more = count - IN_FULL;
            all.add(
                Finding.at(
                    null,
                    code,
                    last.severity(),
                    new Message("同类问题另有 " + more + " 处", more + " more of the same kind"),
                    last.remedy()));
          }
        });
    return all;
  }

  /** Whose file it is; null where nobody said. */
  public @Nullable String issuer() {
    return issuer;
  }

  /** The date that the file speaks of; null where it does not say. */
  public @Nullable LocalDate asOf() {
    return asOf;
  }

  /** All of it. */
  public SupplyReading reading(String kind) {
    return new SupplyReading(kind, issuer, asOf, rows, refused, facts, findings());
  }
}
