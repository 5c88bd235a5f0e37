package io.greenprint.queries.policy;

import io.greenprint.queries.policy.OrderedWork.RoleOfBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one document to another: tasks, bodies and targets that were added, dropped or
 * changed. Computed on each request, never stored. Tasks stand for each other where their headings
 * are the same, or their words are more alike than to any other task; targets where metric and
 * subject are the same.
 */
public record Comparison(
    List<String> addedTasks,
    List<String> droppedTasks,
    List<TaskChange> changedTasks,
    int unchangedTasks,
    List<String> addedBodies,
    List<String> droppedBodies,
    List<String> addedTargets,
    List<String> droppedTargets,
    List<TargetChange> changedTargets) {

  /**
   * Likeness from which two tasks of different headings are one task that was written anew. Two
   * versions of one document share most words, so that far more is asked than of a cascade: in the
   * annotated plans no two tasks of different documents reach 0.3.
   */
  static final double SAME_TASK = 0.35;

  /** A task in both documents, changed; ids of both sides. */
  public record TaskChange(
      String from,
      String to,
      double similarity,
      boolean textChanged,
      boolean deadlineChanged,
      List<RoleOfBody> addedAssignments,
      List<RoleOfBody> droppedAssignments) {

    boolean isChange() {
      return textChanged
          || deadlineChanged
          || !addedAssignments.isEmpty()
          || !droppedAssignments.isEmpty();
    }
  }

  /** A target in both documents, changed; ids of both sides. */
  public record TargetChange(String from, String to) {}

  /** Compares an earlier with a later document. */
  public static Comparison of(
      List<OrderedWork> from,
      List<OrderedWork> to,
      List<SetTarget> targetsFrom,
      List<SetTarget> targetsTo) {
    Map<OrderedWork, OrderedWork> later = pairTasks(from, to);
    List<TaskChange> changed = new ArrayList<>();
    int unchanged = 0;
    Wording wording = wording(from, to);
    for (OrderedWork before : from) {
      OrderedWork after = later.get(before);
      if (after != null) {
        TaskChange change = change(before, after, wording);
        if (change.isChange()) {
          changed.add(change);
        } else {
          unchanged++;
        }
      }
    }
    Set<String> bodiesFrom = bodies(from);
    Set<String> bodiesTo = bodies(to);
    Map<SetTarget, SetTarget> laterTargets = pairTargets(targetsFrom, targetsTo);
    return new Comparison(
        without(to, later.values()).stream().map(OrderedWork::id).toList(),
        without(from, later.keySet()).stream().map(OrderedWork::id).toList(),
        List.copyOf(changed),
        unchanged,
        without(bodiesTo, bodiesFrom),
        without(bodiesFrom, bodiesTo),
        without(targetsTo, laterTargets.values()).stream().map(SetTarget::id).toList(),
        without(targetsFrom, laterTargets.keySet()).stream().map(SetTarget::id).toList(),
        targetsFrom.stream()
            .filter(before -> differs(before, laterTargets.get(before)))
            .map(
                before ->
                    new TargetChange(
                        before.id(), Objects.requireNonNull(laterTargets.get(before)).id()))
            .toList());
  }

  /** Pairs same headings first (in order, for parts of one heading), then the most alike words. */
  private static Map<OrderedWork, OrderedWork> pairTasks(
      List<OrderedWork> from, List<OrderedWork> to) {
    Map<OrderedWork, OrderedWork> pairs = new HashMap<>();
    List<OrderedWork> free = new ArrayList<>(to);
    for (OrderedWork before : from) {
      free.stream()
          .filter(after -> after.title().equals(before.title()))
          .findFirst()
          .ifPresent(
              after -> {
                pairs.put(before, after);
                free.remove(after);
              });
    }
    Wording wording = wording(from, to);
    record Candidate(OrderedWork before, OrderedWork after, double similarity) {}
    List<Candidate> candidates = new ArrayList<>();
    for (OrderedWork before : without(from, pairs.keySet())) {
      for (OrderedWork after : free) {
        double similarity = Wording.likeness(wording.vector(before), wording.vector(after));
        if (similarity >= SAME_TASK) {
          candidates.add(new Candidate(before, after, similarity));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::similarity).reversed());
    for (Candidate candidate : candidates) {
      if (!pairs.containsKey(candidate.before()) && free.remove(candidate.after())) {
        pairs.put(candidate.before(), candidate.after());
      }
    }
    return pairs;
  }

  private static TaskChange change(OrderedWork before, OrderedWork after, Wording wording) {
    return new TaskChange(
        before.id(),
        after.id(),
        Math.min(1, Wording.likeness(wording.vector(before), wording.vector(after))),
        !before.text().equals(after.text()) || !before.title().equals(after.title()),
        !Objects.equals(before.deadline(), after.deadline()),
        sorted(without(after.assignments(), before.assignments())),
        sorted(without(before.assignments(), after.assignments())));
  }

  private static List<RoleOfBody> sorted(List<RoleOfBody> assignments) {
    return assignments.stream()
        .sorted(Comparator.comparing(RoleOfBody::role).thenComparing(RoleOfBody::body))
        .toList();
  }

  private static Map<SetTarget, SetTarget> pairTargets(List<SetTarget> from, List<SetTarget> to) {
    Map<SetTarget, SetTarget> pairs = new HashMap<>();
    List<SetTarget> free = new ArrayList<>(to);
    for (boolean exact : new boolean[] {true, false}) {
      for (SetTarget before : without(from, pairs.keySet())) {
        free.stream()
            .filter(after -> sameThing(before, after) && (!exact || !differs(before, after)))
            .findFirst()
            .ifPresent(
                after -> {
                  pairs.put(before, after);
                  free.remove(after);
                });
      }
    }
    return pairs;
  }

  private static boolean sameThing(SetTarget one, SetTarget other) {
    return one.metric().equals(other.metric()) && Objects.equals(one.subject(), other.subject());
  }

  private static boolean differs(SetTarget before, @Nullable SetTarget after) {
    return after != null
        && !(before.operator() == after.operator()
            && Objects.equals(before.value(), after.value())
            && before.unit().equals(after.unit())
            && Objects.equals(before.deadline(), after.deadline()));
  }

  private static Wording wording(List<OrderedWork> from, List<OrderedWork> to) {
    List<OrderedWork> all = new ArrayList<>(from);
    all.addAll(to);
    return Wording.of(all);
  }

  private static Set<String> bodies(List<OrderedWork> works) {
    Set<String> bodies = new TreeSet<>();
    works.forEach(work -> work.assignments().forEach(assignment -> bodies.add(assignment.body())));
    return bodies;
  }

  private static <T> List<T> without(Collection<T> all, Collection<T> some) {
    Set<T> left = new HashSet<>(some);
    return all.stream().filter(one -> !left.contains(one)).toList();
  }
}
