package io.greenprint.api.graphql;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.supply.Answer;
import io.greenprint.queries.supply.AuditEntry;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditLimit;
import io.greenprint.queries.supply.AuditedMember;
import io.greenprint.queries.supply.ChainAudit;
import io.greenprint.queries.supply.ChainCertificate;
import io.greenprint.queries.supply.ChainChange;
import io.greenprint.queries.supply.ChainLink;
import io.greenprint.queries.supply.ChainMember;
import io.greenprint.queries.supply.ChainPenalty;
import io.greenprint.queries.supply.GreenCoverage.Share;
import io.greenprint.queries.supply.ReportedDisclosures;
import io.greenprint.queries.supply.SelfAssessment;
import io.greenprint.queries.supply.SupplyQueries;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is audited of chains. A figure without an answer, NaN inside, is null outside. */
@Controller
final class SupplyAuditController {

  private final SupplyQueries supply;

  SupplyAuditController(SupplyQueries supply) {
    this.supply = supply;
  }

  /** Rows of an entry, with the chain that they are of. */
  record Entry(ChainAudit audit, AuditEntry entry) {}

  /** Members that supply each other. */
  record SupplyCycle(List<ChainMember> members) {}

  /** A row of an entry. */
  record Row(ChainAudit audit, Audit of, AuditEntry.Row row) {

