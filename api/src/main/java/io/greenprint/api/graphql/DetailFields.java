package io.greenprint.api.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.BodyNode;
import io.greenprint.queries.policy.CitationNode;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.Details.Place;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.Level;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.ParticipantNode;
import io.greenprint.queries.policy.RegisterNode;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.search.Entry;
import io.greenprint.queries.search.SearchResult.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The fields that lead from tasks, documents, bodies and facts to their {@link Details}. */
final class DetailFields implements RuntimeWiringConfigurer {

  private final Details details;

  DetailFields(Details details, BatchLoaderRegistry registry) {
    this.details = details;
    new Loaders(registry).add(details.all());
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    LightFields.of(wiring, "Task", TaskNode.class, this::ofTask);
    LightFields.of(wiring, "Target", TargetNode.class, this::ofTarget);
    LightFields.of(wiring, "Condition", ConditionNode.class, this::ofCondition);
    LightFields.of(wiring, "Register", RegisterNode.class, this::ofRegister);
    LightFields.of(wiring, "ApplicationNotice", NoticeNode.class, this::ofNotice);
    LightFields.of(wiring, "Evidence", Evidence.class, this::ofEvidence);
    LightFields.of(wiring, "Section", SectionNode.class, this::ofSection);
    LightFields.of(wiring, "Citation", CitationNode.class, this::ofCitation);
    LightFields.of(wiring, "Document", DocumentNode.class, this::ofDocument);
    LightFields.of(wiring, "Body", BodyNode.class, this::ofBody);
    LightFields.of(wiring, "SearchHit", Hit.class, this::ofHit);
  }

  private void ofTask(LightFields<TaskNode> fields) {
    fields
        .one("document", DocumentNode.class, (task, asked) -> asked.document(task.key().reading()))
        .one(
            "section",
            SectionNode.class,
            (task, asked) -> asked.of(details.sectionOfTask, task.key()))
        .list(
            "assignments",
            AssignmentNode.class,
            (task, asked) ->
                asked.of(
                    details.assignmentsOfTask,
                    task.key(),
                    list -> inRoles(list, asked.argument("roles"))))
        .one(
            "unassigned",
            Boolean.class,
            (task, asked) ->
                task.assignmentCount() == 0
                    ? true
                    : asked.of(details.assignmentsOfTask, task.key(), DetailFields::nobodyActs))
        .list(
            "participants",
            ParticipantNode.class,
            (task, asked) -> asked.of(details.participantsOfTask, task.key()))
        .list(
            "targets",
            TargetNode.class,
            (task, asked) -> asked.of(details.targetsOfTask, task.key()))
        .list(
            "conditions",
            ConditionNode.class,
            (task, asked) -> asked.of(details.conditionsOfTask, task.key()))
        .list(
            "registers",
            RegisterNode.class,
            (task, asked) -> asked.of(details.registersOfTask, task.key()));
  }

  private static List<AssignmentNode> inRoles(
      @Nullable List<AssignmentNode> assignments, @Nullable Object roles) {
    List<AssignmentNode> all = assignments == null ? List.of() : assignments;
    if (!(roles instanceof List<?> names)) {
      return all;
    }
    List<Role> wanted = names.stream().map(name -> Role.valueOf(name.toString())).toList();
    return all.stream().filter(one -> wanted.contains(one.role())).toList();
  }

  private static boolean nobodyActs(@Nullable List<AssignmentNode> assignments) {
    return assignments == null || assignments.stream().noneMatch(AssignmentNode::acts);
  }

  private void ofTarget(LightFields<TargetNode> fields) {
    fields
        .one("task", TaskNode.class, (one, asked) -> asked.of(details.taskOfTarget, one.key()))
        .one("document", DocumentNode.class, (one, asked) -> asked.document(one.key().reading()));
  }

  private void ofCondition(LightFields<ConditionNode> fields) {
    fields
        .one("task", TaskNode.class, (one, asked) -> asked.of(details.taskOfCondition, one.key()))
        .one("document", DocumentNode.class, (one, asked) -> asked.document(one.key().reading()));
  }

  private void ofRegister(LightFields<RegisterNode> fields) {
    fields
        .one("task", TaskNode.class, (one, asked) -> asked.of(details.taskOfRegister, one.key()))
        .one("document", DocumentNode.class, (one, asked) -> asked.document(one.key().reading()));
  }

