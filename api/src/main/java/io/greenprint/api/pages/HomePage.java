package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.DocumentFilter;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.FindingFilter;
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what is in the graph, what is due next, and what a human should look at. */
@Controller
class HomePage {

  private static final int NEWEST = 8;
  private static final int DUE = 8;
  private static final int TO_CHECK = 5;
  private static final int MONTHS_AHEAD = 14;

  private final Views views;
  private final DocumentQueries documents;
  private final TaskQueries tasks;
  private final FactQueries facts;
  private final Details details;
  private final FindingQueries findings;
  private final DisclosureQueries disclosures;
  private final Today today;

  HomePage(
      Views views,
      DocumentQueries documents,
      TaskQueries tasks,
      FactQueries facts,
      Details details,
      FindingQueries findings,
      DisclosureQueries disclosures,
      Today today) {
    this.views = views;
    this.documents = documents;
    this.tasks = tasks;
    this.facts = facts;
    this.details = details;
    this.findings = findings;
    this.disclosures = disclosures;
    this.today = today;
  }

  /**
   * A task, or a target of one, with the day by which it has to be done.
   *
   * @param task null where a target stands outside all tasks
   * @param target null where the task itself is due
   */
  public record Due(
      LocalDate on, DocumentNode document, @Nullable TaskNode task, @Nullable TargetNode target) {}

  @GetMapping(path = "/", params = "!q")
  String home(Model model) {
    View view = views.view(null);
    LocalDate day = today.date();
    model.addAttribute(
        "documentCount", view.catalog().documents().stream().filter(DocumentNode::present).count());
    model.addAttribute("taskCount", tasks.count(view, TaskFilter.NONE));
    model.addAttribute("unassignedCount", tasks.count(view, unassigned()));
    model.addAttribute("enterpriseCount", disclosures.count(view, null));
    model.addAttribute("findingCount", findings.count(view, FindingFilter.OPEN));
    model.addAttribute("findings", toCheck(view));
    model.addAttribute("catalog", view.catalog());
    model.addAttribute("due", due(view, day, day.plusMonths(MONTHS_AHEAD)));
    model.addAttribute(
        "documents",
        documents
            .page(
                view,
                new DocumentFilter(null, null, null, null, null, true),
                PageRequest.first(NEWEST))
            .rows());
    return "home";
  }

  /** What is wrong comes before what is only doubtful. */
  private List<?> toCheck(View view) {
    List<Object> shown = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      FindingFilter open = new FindingFilter(null, List.of(severity), null, true);
      shown.addAll(findings.page(view, open, PageRequest.first(TO_CHECK)).rows());
    }
    return shown.subList(0, Math.min(TO_CHECK, shown.size()));
  }

  private List<Due> due(View view, LocalDate from, LocalDate until) {
    Catalog catalog = view.catalog();
    List<Due> due = new ArrayList<>();
    List<TargetNode> targets = facts.targetsDue(view, from, until, DUE);
    Map<FactKey, TaskNode> tasksOfTargets =
        details.taskOfTarget.of(view, targets.stream().map(TargetNode::key).toList());
    for (TargetNode target : targets) {
      if (target.deadline() != null && target.deadline().to() != null) {
        due.add(
            new Due(
                target.deadline().to(),
                catalog.documentOf(target.key().reading()),
                tasksOfTargets.get(target.key()),
                target));
      }
    }
    for (TaskNode task : tasks.due(view, from, until, DUE)) {
      if (task.deadline() != null && task.deadline().to() != null) {
        due.add(
            new Due(task.deadline().to(), catalog.documentOf(task.key().reading()), task, null));
      }
    }
    due.sort(Comparator.comparing(Due::on));
    return due.subList(0, Math.min(DUE, due.size()));
  }

  private static TaskFilter unassigned() {
    return TaskFilter.where().unassigned(true).build();
  }
}
