package io.greenprint.queries.policy;

import static io.greenprint.queries.policy.FactMemory.Lasting.FOR_GOOD;
import static io.greenprint.queries.policy.FactMemory.Lasting.IN_SIGHT;
import static io.greenprint.queries.policy.FactMemory.Lasting.IN_VERSION;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.queries.policy.BodyQueries.NamedBody;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;

/**
 * What hangs on tasks, documents and bodies, level by level. Lists and filters say which facts a
 * question is about; what those say is found here. Thread-safe.
 */
public final class Details {

  /** Tasks of pinned readings. */
  public final Level<FactKey, TaskNode> tasks;

  /** The visible task of an id. */
  final Level<String, FactKey> taskOfId;

  /** Bodies with roles in a task, in the order of the text. */
  public final Level<FactKey, List<AssignmentNode>> assignmentsOfTask;

  /** Enterprises and projects named in a task. */
  public final Level<FactKey, List<ParticipantNode>> participantsOfTask;

  /** Targets in a task. */
  public final Level<FactKey, List<TargetNode>> targetsOfTask;

  /** Conditions in a task. */
  public final Level<FactKey, List<ConditionNode>> conditionsOfTask;

  /** Registers in a task. */
  public final Level<FactKey, List<RegisterNode>> registersOfTask;

  /** The section that orders a task; none orders a row of an annexed table. */
  public final Level<FactKey, SectionNode> sectionOfTask;

  /** The task in which a target stands, if any. */
  public final Level<FactKey, TaskNode> taskOfTarget;

  /** The task in which a condition stands, if any. */
  public final Level<FactKey, TaskNode> taskOfCondition;

  /** The task in which a register stands, if any. */
  public final Level<FactKey, TaskNode> taskOfRegister;

  /** Sections of pinned readings. */
  public final Level<FactKey, SectionNode> sections;

  /** The innermost section that holds a place of the text; none before the first. */
  public final Level<Place, SectionNode> sectionAt;

  /** Tasks that a section orders itself. */
  public final Level<FactKey, List<TaskNode>> tasksOfSection;

  /** Bodies that guide or coordinate the whole of a document. */
  public final Level<Long, List<AssignmentNode>> generalRoles;

  /** Bodies named in the tasks of a document, with the names used. */
  public final Level<Long, List<NamedBody>> bodiesOfReading;

  /** Targets of a document. */
  public final Level<Long, List<TargetNode>> targetsOfReading;

  /** Conditions of a document. */
  public final Level<Long, List<ConditionNode>> conditionsOfReading;

  /** Registers of a document. */
  public final Level<Long, List<RegisterNode>> registersOfReading;

  /** Application windows of a document. */
  public final Level<Long, List<NoticeNode>> noticesOfReading;

  /** Documents that a document names. */
  public final Level<Long, List<CitationNode>> citationsOfReading;

  /** Where visible documents name a document. */
  public final Level<String, List<CitationNode>> citationsOfDocument;

  /** Bodies by id. */
  public final Level<String, BodyNode> bodies;

  /** Names that visible documents use for a body. */
  public final Level<String, List<String>> surfacesOfBody;

  /** Bodies whose functions a body took over. */
  public final Level<String, List<BodyNode>> formerBodies;

  /** Bodies that took over the functions of a body. */
  public final Level<String, List<BodyNode>> laterBodies;

  /** The body that a body is part of, in a list of at most one. */
  public final Level<String, List<BodyNode>> ownersOfBody;

  /** Bodies that are part of a body. */
  public final Level<String, List<BodyNode>> partsOfBody;

  private final List<Level<?, ?>> all;

