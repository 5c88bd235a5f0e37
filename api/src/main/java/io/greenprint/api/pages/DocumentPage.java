package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.DocumentFacts.Facts;
import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.DecisionQueries;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FindingFilter;
import io.greenprint.queries.policy.FindingNode;
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /documents/ID}: what a human should check, the outline, the words with every fact marked,
 * and the original page beside them.
 */
@Controller
class DocumentPage {

  private static final int SECTIONS = 300;
  private static final int FINDINGS = 50;

  private final Views views;
  private final DocumentQueries documents;
  private final Details details;
  private final DocumentFacts facts;
  private final FindingQueries findings;
  private final DecisionQueries decisions;
  private final ReportParts reports;
  private final TaskCards cards;
  private final MarkedText marked;
  private final SourceFiles files;

  DocumentPage(
      Views views,
      DocumentQueries documents,
      Details details,
      DocumentFacts facts,
      FindingQueries findings,
      DecisionQueries decisions,
      ReportParts reports,
      TaskCards cards,
      MarkedText marked,
      SourceFiles files) {
    this.views = views;
    this.documents = documents;
    this.details = details;
    this.facts = facts;
    this.findings = findings;
    this.decisions = decisions;
    this.reports = reports;
    this.cards = cards;
    this.marked = marked;
    this.files = files;
  }

  /** A heading with its words, facts marked, and the tasks that it orders. */
  public record Part(SectionNode section, List<MarkedText.Piece> words, List<TaskCard> tasks) {}

  /**
   * A finding with what can be set right at once.
   *
   * @param assignment whose body is not known; null where the finding is about something else
   */
  public record Check(FindingNode finding, @Nullable AssignmentNode assignment) {}

  @GetMapping("/documents/{id}")
  String document(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    View view = views.view(null);
    DocumentNode document =
        view.catalog().document(id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    model.addAttribute("document", document);
    ReadingNode reading = document.reading();
    if (reading == null) {
      model.addAttribute("citedBy", details.citationsOfDocument.of(view, id).orElse(null));
      model.addAttribute("catalog", view.catalog());
      return "cited";
    }
    model.addAttribute("source", files.of(document));
    model.addAttribute("decisions", decisions.ofDocument(id));
    if (document.kind().equals("REPORT")) {
      addChecks(view, id, List.of(), model);
      model.addAttribute("pillars", reports.of(reading.number()));
      return "report";
    }
    Facts found = facts.of(view, reading.number());
    addChecks(view, id, found.assignments(), model);
    Slice<SectionNode> sections =
        documents.sections(reading.number(), null, PageRequest.of(SECTIONS, after, SECTIONS));
    model.addAttribute("bodies", found.bodyNames());
    model.addAttribute("parts", parts(view, sections.rows(), found));
    model.addAttribute("next", sections.more() ? cursor(sections.rows().getLast()) : null);
    return "document";
  }

  /** Address of a document, at a place within it. */
  static String address(String id, String place) {
    return UriComponentsBuilder.fromPath("/documents/{id}").fragment(place).build(id).toString();
  }

  private void addChecks(View view, String id, List<AssignmentNode> assignments, Model model) {
    FindingFilter open = new FindingFilter(null, null, id, true);
    model.addAttribute(
        "checks",
        findings.page(view, open, PageRequest.first(FINDINGS)).rows().stream()
            .map(finding -> new Check(finding, unknown(finding, assignments)))
            .toList());
    model.addAttribute("findingCount", findings.count(view, open));
  }

  /** The assignment without a body whose words the finding is about. */
  private static @Nullable AssignmentNode unknown(
      FindingNode finding, List<AssignmentNode> assignments) {
    if (finding.evidence() == null) {
      return null;
    }
    return assignments.stream()
        .filter(one -> one.body() == null)
        .filter(
            one ->
                one.evidence().start() == finding.evidence().start()
                    || one.surface().equals(finding.evidence().quote()))
        .findFirst()
        .orElse(null);
  }

  private List<Part> parts(View view, List<SectionNode> sections, Facts found) {
    Map<FactKey, List<TaskNode>> tasks =
        details.tasksOfSection.of(view, sections.stream().map(SectionNode::key).toList());
    Map<FactKey, TaskCard> all =
        cards.of(view, tasks.values().stream().flatMap(List::stream).toList());
    List<Part> parts = new ArrayList<>();
    for (SectionNode section : sections) {
      parts.add(
          new Part(
              section,
              marked.of(section, found.marks()),
              tasks.getOrDefault(section.key(), List.of()).stream()
                  .map(task -> Objects.requireNonNull(all.get(task.key())))
                  .toList()));
    }
    return parts;
  }

  private static String cursor(SectionNode last) {
    return new TextPlace(last.key().reading(), last.position())
        .cursor(DocumentQueries.SECTIONS)
        .encode();
  }
}
