package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Citation;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.OrderedWork.RoleOfBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what {@link Cascade} and {@link Comparison} compare, and puts the answers into terms of
 * tasks and documents. Thread-safe.
 */
public final class CascadeQueries {

  private final TaskQueries tasks;
  private final Details details;

  public CascadeQueries(TaskQueries tasks, Details details) {
    this.tasks = tasks;
    this.details = details;
  }

  /**
   * How the tasks of a document, or one of them, follow from those of the documents it is based on.
   *
   * @param document id of the lower document; null where {@code task} is given
   * @param task id of a lower task; null for all of the document
   * @param includeDrafts take upper documents that are not in force, too
   * @throws QueryException BAD_ARGUMENT, NOT_FOUND
   */
  public PolicyCascade cascade(
      View view, @Nullable String document, @Nullable String task, boolean includeDrafts) {
    if ((document == null) == (task == null)) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "document 与 task 须且只须给出一个", "give either document or task");
    }
    TaskNode only = task == null ? null : task(view, task);
    DocumentNode lower =
        only == null
            ? present(view, Objects.requireNonNull(document))
            : view.catalog().documentOf(only.key().reading());
    long reading = number(lower);

    Map<Boolean, List<CitationNode>> bases =
        details.citationsOfReading.of(view, reading).orElse(List.of()).stream()
            .filter(citation -> citation.role() == Citation.Role.BASIS)
            .collect(Collectors.partitioningBy(citation -> isThere(view, citation)));
    List<DocumentNode> upper =
        bases.getOrDefault(true, List.of()).stream()
            .map(citation -> view.catalog().document(citation.to()).orElseThrow())
            .filter(base -> includeDrafts || base.inForce())
            .distinct()
            .toList();

    Map<String, TaskNode> upperTasks =
        byWorkId(all(view, upper.stream().map(CascadeQueries::number).toList()));
    Map<String, TaskNode> lowerTasks = byWorkId(all(view, List.of(reading)));
    // All lower tasks are compared even for one, so that common words weigh the same.
    Cascade cascade = Cascade.of(works(view, lowerTasks), works(view, upperTasks));
    String onlyId = only == null ? null : workId(only);
    return new PolicyCascade(
        lower,
        upper,
        bases.getOrDefault(false, List.of()),
        cascade.links().stream()
            .filter(link -> onlyId == null || link.lower().equals(onlyId))
            .map(
                link ->
                    new PolicyCascade.CascadeLink(
                        node(lowerTasks, link.lower()),
                        node(upperTasks, link.upper()),
                        link.similarity(),
                        link.sharedTerms()))
            .toList(),
        cascade.withoutUpper().stream()
            .filter(id -> onlyId == null || id.equals(onlyId))
            .map(id -> node(lowerTasks, id))
            .toList(),
        onlyId == null
            ? cascade.withoutLower().stream().map(id -> node(upperTasks, id)).toList()
            : List.of());
  }

  /**
   * What stands above and below one task.
   *
   * @throws QueryException NOT_FOUND
   */
  public TaskCascade around(View view, String id) {
    TaskNode task = task(view, id);
    PolicyCascade up = cascade(view, null, id, false);
    String document = up.document().id();
    List<PolicyCascade.CascadeLink> below =
        details.citationsOfDocument.of(view, document).orElse(List.of()).stream()
            .filter(citation -> citation.role() == Citation.Role.BASIS)
            .map(citation -> view.catalog().documentOf(citation.evidence().reading()))
            .filter(lower -> lower.inForce() && !lower.id().equals(document))
            .distinct()
            .flatMap(lower -> cascade(view, lower.id(), null, false).links().stream())
            .filter(link -> link.upper().key().equals(task.key()))
            .sorted(Comparator.comparingDouble(PolicyCascade.CascadeLink::similarity).reversed())
            .toList();
    return new TaskCascade(up.links(), below, up.absentBases());
  }

  /**
   * What changed from one document to another.
   *
   * @throws QueryException NOT_FOUND where one of them is not in the graph
   */
  public DocumentComparison compare(View view, String from, String to) {
    DocumentNode before = present(view, from);
    DocumentNode after = present(view, to);
    Map<String, TaskNode> tasksBefore = byWorkId(all(view, List.of(number(before))));
    Map<String, TaskNode> tasksAfter = byWorkId(all(view, List.of(number(after))));
    Map<String, TargetNode> targetsBefore = targets(view, number(before));
    Map<String, TargetNode> targetsAfter = targets(view, number(after));
    Comparison comparison =
        Comparison.of(
            works(view, tasksBefore),
            works(view, tasksAfter),
            sets(targetsBefore),
            sets(targetsAfter));
    return new DocumentComparison(
        before,
        after,
        comparison.addedTasks().stream().map(id -> node(tasksAfter, id)).toList(),
        comparison.droppedTasks().stream().map(id -> node(tasksBefore, id)).toList(),
        comparison.changedTasks().stream()
            .map(
                change ->
                    new DocumentComparison.TaskChange(
                        node(tasksBefore, change.from()), node(tasksAfter, change.to()), change))
            .toList(),
        comparison.unchangedTasks(),
        comparison.addedBodies(),
        comparison.droppedBodies(),
        comparison.addedTargets().stream().map(id -> node(targetsAfter, id)).toList(),
        comparison.droppedTargets().stream().map(id -> node(targetsBefore, id)).toList(),
        comparison.changedTargets().stream()
            .map(
                change ->
                    new DocumentComparison.TargetChange(
                        node(targetsBefore, change.from()), node(targetsAfter, change.to())))
            .toList());
  }

  private TaskNode task(View view, String id) {
    return tasks.task(view, id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  private static DocumentNode present(View view, String id) {
    return view.catalog()
        .document(id)
        .filter(DocumentNode::present)
        .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  private static boolean isThere(View view, CitationNode citation) {
    return view.catalog().document(citation.to()).filter(DocumentNode::present).isPresent();
  }

  private static long number(DocumentNode document) {
    ReadingNode reading = Objects.requireNonNull(document.reading());
    return reading.number();
  }

  private List<TaskNode> all(View view, List<Long> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    Map<Long, List<TaskNode>> found = tasks.allOfReadings(view, readings);
    return readings.stream()
        .flatMap(reading -> found.getOrDefault(reading, List.of()).stream())
        .toList();
  }

  private List<OrderedWork> works(View view, Map<String, TaskNode> nodes) {
    Map<FactKey, List<AssignmentNode>> assignments =
        details.assignmentsOfTask.of(view, nodes.values().stream().map(TaskNode::key).toList());
    List<OrderedWork> works = new ArrayList<>();
    nodes.forEach(
        (id, task) ->
            works.add(
                new OrderedWork(
                    id,
                    task.title(),
                    task.text(),
                    task.deadline() == null ? null : task.deadline().text(),
                    assignments.getOrDefault(task.key(), List.of()).stream()
                        .map(one -> new RoleOfBody(one.bodyName(), one.role()))
                        .collect(Collectors.toSet()))));
    return works;
  }

  private Map<String, TargetNode> targets(View view, long reading) {
    return details.targetsOfReading.of(view, reading).orElse(List.of()).stream()
        .collect(
            Collectors.toMap(
                TargetNode::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }

  private static List<SetTarget> sets(Map<String, TargetNode> targets) {
    return targets.values().stream()
        .map(
            target ->
                new SetTarget(
                    target.id(),
                    target.metric(),
                    target.subject(),
                    target.operator(),
                    target.value() == null ? null : target.value().toPlainString(),
                    target.unit(),
                    target.deadline() == null ? null : target.deadline().text()))
        .toList();
  }

  private static Map<String, TaskNode> byWorkId(Collection<TaskNode> tasks) {
    return tasks.stream()
        .collect(
            Collectors.toMap(
                CascadeQueries::workId,
                Function.identity(),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  /** Ids are unique within a reading only. */
  private static String workId(TaskNode task) {
    return task.key().reading() + "/" + task.id();
  }

  private static <T> T node(Map<String, T> nodes, String id) {
    return Objects.requireNonNull(nodes.get(id));
  }
}
