package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.policy.Groups.Group;
import io.greenprint.ingest.text.Mended;
import io.greenprint.ingest.values.Deadlines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the work that a document orders: leaf items of its outline outside background sections,
 * each with the bodies that its responsibility group names. A leaf with several groups gives one
 * task a group.
 */
final class TaskReader {

  private final String text;

  /** The same without the words of rules, which are no names. */
  private final String readable;

  private final Mended mended;
  private final Outline outline;
  private final @Nullable Integer year;
  private final boolean ordersNothing;
  private final RoleRules rules;
  private final List<Task> tasks = new ArrayList<>();
  private final Map<Integer, List<Group>> groups = new HashMap<>();
  private final Set<Integer> whole = new HashSet<>();
  private final List<TaskTable> tables;

  TaskReader(
      Mended mended,
      Outline outline,
      List<TaskTable> tables,
      String title,
      @Nullable Integer year) {
    this.text = mended.text();
    this.readable = DocumentRules.blank(text);
    this.mended = mended;
    this.outline = outline;
    this.year = year;
    this.ordersNothing = Background.isTitle(title);
    this.rules = new RoleRules(text, mended);
    this.tables = tables;
  }

  /**
   * The tasks in reading order.
   *
   * @param stretches what orders work in the document, its preamble included, in which rules count
   */
  List<Task> read(List<Span> stretches) {
    for (Item item : outline.items()) {
      groups.put(item.index(), Groups.in(readable, item.bodyStart(), item.bodyEnd()));
    }
    findWholes();
    for (Span stretch : stretches) {
      List<Item> items = outline.items().stream().filter(i -> stretch.contains(i.start())).toList();
      int first = items.isEmpty() ? stretch.end() : items.getFirst().start();
      rules.learn(stretch.start(), first);
      addRows(null, stretch.start(), first);
      items.stream().filter(i -> !insideWhole(i)).forEach(this::read);
    }
    return tasks;
  }

  private void read(Item item) {
    boolean leaf = outline.isLeaf(item) || whole.contains(item.index());
    int end = whole.contains(item.index()) ? item.end() : item.bodyEnd();
    List<Group> own =
        whole.contains(item.index())
            ? Groups.in(readable, item.bodyStart(), end)
            : groups.getOrDefault(item.index(), List.of());
    if (addRows(item, item.bodyStart(), item.bodyEnd()) && own.isEmpty()) {
      return;
    }
    if (BodyHeadings.isOne(outline, item)) {
      addBodyTask(item);
    } else if (leaf && (!own.isEmpty() || ordersWork(item))) {
      addLeaf(item, own, end);
    } else if (!leaf && !own.isEmpty() && groupsBelow(item)) {
      addLeaf(item, own, end);
    } else {
      rules.learn(item.start(), item.bodyEnd());
    }
  }

  /** One task a row of the task tables that stand in a part of the text; whether there are any. */
  private boolean addRows(@Nullable Item item, int from, int to) {
    boolean any = false;
    for (TaskTable table : tables) {
      if (table.start() < from || table.start() >= to) {
        continue;
      }
      rules.learn(from, table.start());
      for (TaskTable.Row row : table.rows()) {
        any = true;
        addRow(item, row);
      }
    }
    return any;
  }

  private void addRow(@Nullable Item item, TaskTable.Row row) {
    List<String> path = new ArrayList<>(item == null ? List.of() : outline.path(item));
    path.add(row.label());
    List<Assignment> assignments = new ArrayList<>();
    boolean open = false;
    for (TaskTable.Duty duty : row.duties()) {
      assignments.addAll(rules.own(duty.duties(), duty.cell()));
      open |= duty.duties().openEnded();
    }
    Span due = row.due();
    tasks.add(
        new Task(
            tasks.size(),
            item == null ? -1 : item.index(),
            path,
            row.title(),
            1,
            1,
            row.text(),
            row.group(),
            rules.withInherited(assignments),
            open,
            due == null ? null : Deadlines.read(row.dueWords(), due, year)));
  }

  private boolean ordersWork(Item item) {
    return !ordersNothing
        && !item.heading().isEmpty()
        && outline.chain(item).stream().noneMatch(i -> Background.isHeading(i.heading()))
        && (item.bodyEnd() > item.bodyStart() || item.heading().length() > 4);
  }

  private void addLeaf(Item item, List<Group> own, int end) {
    if (own.isEmpty()) {
      rules.learn(item.start(), end);
      List<Group> above = groupAbove(item);
      Duties duties = above.isEmpty() ? null : duties(above.getFirst());
      Span body = trimmed(item.bodyStart(), end);
      add(item, 1, 1, body, null, duties, !above.isEmpty(), above.isEmpty());
      return;
    }
    List<Span> stretches = stretches(own, item.bodyStart(), end);
    int part = 1;
    for (int i = 0; i < own.size(); i++) {
      Group group = own.get(i);
      rules.learn(group.span().start(), group.span().end());
      Duties duties = duties(group);
      rules.learn(duties, group.content());
      add(item, part++, own.size(), stretches.get(i), group, duties, false, own.size() == 1);
    }
  }

