package io.greenprint.queries.policy;

import io.greenprint.queries.policy.OrderedWork.RoleOfBody;
import java.util.List;

/** What changed from one document to another, in terms of what is stored. */
public record DocumentComparison(
    DocumentNode from,
    DocumentNode to,
    List<TaskNode> addedTasks,
    List<TaskNode> droppedTasks,
    List<TaskChange> changedTasks,
    int unchangedTasks,
    List<String> addedBodies,
    List<String> droppedBodies,
    List<TargetNode> addedTargets,
    List<TargetNode> droppedTargets,
    List<TargetChange> changedTargets) {

  /** A task in both, with what differs. */
  public record TaskChange(TaskNode from, TaskNode to, Comparison.TaskChange change) {

    public double similarity() {
      return change.similarity();
    }

    public boolean textChanged() {
      return change.textChanged();
    }

    public boolean deadlineChanged() {
      return change.deadlineChanged();
    }

    public List<RoleOfBody> addedAssignments() {
      return change.addedAssignments();
    }

    public List<RoleOfBody> droppedAssignments() {
      return change.droppedAssignments();
    }
  }

  /** A target in both whose value or deadline differs. */
  public record TargetChange(TargetNode from, TargetNode to) {}
}
