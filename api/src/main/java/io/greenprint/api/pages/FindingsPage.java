package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.DecisionService;
import io.greenprint.api.graphql.DecisionService.By;
import io.greenprint.api.graphql.Views;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.FindingFilter;
import io.greenprint.queries.policy.FindingNode;
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /findings}: what a human should look at, over all files and documents. */
@Controller
class FindingsPage {

  private static final int PAGE = 50;

  private final Views views;
  private final FindingQueries findings;
  private final SourceFiles files;
  private final DecisionService decisions;

  FindingsPage(Views views, FindingQueries findings, SourceFiles files, DecisionService decisions) {
    this.views = views;
    this.findings = findings;
    this.files = files;
    this.decisions = decisions;
  }

  /** A finding with what it is about; a document is null where the file gave none. */
  public record Line(
      FindingNode finding, @Nullable DocumentNode document, SourceFiles.@Nullable Source source) {}

  @GetMapping("/findings")
  String findings(
      @RequestParam(required = false) @Nullable Severity severity,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    View view = views.view(null);
    FindingFilter filter = open(severity);
    Slice<FindingNode> page = findings.page(view, filter, PageRequest.of(PAGE, after, PAGE));
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity one : Severity.values()) {
      counts.put(one, findings.count(view, open(one)));
    }
    model.addAttribute("severity", severity);
    model.addAttribute("counts", counts);
    model.addAttribute("total", findings.count(view, open(null)));
    model.addAttribute("lines", page.rows().stream().map(one -> line(view, one)).toList());
    model.addAttribute(
        "next", page.more() ? FindingQueries.cursor(page.rows().getLast()).encode() : null);
    return "findings";
  }

  /** Says that a finding needs no action, and goes back to where that was said. */
  @PostMapping("/findings/{id}/dismiss")
  String dismiss(
      Caller caller,
      @PathVariable String id,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String document) {
    decisions.dismissFinding(id, new By(caller, views.view(null), by, reason));
    return document == null
        ? "redirect:/findings"
        : "redirect:" + DocumentPage.address(document, "findings");
  }

  private Line line(View view, FindingNode finding) {
    if (finding.reading() == null) {
      return new Line(finding, null, null);
    }
    DocumentNode document = view.catalog().documentOf(finding.reading());
    return new Line(finding, document, files.of(document));
  }

  private static FindingFilter open(@Nullable Severity severity) {
    return new FindingFilter(null, severity == null ? null : List.of(severity), null, true);
  }
}
