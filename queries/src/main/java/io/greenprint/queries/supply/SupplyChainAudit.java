package io.greenprint.queries.supply;

import io.greenprint.queries.supply.AuditEntry.Audit;
import java.util.List;
import java.util.Set;

/**
 * Every audit that a network answers for a leader on a date, each with value, bounds, evidence, the
 * rows behind it and a plain sentence. What-if and change between dates compare two of them: see
 * {@link WhatIf} and {@link AuditChange}.
 *
 * @param scope what was audited
 * @param ruleVersion which rule said what is green
 * @param entries one per audit that was asked for, in their order
 */
public record SupplyChainAudit(Scope scope, String ruleVersion, List<AuditEntry> entries) {

  public SupplyChainAudit {
    entries = List.copyOf(entries);
  }

  /**
   * Audits an upstream.
   *
   * @param most most rows that an audit gives
   */
  public static SupplyChainAudit of(Upstream upstream, GreenRule rule, int most) {
    return of(upstream, rule, Set.of(Audit.values()), most);
  }

  /** Some of the audits only, with what they are made of. */
  public static SupplyChainAudit of(Upstream upstream, GreenRule rule, Set<Audit> asked, int most) {
    return new SupplyChainAudit(
        upstream.scope(),
        rule.version(),
        Auditor.audited(asked, new ChainFigures(upstream, rule), most));
  }

  public AuditEntry entry(Audit audit) {
    return entries.stream().filter(e -> e.audit() == audit).findFirst().orElseThrow();
  }
}
