package io.greenprint.graph.store;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.ApplicationNotice;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.Participant;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Register;
import io.greenprint.graph.policy.Section;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reading as rows for UNWIND, with ids that depend on nothing but the document and its words.
 * Each row has {@code id} and {@code properties}, and the ids of what it hangs on.
 */
final class PolicyRows {

  final List<Map<String, Object>> sections = new ArrayList<>();
  final List<Map<String, Object>> parents = new ArrayList<>();
  final Placed tasks = new Placed();
  final List<AssignmentRow> assignments = new ArrayList<>();
  final Placed targets = new Placed();
  final Placed conditions = new Placed();
  final Placed registers = new Placed();
  final List<CitationRow> citations = new ArrayList<>();
  final List<Map<String, Object>> notices = new ArrayList<>();
  final List<Map<String, Object>> participants = new ArrayList<>();
  final List<Map<String, Object>> findings = new ArrayList<>();

  private final PolicyReading reading;
  private final Text text;
  private final Ids ids;
  private final List<List<String>> sectionPaths = new ArrayList<>();
  private final List<String> sectionIds = new ArrayList<>();
  private final List<String> taskIds = new ArrayList<>();

  /** An assignment with what it hangs on; {@code task} is null where it binds the document. */
  record AssignmentRow(@Nullable String task, Assignment fact, Map<String, Object> row) {}

  /** A citation with its row; which document it means is found when it is written. */
  record CitationRow(Citation fact, Map<String, Object> row) {}

  /** Rows of facts that hang on a section, or on the reading itself, and perhaps on a task. */
  static final class Placed {
    final List<Map<String, Object>> inSection = new ArrayList<>();
    final List<Map<String, Object>> inReading = new ArrayList<>();
    final List<Map<String, Object>> ofTask = new ArrayList<>();
  }

  PolicyRows(String document, PolicyReading reading, Text text) {
    this.reading = reading;
    this.text = text;
    this.ids = new Ids(document);
    addSections();
    addTasks();
    reading.generalRoles().forEach(role -> addAssignment(null, List.of(), role));
    addTargets();
    addConditions();
    addRegisters();
    addCitations();
    addNotices();
    addParticipants();
    addFindings();
  }

  private void addSections() {
    for (Section section : reading.sections()) {
      List<String> path = new ArrayList<>();
      if (section.parent() >= 0) {
        path.addAll(sectionPaths.get(section.parent()));
      }
      path.add(section.label());
      sectionPaths.add(path);
      String id = ids.fact("section", path);
      sectionIds.add(id);
      Properties properties =
          new Properties(text)
              .put("position", section.index())
              .put("level", section.level())
              .put("marker", section.marker())
              .put("heading", section.heading())
              .place("heading", section.headingSpan())
              .place("body", section.body())
              .put("text", text.quote(ownWords(section)))
              .list("path", path)
              .page(section.headingSpan());
      sections.add(row(id, properties));
      if (section.parent() >= 0) {
        parents.add(Map.of("id", id, "parent", sectionIds.get(section.parent())));
      }
    }
  }

  /** Up to the first section below it. */
  private Span ownWords(Section section) {
    Span body = section.body();
    int next = section.index() + 1;
    if (next < reading.sections().size()) {
      Section below = reading.sections().get(next);
      int start = below.headingSpan().start();
      if (below.parent() == section.index() && body.contains(start)) {
        return new Span(body.start(), start);
      }
    }
    return body;
  }

  private void addTasks() {
    for (Task task : reading.tasks()) {
      List<String> parts = new ArrayList<>(task.path());
      parts.add(String.valueOf(task.part()));
      String id = ids.fact("task", parts);
      taskIds.add(id);
      Properties properties =
          new Properties(text)
              .put("position", task.index())
              .list("path", task.path())
              .put("title", task.title())
              .put("part", task.part())
              .put("parts", task.parts())
              .span("text", task.text())
              .span("group", task.group())
              .put("openEnded", task.openEnded())
              .put("assignments", task.assignments().size())
              .deadline(task.deadline())
              .page(task.text());
      place(tasks, id, properties, task.section(), null);
      task.assignments().forEach(assignment -> addAssignment(id, List.of(id), assignment));
    }
  }

  private void addAssignment(@Nullable String task, List<String> place, Assignment fact) {
    List<String> parts = new ArrayList<>(place);
    parts.add(fact.surface());
    String id = ids.fact("assignment", parts);
    Properties properties =
        new Properties(text)
            .put("position", assignments.size())
            .put("role", fact.role())
            .put("surface", fact.surface())
            .quote(fact.span())
            .put("inherited", fact.inherited())
            .put("general", task == null)
            .span("rule", fact.ruleSpan())
            .put("scope", fact.scope())
            .put("basis", fact.body() == null ? null : fact.body().basis());
    assignments.add(
        new AssignmentRow(
            task, fact, task == null ? row(id, properties) : row(id, properties, "task", task)));
  }