  /** Details that are read from a graph and kept in {@code memory}. */
  public Details(GraphReader reader, FactMemory memory) {
    Levels levels = new Levels(reader, memory);
    Function<FactKey, Map<String, Object>> fact = FactKey::parameter;
    Function<Long, Map<String, Object>> reading = number -> Map.of("reading", number);
    Function<String, Map<String, Object>> id = text -> Map.of("id", text);
    Function<Record, TaskNode> task = of(TaskNode::of);
    Function<Record, AssignmentNode> assignment = of(AssignmentNode::of);
    Function<Record, TargetNode> target = of(TargetNode::of);
    Function<Record, ConditionNode> condition = of(ConditionNode::of);
    Function<Record, RegisterNode> register = of(RegisterNode::of);
    Function<Record, SectionNode> section = of(SectionNode::of);
    Function<Record, CitationNode> citation = of(CitationNode::of);
    Function<Record, BodyNode> body = of(BodyNode::of);

    tasks = levels.ones("tasks-by-keys", FOR_GOOD, fact, task);
    taskOfId = levels.ones("tasks-by-ids", IN_SIGHT, id, FactKey::of);
    assignmentsOfTask = levels.lists("assignments-of-tasks", IN_VERSION, fact, assignment);
    participantsOfTask =
        levels.lists("participants-of-tasks", FOR_GOOD, fact, of(ParticipantNode::of));
    targetsOfTask = levels.lists("targets-of-tasks", IN_VERSION, fact, target);
    conditionsOfTask = levels.lists("conditions-of-tasks", FOR_GOOD, fact, condition);
    registersOfTask = levels.lists("registers-of-tasks", FOR_GOOD, fact, register);
    sectionOfTask = levels.ones("section-of-tasks", FOR_GOOD, fact, section);
    taskOfTarget = levels.ones("task-of-targets", FOR_GOOD, fact, task);
    taskOfCondition = levels.ones("task-of-conditions", FOR_GOOD, fact, task);
    taskOfRegister = levels.ones("task-of-registers", FOR_GOOD, fact, task);
    sections = levels.ones("sections-by-keys", FOR_GOOD, fact, section);
    sectionAt = levels.ones("sections-at", FOR_GOOD, Place::parameter, section);
    tasksOfSection = levels.lists("tasks-of-sections", FOR_GOOD, fact, task);
    generalRoles = levels.lists("general-roles", IN_VERSION, reading, assignment);
    bodiesOfReading = levels.lists("bodies-of-readings", IN_VERSION, reading, NamedBody::of);
    targetsOfReading = levels.lists("targets-of-readings", IN_VERSION, reading, target);
    conditionsOfReading = levels.lists("conditions-of-readings", FOR_GOOD, reading, condition);
    registersOfReading = levels.lists("registers-of-readings", FOR_GOOD, reading, register);
    noticesOfReading = levels.lists("notices-of-readings", FOR_GOOD, reading, of(NoticeNode::of));
    citationsOfReading = levels.lists("citations-of-readings", IN_VERSION, reading, citation);
    citationsOfDocument = levels.lists("citations-of-documents", IN_SIGHT, id, citation);
    bodies = levels.ones("bodies-by-ids", IN_VERSION, id, body);
    surfacesOfBody =
        levels.lists("surfaces-of-bodies", IN_SIGHT, id, found -> found.get("surface").asString());
    formerBodies = levels.lists("former-bodies", IN_VERSION, id, body);
    laterBodies = levels.lists("later-bodies", IN_VERSION, id, body);
    ownersOfBody = levels.lists("owners-of-bodies", IN_VERSION, id, body);
    partsOfBody = levels.lists("parts-of-bodies", IN_VERSION, id, body);
    all = levels.made();
  }

  /** All levels. */
  public List<Level<?, ?>> all() {
    return all;
  }

  /** A place in the stored text that a reading read. */
  public record Place(long reading, int start) {

    private Map<String, Object> parameter() {
      return Map.of("reading", reading, "start", start);
    }
  }

  private static <T> Function<Record, T> of(Function<Row, T> node) {
    return found -> node.apply(Row.of(found.get("row")));
  }
}
