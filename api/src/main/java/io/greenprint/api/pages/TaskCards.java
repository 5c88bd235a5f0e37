package io.greenprint.api.pages;

import io.greenprint.graph.policy.Role;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tasks with what a line about them shows, loaded for a whole page at once. */
@Component
class TaskCards {

  private final TaskQueries tasks;
  private final FactQueries facts;

  TaskCards(TaskQueries tasks, FactQueries facts) {
    this.tasks = tasks;
    this.facts = facts;
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
  Map<FactKey, TaskCard> of(Catalog catalog, Collection<TaskNode> shown) {
    List<FactKey> keys = shown.stream().map(TaskNode::key).toList();
    Map<FactKey, List<AssignmentNode>> assignments = tasks.assignments(keys);
    Map<FactKey, List<TargetNode>> targets = facts.targetsOfTasks(keys);
    Map<FactKey, TaskCard> cards = new LinkedHashMap<>();
    for (TaskNode task : shown) {
      cards.put(
          task.key(),
          new TaskCard(
              task,
              catalog.documentOf(task.key().reading()),
              assignments.getOrDefault(task.key(), List.of()),
              targets.getOrDefault(task.key(), List.of())));
    }
    return cards;
  }
}