  private void addTargets() {
    int position = 0;
    for (Target target : reading.targets()) {
      Properties properties =
          new Properties(text)
              .put("position", position++)
              .list("path", target.path())
              .put("metric", target.metric())
              .put("subject", target.subject())
              .put("operator", target.operator())
              .decimal("value", target.value())
              .put("unit", target.unit())
              .put("baselineYear", target.baselineYear())
              .put("hedge", target.hedge())
              .put("setter", target.setter())
              .quote(target.span())
              .deadline(target.deadline());
      if (target.normalised() != null) {
        properties
            .decimal("normalisedValue", target.normalised().value())
            .put("normalisedUnit", target.normalised().unit());
      }
      String id = ids.fact("target", append(target.path(), target.metric()));
      place(targets, id, properties, target.section(), target.task());
    }
  }

  private void addConditions() {
    int position = 0;
    for (Condition condition : reading.conditions()) {
      Properties properties =
          new Properties(text)
              .put("position", position++)
              .put("subject", condition.subject())
              .put("metric", condition.metric())
              .put("operator", condition.operator())
              .decimal("value", condition.value())
              .put("unit", condition.unit())
              .put("effect", condition.effect())
              .put("consequence", condition.consequence())
              .quote(condition.span());
      String id = ids.fact("condition", List.of(text.quote(condition.span())));
      place(conditions, id, properties, condition.section(), condition.task());
    }
  }

  private void addRegisters() {
    int position = 0;
    for (Register register : reading.registers()) {
      Properties properties =
          new Properties(text)
              .put("position", position++)
              .list("path", register.path())
              .put("name", register.name())
              .put("kind", register.kind())
              .quote(register.span());
      String id = ids.fact("register", append(register.path(), register.name()));
      place(registers, id, properties, register.section(), register.task());
    }
  }

  private void addCitations() {
    for (Citation citation : reading.citations()) {
      Properties properties =
          new Properties(text)
              .put("position", citations.size())
              .put("title", citation.title())
              .put("docNumber", citation.docNumber())
              .put("role", citation.role())
              .quote(citation.span());
      String id = ids.fact("citation", List.of(citation.role().name(), citation.title()));
      citations.add(new CitationRow(citation, row(id, properties)));
    }
  }

  private void addNotices() {
    for (ApplicationNotice notice : reading.notices()) {
      Properties properties =
          new Properties(text)
              .put("position", notices.size())
              .put("subject", notice.subject())
              .put("opens", notice.opens())
              .put("closes", notice.closes())
              .span("window", notice.windowSpan())
              .list("conditions", quotes(notice.conditions()))
              .list("conditionSpans", flat(notice.conditions()))
              .list("amounts", quotes(notice.amounts()))
              .list("amountSpans", flat(notice.amounts()))
              .list("materials", quotes(notice.materials()))
              .list("materialSpans", flat(notice.materials()))
              .span("office", notice.office());
      if (notice.windowSpan() != null) {
        properties.page(notice.windowSpan());
      }
      notices.add(row(ids.fact("notice", List.of(notice.subject())), properties));
    }
  }

  private void addParticipants() {
    for (Participant participant : reading.participants()) {
      Properties properties =
          new Properties(text)
              .put("position", participants.size())
              .put("name", participant.name())
              .put("kind", participant.kind())
              .quote(participant.span());
      String task = participant.task() == null ? "" : taskIds.get(participant.task());
      String id = ids.fact("participant", List.of(task, participant.name()));
      participants.add(row(id, properties, "task", task));
    }
  }

  private void addFindings() {
    for (Finding finding : reading.findings()) {
      String quote = finding.span() == null ? "" : text.quote(finding.span());
      String id = ids.fact("finding", List.of(finding.code(), quote));
      Properties properties =
          new Properties(text)
              .put("position", findings.size())
              .quote(finding.span())
              .put("page", finding.page());
      findings.add(row(id, FindingRows.describe(properties, finding)));
    }
  }

  private void place(
      Placed placed, String id, Properties properties, int section, @Nullable Integer task) {
    if (section >= 0) {
      placed.inSection.add(row(id, properties, "section", sectionIds.get(section)));
    } else {
      placed.inReading.add(row(id, properties));
    }
    if (task != null) {
      placed.ofTask.add(Map.of("id", id, "task", taskIds.get(task)));
    }
  }

  private List<String> quotes(List<Span> spans) {
    return spans.stream().map(text::quote).toList();
  }

  private static List<Integer> flat(List<Span> spans) {
    return spans.stream().flatMap(s -> List.of(s.start(), s.end()).stream()).toList();
  }

  private static List<String> append(List<String> path, String last) {
    List<String> all = new ArrayList<>(path);
    all.add(last);
    return all;
  }

  private static Map<String, Object> row(String id, Properties properties) {
    return Map.of("id", id, "properties", properties.map());
  }

  private static Map<String, Object> row(
      String id, Properties properties, String owner, String ownerId) {
    return Map.of("id", id, "properties", properties.map(), owner, ownerId);
  }
}