    /** What is related to a row are members, but for disclosures, where it is items. */
    boolean relatesToItems() {
      return of == Audit.DISCLOSURE_RATE;
    }
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  List<Entry> entries(
      ChainAudit audit, @Argument @Nullable List<Audit> audits, @Argument int rows) {
    Set<Audit> asked = audits == null ? Set.of(Audit.values()) : Set.copyOf(audits);
    return audit.entries(asked, Math.clamp(rows, 0, 1_000)).stream()
        .map(entry -> new Entry(audit, entry))
        .toList();
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  Answer conforms(ChainAudit audit, @Argument List<AuditLimit> limits) {
    return audit.conforms(limits);
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  @Nullable Double directSpendCoverage(ChainAudit audit) {
    return figure(audit.byDirectSpend());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  @Nullable Double spectralRadius(ChainAudit audit) {
    return figure(audit.spectralRadius());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  @Nullable Double upstreamEmissions(ChainAudit audit) {
    return figure(audit.emissions().total());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  @Nullable Double upstreamEmissionsCheck(ChainAudit audit) {
    return figure(audit.emissions().check());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  @Nullable Double herfindahl(ChainAudit audit) {
    return figure(audit.concentration().index());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  List<SupplyCycle> cycles(ChainAudit audit) {
    return audit.cycles().cycles().stream().map(audit::named).map(SupplyCycle::new).toList();
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  List<ChainMember> selfLoops(ChainAudit audit) {
    return audit.named(audit.cycles().selfLoops());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  @Nullable Double disclosureRate(ChainAudit audit) {
    return figure(audit.disclosureRate());
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  List<ChainLink> oneSidedLinks(ChainAudit audit, @Argument int first) {
    return audit.oneSided(Math.clamp(first, 0, 1_000));
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  Connection<AuditedMember> members(
      ChainAudit audit,
      @Argument @Nullable Integer tier,
      @Argument @Nullable Answer green,
      @Argument @Nullable Boolean hasGaps,
      @Argument @Nullable Boolean hasOpenPenalties,
      @Argument int first,
      @Argument @Nullable String after) {
    List<AuditedMember> members =
        audit.members().stream()
            .filter(member -> tier == null || member.member().tier() == tier)
            .filter(member -> green == null || member.green() == green)
            .filter(member -> hasGaps == null || hasGaps != member.gaps().isEmpty())
            .filter(
                member ->
                    hasOpenPenalties == null
                        || hasOpenPenalties
                            == member.member().penalties().stream().anyMatch(ChainPenalty::open))
            .toList();
    return SupplyController.page(members, "audited-members", first, after);
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  ReportedDisclosures reportedDisclosures(
      ChainAudit audit, @ContextValue View view, @Argument String framework, @Argument int year) {
    return supply.reported(view, audit, framework, year);
  }

  @SchemaMapping(typeName = "SupplyChainAudit")
  List<SelfAssessment.Item> selfAssessment(
      ChainAudit audit, @ContextValue View view, @Argument @Nullable Integer year) {
    return supply.selfAssessment(view, audit, year).items();
  }

  @SchemaMapping(typeName = "ReportedDisclosures")
  @Nullable Double lower(ReportedDisclosures reported) {
    return figure(reported.lower());
  }

  @SchemaMapping(typeName = "ReportedDisclosures")
  @Nullable Double upper(ReportedDisclosures reported) {
    return figure(reported.upper());
  }

  @SchemaMapping(typeName = "AuditEntry")
  Audit audit(Entry entry) {
    return entry.entry.audit();
  }

  @SchemaMapping(typeName = "AuditEntry")
  @Nullable Double value(Entry entry) {
    return figure(entry.entry.value());
  }

  @SchemaMapping(typeName = "AuditEntry")
  @Nullable Double lower(Entry entry) {
    return figure(entry.entry.lower());
  }

  @SchemaMapping(typeName = "AuditEntry")
  @Nullable Double upper(Entry entry) {
    return figure(entry.entry.upper());
  }

  @SchemaMapping(typeName = "AuditEntry")
  AuditEntry.Unit unit(Entry entry) {
    return entry.entry.unit();
  }

  @SchemaMapping(typeName = "AuditEntry")
  AuditEntry.Evidence evidence(Entry entry) {
    return entry.entry.evidence();
  }

  @SchemaMapping(typeName = "AuditEntry")
  List<Row> rows(Entry entry) {
    return entry.entry.rows().stream()
        .map(row -> new Row(entry.audit, entry.entry.audit(), row))
        .toList();
  }

  @SchemaMapping(typeName = "AuditEntry")
  int rowsInAll(Entry entry) {
    return entry.entry.rowsInAll();
  }

  @SchemaMapping(typeName = "AuditEntry")
  Message sentence(Entry entry) {
    return entry.entry.sentence();
  }

  @SchemaMapping(typeName = "AuditRow")
  ChainMember member(Row row) {
    return row.audit.named(List.of(row.row.company())).getFirst();
  }

  @SchemaMapping(typeName = "AuditRow")
  @Nullable Double value(Row row) {
    return figure(row.row.value());
  }

  @SchemaMapping(typeName = "AuditRow")
  List<ChainMember> related(Row row) {
    return row.relatesToItems() ? List.of() : row.audit.named(row.row.related());
  }

  @SchemaMapping(typeName = "AuditRow")
  List<String> items(Row row) {
    return row.relatesToItems() ? row.row.related() : List.of();
  }

  @SchemaMapping(typeName = "AuditRow")
  List<ChainLink> links(Row row) {
    return row.audit.links(row.row);
  }

  @SchemaMapping(typeName = "TierCoverage")
  @Nullable Double countCoverage(Share share) {
    return figure(share.byCount());
  }

  @SchemaMapping(typeName = "TierCoverage")
  @Nullable Double countCoverageUpper(Share share) {
    return figure(share.upper().byCount());
  }

  @SchemaMapping(typeName = "TierCoverage")
  @Nullable Double attributedSpend(Share share) {
    return figure(share.spend());
  }

  @SchemaMapping(typeName = "TierCoverage")
  @Nullable Double spendCoverage(Share share) {
    return figure(share.bySpend());
  }

  @SchemaMapping(typeName = "TierCoverage")
  @Nullable Double spendCoverageUpper(Share share) {
    return figure(share.upper().bySpend());
  }

  @SchemaMapping(typeName = "SupplyChainChange")
  List<ChainCertificate> lostCertificates(ChainChange change, @Argument @Nullable Integer tier) {
    return change.lostCertificates().stream()
        .filter(lost -> tier == null || lost.holder().tier() == tier)
        .toList();
  }

  @SchemaMapping(typeName = "SupplyChainChange")
  @Nullable Double coverage(ChainChange change) {
    return figure(change.change().coverage());
  }

  @SchemaMapping(typeName = "SupplyChainChange")
  @Nullable Double mix(ChainChange change) {
    return figure(change.change().mix());
  }

  @SchemaMapping(typeName = "SupplyChainChange")
  @Nullable Double state(ChainChange change) {
    return figure(change.change().state());
  }

  @SchemaMapping(typeName = "SupplyChainChange")
  @Nullable Double emissions(ChainChange change) {
    return figure(change.change().emissions());
  }

  private static @Nullable Double figure(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }
}