  private void ofNotice(LightFields<NoticeNode> fields) {
    fields.one("document", DocumentNode.class, (one, asked) -> asked.document(one.key().reading()));
  }

  private void ofEvidence(LightFields<Evidence> fields) {
    fields
        .one("document", DocumentNode.class, (one, asked) -> asked.document(one.reading()))
        .one(
            "section",
            SectionNode.class,
            (one, asked) -> asked.of(details.sectionAt, new Place(one.reading(), one.start())));
  }

  private void ofSection(LightFields<SectionNode> fields) {
    fields.list(
        "tasks",
        TaskNode.class,
        (section, asked) -> asked.of(details.tasksOfSection, section.key()));
  }

  private void ofCitation(LightFields<CitationNode> fields) {
    fields
        .one("from", DocumentNode.class, (one, asked) -> asked.document(one.evidence().reading()))
        .one(
            "to",
            DocumentNode.class,
            (one, asked) -> asked.view().catalog().document(one.to()).orElse(null));
  }

  private void ofDocument(LightFields<DocumentNode> fields) {
    fields
        .list("targets", TargetNode.class, (one, asked) -> of(one, asked, details.targetsOfReading))
        .list(
            "conditions",
            ConditionNode.class,
            (one, asked) -> of(one, asked, details.conditionsOfReading))
        .list(
            "registers",
            RegisterNode.class,
            (one, asked) -> of(one, asked, details.registersOfReading))
        .list(
            "applicationNotices",
            NoticeNode.class,
            (one, asked) -> of(one, asked, details.noticesOfReading))
        .list(
            "citations",
            CitationNode.class,
            (one, asked) -> of(one, asked, details.citationsOfReading))
        .list(
            "citedBy",
            CitationNode.class,
            (one, asked) -> asked.of(details.citationsOfDocument, one.id()))
        .list(
            "generalRoles",
            AssignmentNode.class,
            (one, asked) -> of(one, asked, details.generalRoles))
        .list("bodiesWithoutCopy", BodyNode.class, this::bodiesWithoutCopy);
  }

  private static @Nullable Object of(
      DocumentNode document, Asked asked, Level<Long, ? extends List<?>> level) {
    ReadingNode reading = document.reading();
    return reading == null ? List.of() : asked.of(level, reading.number());
  }

  private @Nullable Object bodiesWithoutCopy(DocumentNode document, Asked asked) {
    ReadingNode reading = document.reading();
    return reading == null
        ? List.of()
        : asked.of(
            details.bodiesOfReading,
            reading.number(),
            named -> named == null ? List.of() : DocumentQueries.withoutCopy(document, named));
  }

  private void ofBody(LightFields<BodyNode> fields) {
    fields
        .list("surfaces", String.class, (one, asked) -> asked.of(details.surfacesOfBody, one.id()))
        .list(
            "formerBodies",
            BodyNode.class,
            (one, asked) -> asked.of(details.formerBodies, one.id()))
        .list(
            "laterBodies", BodyNode.class, (one, asked) -> asked.of(details.laterBodies, one.id()))
        .list("parts", BodyNode.class, (one, asked) -> asked.of(details.partsOfBody, one.id()))
        .one(
            "partOf",
            BodyNode.class,
            (one, asked) ->
                asked.of(
                    details.ownersOfBody,
                    one.id(),
                    owners -> owners == null || owners.isEmpty() ? null : owners.getFirst()));
  }

  private void ofHit(LightFields<Hit> fields) {
    fields
        .one(
            "document",
            DocumentNode.class,
            (hit, asked) -> hit.pinned() ? asked.document(hit.reading()) : null)
        .one("task", TaskNode.class, (hit, asked) -> of(hit, asked, Entry.Kind.TASK, details.tasks))
        .one(
            "section",
            SectionNode.class,
            (hit, asked) -> of(hit, asked, Entry.Kind.SECTION, details.sections))
        .one(
            "body",
            BodyNode.class,
            (hit, asked) ->
                hit.kind() == Entry.Kind.BODY ? asked.of(details.bodies, hit.id()) : null);
  }

  private static @Nullable Object of(
      Hit hit, Asked asked, Entry.Kind kind, Level<FactKey, ?> level) {
    return hit.kind() == kind ? asked.of(level, new FactKey(hit.id(), hit.reading())) : null;
  }
}
