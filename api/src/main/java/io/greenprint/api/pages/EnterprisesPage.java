package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.disclosure.GapSummary;
import io.greenprint.queries.disclosure.GapSummary.FirmScore;
import io.greenprint.queries.disclosure.SummaryFilter;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /enterprises}: all firms that report, and what most of them miss of one framework. */
@Controller
class EnterprisesPage {

  private static final int PAGE = 50;
  private static final int MISSED = 12;

  private final Views views;
  private final DisclosureQueries disclosures;

  EnterprisesPage(Views views, DisclosureQueries disclosures) {
    this.views = views;
    this.disclosures = disclosures;
  }

  @GetMapping("/enterprises")
  String enterprises(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = EnterprisePage.FIRST_FRAMEWORK) String framework,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    View view = views.view(null);
    String part = text.isBlank() ? null : text.strip();
    Slice<EnterpriseNode> page =
        disclosures.enterprises(view, part, PageRequest.of(PAGE, after, PAGE));
    Integer asked = year == null ? latest(page.rows()) : year;
    model.addAttribute("text", text);
    model.addAttribute("framework", framework);
    model.addAttribute("frameworks", disclosures.library().frameworks());
    model.addAttribute("year", asked);
    model.addAttribute("enterprises", page.rows());
    model.addAttribute("total", disclosures.count(view, part));
    if (asked != null) {
      GapSummary summary =
          disclosures.summary(view, framework, asked, new SummaryFilter(part, null, null));
      Map<String, FirmScore> scores =
          summary.firms().stream()
              .collect(Collectors.toMap(firm -> firm.enterprise().id(), Function.identity()));
      model.addAttribute("summary", summary);
      model.addAttribute("scores", scores);
      model.addAttribute(
          "missed",
          summary.requirements().stream()
              .filter(requirement -> requirement.missing() > 0)
              .limit(MISSED)
              .toList());
    }
    model.addAttribute(
        "next", page.more() ? DisclosureQueries.cursor(page.rows().getLast()).encode() : null);
    return "enterprises";
  }

  private static @Nullable Integer latest(List<EnterpriseNode> enterprises) {
    return enterprises.stream()
        .flatMap(one -> one.reports().stream())
        .map(ReportNode::year)
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(null);
  }
}
