package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FindingFilter;
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /documents/ID}: outline, words, tasks, and what a human should check. */
@Controller
class DocumentPage {

  private static final int SECTIONS = 300;
  private static final int FINDINGS = 50;

  private final Views views;
  private final DocumentQueries documents;
  private final FindingQueries findings;
  private final TaskCards cards;
  private final SourceFiles files;

  DocumentPage(
      Views views,
      DocumentQueries documents,
      FindingQueries findings,
      TaskCards cards,
      SourceFiles files) {
    this.views = views;
    this.documents = documents;
    this.findings = findings;
    this.cards = cards;
    this.files = files;
  }

  /** A heading with its words and the tasks that it orders. */
  public record Part(SectionNode section, List<TaskCard> tasks) {}

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
      model.addAttribute("citedBy", documents.citedBy(view, List.of(id)).get(id));
      model.addAttribute("catalog", view.catalog());
      return "cited";
    }
    Slice<SectionNode> sections =
        documents.sections(reading.number(), null, PageRequest.of(SECTIONS, after, SECTIONS));
    FindingFilter open = new FindingFilter(null, null, id, true);
    model.addAttribute("source", files.of(document));
    model.addAttribute("parts", parts(view, sections.rows()));
    model.addAttribute("next", sections.more() ? cursor(sections.rows().getLast()) : null);
    model.addAttribute("findings", findings.page(view, open, PageRequest.first(FINDINGS)).rows());
    model.addAttribute("findingCount", findings.count(view, open));
    return "document";
  }

  /** Address of a document, at a place within it. */
  static String address(String id, String place) {
    return UriComponentsBuilder.fromPath("/documents/{id}").fragment(place).build(id).toString();
  }

  private List<Part> parts(View view, List<SectionNode> sections) {
    Map<FactKey, List<TaskNode>> tasks =
        documents.tasksOfSections(sections.stream().map(SectionNode::key).toList());
    Map<FactKey, TaskCard> all =
        cards.of(view.catalog(), tasks.values().stream().flatMap(List::stream).toList());
    List<Part> parts = new ArrayList<>();
    for (SectionNode section : sections) {
      parts.add(
          new Part(
              section,
              tasks.getOrDefault(section.key(), List.of()).stream()
                  .map(task -> all.get(task.key()))
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
