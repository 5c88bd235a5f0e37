package io.greenprint.ingest.policy;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Task;
import io.greenprint.ingest.body.Bodies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives assignments the bodies that their names mean in one document. */
final class BodyResolution {

  private final Bodies bodies = Bodies.standard();
  private final Jurisdiction here;
  private final PolicyDocument document;
  private final Map<String, BodyRef> known = new HashMap<>();

  BodyResolution(PolicyDocument document) {
    this.document = document;
    String area = document.jurisdiction();
    Jurisdiction place = area == null ? null : bodies.jurisdictions().byName(area);
    this.here = place == null ? bodies.jurisdictions().national() : place;
  }

  Task resolved(Task task) {
    return new Task(
        task.index(),
        task.section(),
        task.path(),
        task.title(),
        task.part(),
        task.parts(),
        task.text(),
        task.group(),
        resolved(task.assignments()),
        task.openEnded(),
        task.deadline());
  }

  /**
   * Names that share an ending with a later one of the same role are written out to find the body;
   * the surface stays as it stands.
   */
  private List<Assignment> resolved(List<Assignment> assignments) {
    List<String> names =
        bodies.lexicon().distributed(assignments.stream().map(Assignment::surface).toList());
    List<Assignment> result = new ArrayList<>(assignments.size());
    for (int i = 0; i < assignments.size(); i++) {
      Assignment a = assignments.get(i);
      result.add(
          new Assignment(
              a.role(),
              a.surface(),
              a.span(),
              resolve(names.get(i)),
              a.inherited(),
              a.ruleSpan(),
              a.scope()));
    }
    return result;
  }

  private @Nullable BodyRef resolve(String name) {
    return known.computeIfAbsent(name, n -> bodies.resolver().resolve(n, here, document.date()));
  }
}
