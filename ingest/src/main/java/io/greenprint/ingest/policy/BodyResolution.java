package io.greenprint.ingest.policy;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Task;
import io.greenprint.ingest.body.Bodies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives assignments the bodies that their names mean in one document. In a document of an unknown
 * place only names that say their own place have a body. In one without a date the names tell the
 * time: 银保监局 is of the years before 2023.
 */
final class BodyResolution {

  /** Days before the reforms of 2023 and of 2018, the later first. */
  private static final List<LocalDate> ERAS =
      List.of(LocalDate.of(2023, 1, 1), LocalDate.of(2018, 1, 1));

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年?(?!.{0,3}[-—－至])");

  private final Bodies bodies = Bodies.standard();
  private final Jurisdiction here;
  private final @Nullable LocalDate date;
  private final Map<String, BodyRef> known = new HashMap<>();

  private BodyResolution(PolicyDocument document, List<Task> tasks) {
    this.here = bodies.jurisdictions().own(document.jurisdiction());
    this.date = document.date() == null ? dateOf(document.title(), tasks) : document.date();
  }

  /** The tasks with the bodies of their assignments. */
  static List<Task> resolved(PolicyDocument document, List<Task> tasks) {
    BodyResolution resolution = new BodyResolution(document, tasks);
    return tasks.stream().map(resolution::resolved).toList();
  }

  /** The title's year, else the time of which most names are; null for the present. */
  private @Nullable LocalDate dateOf(String title, List<Task> tasks) {
    Matcher year = YEAR.matcher(title);
    if (year.find()) {
      return LocalDate.of(Integer.parseInt(year.group(1)), 7, 1);
    }
    Set<String> names = new LinkedHashSet<>();
    tasks.forEach(task -> task.assignments().forEach(a -> names.add(a.surface())));
    LocalDate best = null;
    long most = spelled(names, null);
    for (LocalDate era : ERAS) {
      long count = spelled(names, era);
      if (count > most) {
        best = era;
        most = count;
      }
    }
    return best;
  }

  /** How many names are short for the body that they mean at a time: every letter stands in it. */
  private long spelled(Set<String> names, @Nullable LocalDate on) {
    return names.stream()
        .filter(
            name -> {
              BodyRef body = bodies.resolver().resolve(name, here, on);
              String rest = name.replaceFirst("^[省市区县]", "");
              return body != null && rest.chars().allMatch(c -> body.name().indexOf(c) >= 0);
            })
        .count();
  }

  private Task resolved(Task task) {
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
    return known.computeIfAbsent(name, n -> bodies.resolver().resolve(n, here, date));
  }
}
