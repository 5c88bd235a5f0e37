package io.greenprint.graph.policy;

import io.greenprint.graph.finding.Finding;
import java.util.List;

/**
 * What one version of the rules found in one policy document. Sections are a flat list in reading
 * order; everything else points at its section by index into it. All spans are places in the stored
 * text.
 *
 * @param document the work itself
 * @param sections outline, parents before children
 * @param tasks leaf items that order work, in reading order
 * @param generalRoles roles that bind the document, not one task (guides, coordinators), shown
 *     beside tasks
 * @param targets numeric targets
 * @param conditions whom clauses bind, benefit or exempt
 * @param citations other documents named
 * @param registers lists, pools, accounts and platforms set up or used
 * @param notices application windows (申报通知)
 * @param participants enterprises and projects named in tasks
 * @param findings what a human should check
 */
public record PolicyReading(
    PolicyDocument document,
    List<Section> sections,
    List<Task> tasks,
    List<Assignment> generalRoles,
    List<Target> targets,
    List<Condition> conditions,
    List<Citation> citations,
    List<Register> registers,
    List<ApplicationNotice> notices,
    List<Participant> participants,
    List<Finding> findings) {

  public PolicyReading {
    sections = List.copyOf(sections);
    tasks = List.copyOf(tasks);
    generalRoles = List.copyOf(generalRoles);
    targets = List.copyOf(targets);
    conditions = List.copyOf(conditions);
    citations = List.copyOf(citations);
    registers = List.copyOf(registers);
    notices = List.copyOf(notices);
    participants = List.copyOf(participants);
    findings = List.copyOf(findings);
  }
}
