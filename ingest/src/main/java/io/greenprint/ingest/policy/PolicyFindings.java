package io.greenprint.ingest.policy;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a human should check in a policy document. */
final class PolicyFindings {

  private PolicyFindings() {}

  /**
   * @param groups places of all responsibility groups of the document
   */
  static List<Finding> of(Text text, PolicyDocument document, List<Task> tasks, List<Span> groups) {
    List<Finding> findings = new ArrayList<>();
    if (document.title().isEmpty()) {
      findings.add(
          Finding.of(
              "policy-without-title",
              Severity.WARNING,
              null,
              null,
              new Message("没有找到文件标题。", "No title was found."),
              new Message("请核对文件开头，并补录标题。", "Check the head of the file and enter the title.")));
    }
    boolean assigns = tasks.stream().anyMatch(t -> !t.assignments().isEmpty());
    for (Task task : tasks) {
      if (assigns && task.assignments().isEmpty()) {
        findings.add(unassigned(text, task));
      }
    }
    for (Span group : groups) {
      if (tasks.stream().noneMatch(task -> holds(task, group))) {
        findings.add(withoutTask(text, group));
      }
    }
    unknownBodies(tasks).values().forEach(a -> findings.add(unknown(text, a)));
    return findings;
  }

  /** The first place of each name that nobody knows. */
  private static Map<String, Assignment> unknownBodies(List<Task> tasks) {
    Map<String, Assignment> unknown = new LinkedHashMap<>();
    for (Task task : tasks) {
      for (Assignment assignment : task.assignments()) {
        if (assignment.body() == null) {
          unknown.putIfAbsent(assignment.surface(), assignment);
        }
      }
    }
    return unknown;
  }

  private static boolean holds(Task task, Span group) {
    Span own = task.group();
    return (own != null && own.start() < group.end() && group.start() < own.end())
        || task.text().contains(group.start());
  }

  private static Finding withoutTask(Text text, Span group) {
    String words = text.content().substring(group.start(), group.end());
    return Finding.of(
        "group-without-task",
        Severity.WARNING,
        text.pageAt(group.start()),
        group,
        new Message(
            "责任分工“" + words + "”没有对应的任务。",
            "The responsibility group \"" + words + "\" has no task."),
        new Message("请核对它属于哪一项任务。", "Check which task it belongs to."));
  }

  private static Finding unassigned(Text text, Task task) {
    Span span = task.text();
    return Finding.of(
        "task-without-body",
        Severity.INFO,
        text.pageAt(span.start()),
        span,
        new Message(
            "任务“" + task.title() + "”没有写明责任单位。",
            "The task \"" + task.title() + "\" names no body."),
        new Message(
            "请核对原文；如确未分工，不需处理。",
            "Check the original; if nobody is named there, nothing is to do."));
  }

  private static Finding unknown(Text text, Assignment assignment) {
    return Finding.of(
        "unknown-body",
        Severity.WARNING,
        text.pageAt(assignment.span().start()),
        assignment.span(),
        new Message(
            "不认识的单位名称“" + assignment.surface() + "”。",
            "The body \"" + assignment.surface() + "\" is not known."),
        new Message("请指定它的全称，或确认它不是单位。", "Give its full name, or say that it is no body."));
  }
}
