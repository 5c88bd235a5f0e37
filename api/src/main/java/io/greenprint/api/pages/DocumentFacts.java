package io.greenprint.api.pages;

import io.greenprint.api.pages.MarkedText.Kind;
import io.greenprint.api.pages.MarkedText.Mark;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.CitationNode;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.RegisterNode;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All facts of one policy document that stand on words of it. */
@Component
class DocumentFacts {

  private final TaskQueries tasks;
  private final Details details;

  DocumentFacts(TaskQueries tasks, Details details) {
    this.tasks = tasks;
    this.details = details;
  }

  /**
   * What was found in a document.
   *
   * @param marks where each fact stands
   * @param assignments of all its tasks
   */
  record Facts(List<Mark> marks, List<AssignmentNode> assignments) {

    /** Official names of the bodies that it names, each once. */
    List<String> bodyNames() {
      return assignments.stream()
          .filter(one -> one.body() != null)
          .map(AssignmentNode::bodyName)
          .distinct()
          .sorted()
          .toList();
    }
  }

  Facts of(View view, long reading) {
    List<Long> only = List.of(reading);
    List<TaskNode> all = tasks.allOfReadings(view, only).getOrDefault(reading, List.of());
    List<AssignmentNode> assignments =
        details
            .assignmentsOfTask
            .of(view, all.stream().map(TaskNode::key).toList())
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    List<Mark> marks = new ArrayList<>();
    mark(marks, Kind.TARGET, details.targetsOfReading.of(view, reading), TargetNode::evidence);
    mark(
        marks,
        Kind.CONDITION,
        details.conditionsOfReading.of(view, reading),
        ConditionNode::evidence);
    mark(
        marks, Kind.REGISTER, details.registersOfReading.of(view, reading), RegisterNode::evidence);
    mark(marks, Kind.NOTICE, details.noticesOfReading.of(view, reading), NoticeNode::evidence);
    mark(
        marks, Kind.CITATION, details.citationsOfReading.of(view, reading), CitationNode::evidence);
    assignments.forEach(one -> marks.add(new Mark(Kind.BODY, one.evidence())));
    return new Facts(marks, assignments);
  }

  private static <T> void mark(
      List<Mark> marks, Kind kind, Optional<List<T>> found, Function<T, Evidence> evidence) {
    found.orElse(List.of()).forEach(fact -> marks.add(new Mark(kind, evidence.apply(fact))));
  }
}
