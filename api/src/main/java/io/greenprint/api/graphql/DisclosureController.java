package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Obligation;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Indicator;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.disclosure.DisclosureGaps;
import io.greenprint.queries.disclosure.DisclosureNode;
import io.greenprint.queries.disclosure.DisclosureOrder;
import io.greenprint.queries.disclosure.DisclosureOrders;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.Duty;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.disclosure.FigureNode;
import io.greenprint.queries.disclosure.FigureSeries;
import io.greenprint.queries.disclosure.FigureSeries.Restatement;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.GapSummary;
import io.greenprint.queries.disclosure.SummaryFilter;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Frameworks, enterprises, what their reports disclose, and what is missing. */
@Controller
final class DisclosureController {

  private final DisclosureQueries disclosures;
  private final Map<String, Indicator> indicators;

  DisclosureController(
      DisclosureQueries disclosures, DisclosureOrders orders, BatchLoaderRegistry registry) {
    this.disclosures = disclosures;
    new Loaders(registry)
        .<Requirement, List<DisclosureOrder>>add("ordersOfRequirements", orders::of);
    this.indicators =
        IndicatorLibrary.standard().indicators().stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
  }

  @QueryMapping
  @Nullable Framework framework(@Argument String id) {
    return disclosures.library().framework(id).orElse(null);
  }

  @QueryMapping
  List<Framework> frameworks() {
    return disclosures.library().frameworks();
  }

  @QueryMapping
  @Nullable EnterpriseNode enterprise(
      @ContextValue View view,
      @Argument @Nullable String id,
      @Argument @Nullable String creditCode) {
    String key = id == null ? creditCode : id;
    if (key == null || (id != null && creditCode != null)) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "请给出 id 或 creditCode 之一", "give one of id and creditCode");
    }
    return disclosures.enterprise(view, key).orElse(null);
  }

  @QueryMapping
  Connection<EnterpriseNode> enterprises(
      @ContextValue View view,
      @Argument @Nullable String text,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        disclosures.enterprises(view, text, page(first, after)),
        DisclosureQueries::cursor,
        () -> disclosures.count(view, text));
  }

  @QueryMapping
  DisclosureGaps disclosureGaps(
      @ContextValue View view,
      @Argument String enterprise,
      @Argument @Nullable String group,
      @Argument String framework,
      @Argument int year,
      @Argument List<String> holding,
      @Argument List<String> failing) {
    Firm firm = new Firm(Set.copyOf(holding), Set.copyOf(failing));
    return disclosures.gaps(view, enterprise, group, framework, year, firm);
  }

  @QueryMapping
  GapSummary gapSummary(
      @ContextValue View view,
      @Argument String framework,
      @Argument int year,
      @Argument @Nullable SummaryFilter filter) {
    return disclosures.summary(view, framework, year, filter == null ? SummaryFilter.NONE : filter);
  }

  /** The same firms and framework a year before. */
  @SchemaMapping
  GapSummary yearBefore(GapSummary summary, @ContextValue View view) {
    return disclosures.summary(
        view, summary.framework().id(), summary.year() - 1, summary.filter());
  }

  @SchemaMapping
  Obligation obligation(Requirement requirement) {
    return requirement.applicability().obligation();
  }

  @SchemaMapping
  @Nullable Condition condition(Requirement requirement) {
    return requirement.applicability().condition();
  }

  @SchemaMapping
  List<String> metBy(SubPoint point) {
    return point.metBy().stream().map(IndicatorRef::toString).toList();
  }

  @SchemaMapping(typeName = "Enterprise")
  List<FigureNode> figures(
      EnterpriseNode enterprise,
      @Argument(name = "indicators") @Nullable List<String> only,
      @Argument boolean keyOnly) {
    return disclosures.figures(enterprise, only, keyOnly);
  }

  @SchemaMapping(typeName = "Enterprise")
  List<FigureSeries> series(
      EnterpriseNode enterprise, @Argument(name = "indicators") @Nullable List<String> only) {
    return disclosures.series(enterprise, only);
  }

  @SchemaMapping(typeName = "FigureSeries")
  Indicator indicator(FigureSeries series) {
    return Objects.requireNonNull(indicators.get(series.indicator()), series.indicator());
  }

  @SchemaMapping(typeName = "FigureSeries")
  Boundary.Kind boundary(FigureSeries series) {
    return series.boundary().kind();
  }

  @SchemaMapping(typeName = "FigureSeries")
  @Nullable String boundaryWords(FigureSeries series) {
    return series.boundary().words();
  }

  @SchemaMapping
  String code(Restatement restatement) {
    return Restatements.CODE;
  }

  @SchemaMapping
  Severity severity(Restatement restatement) {
    return Severity.WARNING;
  }

  @SchemaMapping
  Message message(Restatement restatement) {
    return Restatements.message(restatement);
  }

  @SchemaMapping
  Message remedy(Restatement restatement) {
    return Restatements.REMEDY;
  }

  @SchemaMapping(typeName = "EnterpriseReport")
  DocumentNode document(ReportNode report, @ContextValue View view) {
    return view.catalog().documentOf(report.reading());
  }

  @SchemaMapping(typeName = "EnterpriseReport")
  List<DisclosureNode> disclosures(
      ReportNode report, @Argument(name = "indicators") @Nullable List<String> only) {
    return disclosures.ofReadings(List.of(report.reading())).stream()
        .filter(disclosure -> only == null || only.contains(disclosure.indicator()))
        .toList();
  }

  @SchemaMapping(typeName = "Disclosure")
  Indicator indicator(DisclosureNode disclosure) {
    return Objects.requireNonNull(indicators.get(disclosure.indicator()), disclosure.indicator());
  }

  @SchemaMapping(typeName = "Figure")
  Indicator indicator(FigureNode figure) {
    return Objects.requireNonNull(indicators.get(figure.indicator()), figure.indicator());
  }

  @SchemaMapping(typeName = "Figure")
  Boundary.Kind boundary(FigureNode figure) {
    return figure.boundary().kind();
  }

  @SchemaMapping(typeName = "Figure")
  @Nullable String boundaryWords(FigureNode figure) {
    return figure.boundary().words();
  }

  @SchemaMapping
  List<DocumentNode> documents(DisclosureGaps gaps, @ContextValue View view) {
    return gaps.readings().stream().map(view.catalog()::documentOf).toList();
  }

  @SchemaMapping
  List<Gap> gaps(
      DisclosureGaps gaps,
      @Argument @Nullable List<Gap.Status> status,
      @Argument Indicator.@Nullable Pillar pillar,
      @Argument @Nullable List<Duty> duty) {
    return gaps.gaps().stream()
        .filter(gap -> status == null || status.contains(gap.status()))
        .filter(gap -> pillar == null || pillar == gap.requirement().pillar())
        .filter(gap -> duty == null || duty.contains(gap.duty()))
        .toList();
  }

  @SchemaMapping
  CompletableFuture<List<DisclosureOrder>> orders(
      Gap gap, DataLoader<Requirement, List<DisclosureOrder>> ordersOfRequirements) {
    return ordersOfRequirements.load(gap.requirement());
  }

  @SchemaMapping(typeName = "GapPoint")
  @Nullable String rule(Gap.Judged point) {
    return point.rule() == null ? null : point.rule().toString();
  }

  @SchemaMapping
  List<GapSummary.Missed> requirements(GapSummary summary, @Argument int first) {
    return summary.requirements().stream().limit(first).toList();
  }
}