  /**
   * The words before each group; of a single group also those after it, where none stand before.
   */
  private List<Span> stretches(List<Group> own, int from, int end) {
    List<Span> result = new ArrayList<>();
    int start = from;
    for (Group group : own) {
      result.add(trimmed(start, group.span().start()));
      start = group.span().end();
    }
    if (own.size() == 1 && result.getFirst().length() == 0) {
      return List.of(trimmed(start, end));
    }
    return result;
  }

  private Duties duties(Group group) {
    return DutyGrammar.read(readable, group.content().start(), group.content().end());
  }

  private void add(
      Item item,
      int part,
      int parts,
      Span body,
      @Nullable Group group,
      @Nullable Duties duties,
      boolean inherited,
      boolean prose) {
    List<Assignment> assignments =
        duties == null ? rules.withInherited(List.of()) : rules.assignments(duties);
    if (inherited && duties != null) {
      assignments = assignments.stream().map(TaskReader::inherited).toList();
    }
    if (prose) {
      assignments = merged(assignments, ProseDuties.in(text, body, mended, group != null));
    }
    tasks.add(
        new Task(
            tasks.size(),
            item.index(),
            outline.path(item),
            item.heading(),
            part,
            parts,
            mended.origin(body),
            group == null ? null : mended.origin(group.content()),
            assignments,
            duties != null && duties.openEnded(),
            deadline(duties)));
  }

  private static Assignment inherited(Assignment a) {
    return new Assignment(a.role(), a.surface(), a.span(), a.body(), true, a.span(), a.scope());
  }

  private static List<Assignment> merged(List<Assignment> said, List<Assignment> prose) {
    List<Assignment> all = new ArrayList<>(said);
    for (Assignment a : prose) {
      if (said.stream().noneMatch(s -> s.surface().equals(a.surface()))) {
        all.add(a);
      }
    }
    return all;
  }

  private @Nullable Deadline deadline(@Nullable Duties duties) {
    Span span = duties == null ? null : duties.deadline();
    return span == null
        ? null
        : Deadlines.read(text.substring(span.start(), span.end()), mended.origin(span), year);
  }

  /** A heading that is a body: its duties are the text, and it leads where they say 牵头. */
  private void addBodyTask(Item item) {
    Span body = trimmed(item.bodyStart(), item.end());
    boolean leads = text.substring(body.start(), body.end()).contains("牵头");
    int from = item.headingEnd() - item.heading().length();
    List<Assignment> assignments = new ArrayList<>();
    for (Duties.Named named : DutyGrammar.read(text, from, item.headingEnd()).named()) {
      assignments.add(
          new Assignment(
              leads ? Role.LEAD : Role.JOINT,
              named.surface(),
              mended.origin(named.span()),
              null,
              false,
              null,
              null));
    }
    tasks.add(
        new Task(
            tasks.size(),
            item.index(),
            outline.path(item),
            item.heading(),
            1,
            1,
            mended.origin(body),
            null,
            rules.withInherited(assignments),
            false,
            null));
  }

  /** The group of a heading above holds for leaves that have none. */
  private List<Group> groupAbove(Item item) {
    int parent = item.parent();
    if (parent < 0 || groupsBelow(outline.items().get(parent))) {
      return List.of();
    }
    return groups.getOrDefault(parent, List.of());
  }

  private boolean groupsBelow(Item item) {
    return outline.items().stream()
        .anyMatch(
            i ->
                i.index() > item.index()
                    && i.start() < item.end()
                    && !groups.getOrDefault(i.index(), List.of()).isEmpty());
  }

  /**
   * Items whose children only list what is to be done: the one group behind the last child is
   * theirs, as groups in this document stand at the level of the item.
   */
  private void findWholes() {
    Map<Marker.Kind, Integer> grouped = new EnumMap<>(Marker.Kind.class);
    for (Item item : outline.items()) {
      if (outline.isLeaf(item)
          && item.marker() != null
          && !groups.getOrDefault(item.index(), List.of()).isEmpty()) {
        grouped.merge(item.marker().kind(), 1, Integer::sum);
      }
    }
    for (Item item : outline.items()) {
      List<Item> children = outline.children(item);
      if (BodyHeadings.isOne(outline, item) && !children.isEmpty()) {
        whole.add(item.index());
        continue;
      }
      if (children.size() < 2 || item.marker() == null) {
        continue;
      }
      Item last = children.getLast();
      Marker mark = last.marker();
      boolean onlyLast =
          children.stream().allMatch(outline::isLeaf)
              && children.stream()
                  .allMatch(
                      c -> c.equals(last) != groups.getOrDefault(c.index(), List.of()).isEmpty());
      if (onlyLast
          && mark != null
          && grouped.getOrDefault(item.marker().kind(), 0) > grouped.getOrDefault(mark.kind(), 0)) {
        whole.add(item.index());
      }
    }
  }

  private boolean insideWhole(Item item) {
    return outline.chain(item).stream()
        .anyMatch(i -> i.index() != item.index() && whole.contains(i.index()));
  }

  private Span trimmed(int start, int end) {
    int first = start;
    int last = Math.max(start, end);
    while (first < last && isMargin(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }

  private static boolean isMargin(char c) {
    return Character.isWhitespace(c) || "。；;，,".indexOf(c) >= 0;
  }
}
