package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which tasks of policy documents order the disclosure that a requirement asks for. A task does
 * where one of its sentences names a subject and a verb of one entry of {@code
 * disclosure-orders.yaml}; which requirements that entry is about, the same file says. Thread-safe.
 */
public final class DisclosureOrders {

  private static final int MOST_TASKS = 500;
  private static final int EACH = 5;
  private static final List<Rule> RULES = load();

  private final TaskQueries tasks;
  private final FrameworkLibrary library;

  public DisclosureOrders(TaskQueries tasks, FrameworkLibrary library) {
    this.tasks = tasks;
    this.library = library;
  }

  /**
   * What orders of disclosure look like.
   *
   * @param frameworks it is about all their requirements
   * @param indicators it is about the requirements that these bear out
   */
  record Rule(
      Set<String> frameworks, Set<String> indicators, List<String> subjects, List<String> verbs) {

    boolean about(String framework, Requirement requirement) {
      return frameworks.contains(framework)
          || requirement.points().stream()
              .flatMap(point -> point.metBy().stream())
              .map(IndicatorRef::indicator)
              .anyMatch(indicators::contains);
    }

    boolean orders(String sentence) {
      return subjects.stream().anyMatch(sentence::contains)
          && verbs.stream().anyMatch(sentence::contains);
    }
  }

  /** Tasks for each of some requirements, in the order of the texts; empty where none orders it. */
  public Map<Requirement, List<DisclosureOrder>> of(
      View view, Collection<Requirement> requirements) {
    Map<Requirement, List<DisclosureOrder>> orders = new HashMap<>();
    Map<Requirement, String> frameworks = frameworks(requirements);
    List<String> subjects = RULES.stream().flatMap(rule -> rule.subjects().stream()).toList();
    List<TaskNode> found = tasks.holding(view, subjects, MOST_TASKS);
    Map<Rule, List<DisclosureOrder>> byRule = new HashMap<>();
    for (Rule rule : RULES) {
      byRule.put(rule, found.stream().flatMap(task -> ordered(rule, task)).limit(EACH).toList());
    }
    for (Requirement requirement : requirements) {
      String framework = Objects.requireNonNull(frameworks.get(requirement), requirement.id());
      orders.put(
          requirement,
          RULES.stream()
              .filter(rule -> rule.about(framework, requirement))
              .flatMap(rule -> byRule.getOrDefault(rule, List.of()).stream())
              .distinct()
              .limit(EACH)
              .toList());
    }
    return orders;
  }

  /** The first sentence of a task that orders it. */
  static Stream<DisclosureOrder> ordered(Rule rule, TaskNode task) {
    int start = 0;
    for (String sentence : task.text().split("(?<=[。；;])", -1)) {
      if (rule.orders(sentence)) {
        return Stream.of(new DisclosureOrder(task, evidence(task, start, sentence)));
      }
      start += sentence.length();
    }
    return Stream.empty();
  }

  /** The sentence itself where the task's words stand in the text as they are; else all of them. */
  private static Evidence evidence(TaskNode task, int start, String sentence) {
    Evidence whole = task.evidence();
    if (whole.end() - whole.start() != task.text().length()) {
      return whole;
    }
    int from = whole.start() + start;
    return new Evidence(whole.reading(), whole.page(), from, from + sentence.length(), sentence);
  }

  private Map<Requirement, String> frameworks(Collection<Requirement> requirements) {
    Set<Requirement> asked = new HashSet<>(requirements);
    Map<Requirement, String> frameworks = new HashMap<>();
    for (Framework framework : library.frameworks()) {
      for (Requirement requirement : framework.requirements()) {
        if (asked.contains(requirement)) {
          frameworks.put(requirement, framework.id());
        }
      }
    }
    return frameworks;
  }

  /** Indicators that the rules name. */
  public static Set<String> indicators() {
    return RULES.stream().flatMap(rule -> rule.indicators().stream()).collect(Collectors.toSet());
  }

  /** The rules, for tests. */
  static List<Rule> rules() {
    return RULES;
  }

  private static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(
            DisclosureOrders.class.getResourceAsStream("disclosure-orders.yaml"))) {
      for (JsonNode order : new YAMLMapper().readTree(in).get("orders")) {
        rules.add(
            new Rule(
                Set.copyOf(texts(order, "frameworks")),
                Set.copyOf(texts(order, "indicators")),
                texts(order, "subjects"),
                texts(order, "verbs")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    if (node.has(key)) {
      node.get(key).forEach(text -> texts.add(text.asString()));
    }
    return List.copyOf(texts);
  }
}
