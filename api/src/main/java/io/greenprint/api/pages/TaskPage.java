package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.CascadeQueries;
import io.greenprint.queries.policy.DecisionNode;
import io.greenprint.queries.policy.DecisionQueries;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /tasks/ID}: who has a task, by when, to what end, what levels above and below order of the
 * same, and the words that say so.
 */
@Controller
class TaskPage {

  private final Views views;
  private final TaskQueries tasks;
  private final Details details;
  private final TaskCards cards;
  private final SourceFiles files;
  private final DecisionQueries decisions;
  private final CascadeQueries cascades;
  private final Today today;

  TaskPage(
      Views views,
      TaskQueries tasks,
      Details details,
      TaskCards cards,
      SourceFiles files,
      DecisionQueries decisions,
      CascadeQueries cascades,
      Today today) {
    this.views = views;
    this.tasks = tasks;
    this.details = details;
    this.cards = cards;
    this.files = files;
    this.decisions = decisions;
    this.cascades = cascades;
    this.today = today;
  }

  @GetMapping("/tasks/{id}")
  String task(@PathVariable String id, Model model) {
    View view = views.view(null);
    TaskNode task =
        tasks.task(view, id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    FactKey key = task.key();
    TaskCard card = Objects.requireNonNull(cards.of(view, List.of(task)).get(key));
    model.addAttribute("card", card);
    model.addAttribute("today", today.date());
    model.addAttribute("section", details.sectionOfTask.of(view, key).orElse(null));
    model.addAttribute("conditions", details.conditionsOfTask.of(view, key).orElse(null));
    model.addAttribute("registers", details.registersOfTask.of(view, key).orElse(null));
    model.addAttribute("general", details.generalRoles.of(view, key.reading()).orElse(null));
    model.addAttribute("cascade", cascades.around(view, id));
    model.addAttribute("catalog", view.catalog());
    model.addAttribute("source", files.of(card.document()));
    model.addAttribute("decisions", settled(card));
    model.addAttribute("allRoles", Role.values());
    return "task";
  }

  /** What people settled about words of the task; of other tasks of the document nothing. */
  private List<DecisionNode> settled(TaskCard card) {
    return decisions.ofDocument(card.document().id()).stream()
        .filter(one -> one.kind() != DecisionNode.Kind.DISMISS_FINDING)
        .filter(
            one ->
                card.assignments().stream()
                        .anyMatch(assignment -> assignment.evidence().quote().equals(one.quote()))
                    || card.targets().stream()
                        .anyMatch(target -> target.evidence().quote().equals(one.quote())))
        .toList();
  }
}
