package io.greenprint.api.pages;

import io.greenprint.graph.policy.Role;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tasks with what a line about them shows, loaded for a whole page at once. */
@Component
class TaskCards {

  private final Details details;

  TaskCards(Details details) {
    this.details = details;
  }

  /**
   * A task in a list.
   *
   * @param assignments in the order of the text
   */
  public record TaskCard(
      TaskNode task,
      DocumentNode document,
      List<AssignmentNode> assignments,
      List<TargetNode> targets) {

    /** Who answers for it: leads, or else those named without a lead. */
    public List<AssignmentNode> leads() {
      List<AssignmentNode> leads = in(Role.LEAD);
      return leads.isEmpty() ? in(Role.JOINT) : leads;
    }

    /** Who stands beside a lead or carries it out. */
    public List<AssignmentNode> others() {
      return assignments.stream()
          .filter(AssignmentNode::acts)
          .filter(one -> !leads().contains(one))
          .toList();
    }

    private List<AssignmentNode> in(Role role) {
      return assignments.stream().filter(one -> one.role() == role).toList();
    }
  }

  /** Cards by key, in the order given. */
  Map<FactKey, TaskCard> of(View view, Collection<TaskNode> shown) {
    List<FactKey> keys = shown.stream().map(TaskNode::key).toList();
    Map<FactKey, List<AssignmentNode>> assignments = details.assignmentsOfTask.of(view, keys);
    Map<FactKey, List<TargetNode>> targets = details.targetsOfTask.of(view, keys);
    Map<FactKey, TaskCard> cards = new LinkedHashMap<>();
    for (TaskNode task : shown) {
      cards.put(
          task.key(),
          new TaskCard(
              task,
              view.catalog().documentOf(task.key().reading()),
              assignments.getOrDefault(task.key(), List.of()),
              targets.getOrDefault(task.key(), List.of())));
    }
    return cards;
  }
}
