package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.ProfileService;
import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.EvidenceLinks.Place;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.report.Indicator;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.disclosure.DisclosureGaps;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.Duty;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Score;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.profile.FirmFile;
import io.greenprint.queries.profile.ProfileQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /enterprises/ID}: one firm, one file (一企一档). Its reports, its figures over the years, and
 * how far its reports of one year meet every framework, down to the words that prove it.
 */
@Controller
class EnterprisePage {

  /** The framework that is opened first: the one that binds most firms that publish reports. */
  static final String FIRST_FRAMEWORK = "exchange-2024";

  private final Views views;
  private final DisclosureQueries disclosures;
  private final ProfileQueries profiles;
  private final ProfileService files;
  private final EvidenceLinks links;
  private final Map<String, Indicator> indicators =
      IndicatorLibrary.standard().indicators().stream()
          .collect(Collectors.toMap(Indicator::id, Function.identity()));

  EnterprisePage(
      Views views,
      DisclosureQueries disclosures,
      ProfileQueries profiles,
      ProfileService files,
      EvidenceLinks links) {
    this.views = views;
    this.files = files;
    this.disclosures = disclosures;
    this.profiles = profiles;
    this.links = links;
  }

  /**
   * One framework in the heat table.
   *
   * @param score of what is required; null where nothing of it could be judged
   * @param cells number of requirements by outcome, outcomes without any left out
   */
  public record HeatRow(
      Framework framework, @Nullable Score score, Map<Gap.Status, Integer> cells) {

    /** How strongly a cell is coloured, 0 to 4, by its share of all requirements. */
    public int heat(Gap.Status status) {
      int count = cells.getOrDefault(status, 0);
      return count == 0 ? 0 : 1 + Math.min(3, 4 * count / framework.requirements().size());
    }
  }

  @GetMapping("/enterprises/{id}")
  String enterprise(
      @PathVariable String id,
      @RequestParam(defaultValue = FIRST_FRAMEWORK) String framework,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) Gap.@Nullable Status status,
      Caller caller,
      Model model) {
    View view = views.view(null);
    EnterpriseNode enterprise =
        disclosures
            .enterprise(view, id)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    Map<Long, Place> places =
        links.of(view, enterprise.reports().stream().map(ReportNode::reading).toList());
    List<Integer> years =
        enterprise.reports().stream()
            .map(ReportNode::year)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<FigureSeries> series =
        FigureSeries.of(disclosures.figures(enterprise, null, true), this::indicator);
    FirmFile file = files.file(view, caller, enterprise);
    model.addAttribute("enterprise", enterprise);
    model.addAttribute("file", file);
    model.addAttribute("today", files.today());
    model.addAttribute("sides", FirmFile.Side.values());
    model.addAttribute("filePlaces", links.of(view, file.readings()));
    model.addAttribute("places", places);
    model.addAttribute("years", years);
    model.addAttribute("series", byPillar(series));
    model.addAttribute("figureYears", yearsOf(series));
    model.addAttribute("drawn", series.stream().filter(FigureSeries::drawable).toList());
    if (!years.isEmpty()) {
      Firm firm = profiles.firm(profiles.profile(view, enterprise));
      gaps(enterprise, firm, year == null ? years.getFirst() : year, framework, status, model);
    }
    return "enterprise";
  }

  private void gaps(
      EnterpriseNode enterprise,
      Firm firm,
      int year,
      String framework,
      Gap.@Nullable Status status,
      Model model) {
    List<DisclosureGaps> all = disclosures.gapsOfAll(enterprise, year, firm);
    DisclosureGaps chosen =
        all.stream()
            .filter(one -> one.framework().id().equals(framework))
            .findFirst()
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, framework));
    Map<String, List<Gap>> topics = new LinkedHashMap<>();
    for (Gap gap : chosen.gaps()) {
      topics.computeIfAbsent(gap.requirement().topic(), topic -> new ArrayList<>()).add(gap);
    }
    model.addAttribute("year", year);
    model.addAttribute("heat", all.stream().map(EnterprisePage::heat).toList());
    model.addAttribute("chosen", chosen);
    model.addAttribute("topics", topics);
    model.addAttribute("status", status);
    model.addAttribute("statuses", Gap.Status.values());
    model.addAttribute(
        "shown",
        chosen.gaps().stream().filter(gap -> status == null || gap.status() == status).toList());
    model.addAttribute(
        "scores",
        chosen.scores().stream().filter(one -> one.scope() == Score.Scope.FRAMEWORK).toList());
  }

  private static HeatRow heat(DisclosureGaps gaps) {
    Map<Gap.Status, Integer> cells = new EnumMap<>(Gap.Status.class);
    gaps.gaps().forEach(gap -> cells.merge(gap.status(), 1, Integer::sum));
    Score required =
        gaps.scores().stream()
            .filter(one -> one.scope() == Score.Scope.FRAMEWORK && one.duty() == Duty.REQUIRED)
            .findFirst()
            .orElse(null);
    return new HeatRow(gaps.framework(), required, cells);
  }

  private static Map<Indicator.Pillar, List<FigureSeries>> byPillar(List<FigureSeries> series) {
    return series.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.indicator().pillar(),
                () -> new EnumMap<>(Indicator.Pillar.class),
                Collectors.toList()));
  }

  private static SequencedSet<Integer> yearsOf(List<FigureSeries> series) {
    SequencedSet<Integer> years = new TreeSet<>();
    series.forEach(one -> years.addAll(one.byYear().keySet()));
    return years;
  }

  private Indicator indicator(String id) {
    return Objects.requireNonNull(indicators.get(id), id);
  }
}
