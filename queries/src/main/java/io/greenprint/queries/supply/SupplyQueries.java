package io.greenprint.queries.supply;

import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.SummaryFilter;
import io.greenprint.queries.policy.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about supply chains. Thread-safe. */
public final class SupplyQueries {

  private final SupplyGraphs graphs;
  private final DisclosureQueries disclosures;

  public SupplyQueries(SupplyGraphs graphs, DisclosureQueries disclosures) {
    this.graphs = graphs;
    this.disclosures = disclosures;
  }

  /**
   * What a question about a chain is of.
   *
   * @param leader id, credit code or name
   * @param asOf date on which links and certificates must hold
   * @param kinds kinds of link that are believed
   * @param changes what is to be thought otherwise, one after the other
   * @param purchaseShare see {@link Scope}; null to assume none
   */
  public record Question(
      String leader,
      LocalDate asOf,
      Set<LinkKind> kinds,
      List<WhatIf> changes,
      @Nullable Double purchaseShare) {

    public Question {
      kinds = Set.copyOf(kinds);
      changes = List.copyOf(changes);
    }
  }

  /**
   * The chain of a leader.
   *
   * @param maxTier highest tier to show; null for all
   * @param cap most members to show
   * @throws QueryException NOT_FOUND where no supply-chain file names the leader; BAD_ARGUMENT
   *     where several firms have that name, or a change names none of the chain
   */
  public SupplyChain chain(View view, Question question, @Nullable Integer maxTier, int cap) {
    SupplyGraph graph = graphs.at(view);
    return SupplyChain.of(graph, upstream(graph, question), maxTier, cap);
  }

  /** The audit of a leader's chain; fails as {@link #chain} does. */
  public ChainAudit audit(View view, Question question, GreenRule rule, int cap) {
    return new ChainAudit(chain(view, question, null, cap), rule);
  }

  /**
   * What the reports of a chain's members disclose.
   *
   * @throws QueryException NOT_FOUND where there is no such framework
   */
  public ReportedDisclosures reported(View view, ChainAudit audit, String framework, int year) {
    return ReportedDisclosures.of(
        audit,
        frameworkOf(framework),
        year,
        disclosures.gapsOfFirms(view, framework, year, SummaryFilter.NONE));
  }

  /**
   * MIIT's green supply chain self-assessment of a chain's leader.
   *
   * @param year of the leader's report; null to leave it out
   */
  public SelfAssessment selfAssessment(View view, ChainAudit audit, @Nullable Integer year) {
    String leader = audit.chain().upstream().id(0);
    io.greenprint.queries.disclosure.DisclosureGaps own =
        year == null
            ? null
            : disclosures
                .gapsOfFirms(view, SelfAssessment.FRAMEWORK, year, SummaryFilter.NONE)
                .stream()
                .filter(gaps -> gaps.enterprise().id().equals(leader))
                .findFirst()
                .orElse(null);
    return SelfAssessment.of(audit, frameworkOf(SelfAssessment.FRAMEWORK), own);
  }

  private Framework frameworkOf(String id) {
    return disclosures
        .library()
        .framework(id)
        .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  /** What changed between two states of a chain; fails as {@link #chain} does. */
  public ChainChange change(View view, Question before, Question after, GreenRule rule, int cap) {
    return new ChainChange(chain(view, before, null, cap), chain(view, after, null, cap), rule);
  }

  /**
   * Who was named chain leader, by enterprise.
   *
   * @param asOf only those who are it on the date; null for all dates
   * @param industryChain only of chains whose name holds it; null for all
   */
  public List<ChainLeadership> leaderships(
      View view, @Nullable LocalDate asOf, @Nullable String industryChain) {
    SupplyGraph graph = graphs.at(view);
    return graph.leaderships().stream()
        .map(fact -> ChainLeadership.of(graph, fact))
        .filter(leadership -> asOf == null || leadership.holds(asOf))
        .filter(
            leadership ->
                industryChain == null || leadership.industryChain().contains(industryChain))
        .toList();
  }

  private static Upstream upstream(SupplyGraph graph, Question question) {
    Double assumed = question.purchaseShare();
    if (assumed != null && !(assumed > 0 && assumed <= 1)) {
      throw new QueryException(
          Problem.BAD_ARGUMENT,
          "purchaseShare 应大于 0、不超过 1",
          "purchaseShare must be above 0 and at most 1");
    }
    WhatIf.Trial trial =
        new WhatIf.Trial(
            graph.network(),
            new Scope(
                found(graph, question.leader()),
                question.asOf(),
                Set.of(),
                question.kinds(),
                assumed == null ? Double.NaN : assumed));
    for (WhatIf change : question.changes()) {
      try {
        trial =
            change.named(name -> foundOrNew(graph, name)).applied(trial.network(), trial.scope());
      } catch (IllegalArgumentException e) {
        throw new QueryException(
            e, Problem.BAD_ARGUMENT, "假设无法套用：" + e.getMessage(), "" + e.getMessage());
      }
    }
    return trial.upstream();
  }

  /** A supplier that takes another's place may be new. */
  private static String foundOrNew(SupplyGraph graph, String idCodeOrName) {
    return graph.find(idCodeOrName).isEmpty() ? idCodeOrName : found(graph, idCodeOrName);
  }

  private static String found(SupplyGraph graph, String idCodeOrName) {
    List<String> ids = graph.find(idCodeOrName);
    if (ids.isEmpty()) {
      throw new QueryException(Problem.NOT_FOUND, idCodeOrName);
    }
    if (ids.size() > 1) {
      throw new QueryException(
          Problem.BAD_ARGUMENT,
          "名为“%s”的企业有 %d 家，请给出编号：%s".formatted(idCodeOrName, ids.size(), String.join("、", ids)),
          "%d enterprises are called %s; give one of the ids %s"
              .formatted(ids.size(), idCodeOrName, String.join(", ", ids)));
    }
    return ids.getFirst();
  }
}
