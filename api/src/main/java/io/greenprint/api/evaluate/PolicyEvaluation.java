package io.greenprint.api.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was extracted from policy documents with their annotation, kind of fact by kind of
 * fact.
 */
final class PolicyEvaluation {

  private static final List<String> ROLES =
      List.of("lead", "participants", "joint", "implementers");
  private static final List<String> DOCUMENT_FIELDS =
      List.of("title", "docNumber", "date", "status", "jurisdiction");
  private static final int START = 8;
  private static final double SAME_METRIC = 0.5;
  private static final double SAME_REGISTER = 0.6;

  private record Assigned(String task, String role, String name) {}

  private final Map<String, Score> scores = new LinkedHashMap<>();

  /** Adds one document. */
  void add(JsonNode annotated, JsonNode extracted) {
    Map<String, JsonNode> theirs = byKey(annotated.path("tasks"));
    Map<String, JsonNode> ours = byKey(extracted.path("tasks"));
    add("tasks", Matching.ofSets(theirs.keySet(), ours.keySet()));
    add("task paths", Matching.ofSets(paths(theirs), paths(ours)));
    add("task deadlines", Matching.ofSets(deadlines(theirs), deadlines(ours)));
    add("assignments", Matching.ofSets(assignments(theirs, false), assignments(ours, false)));
    add(
        "assignments, official names",
        Matching.ofSets(assignments(theirs, true), assignments(ours, true)));
    addTargets(annotated.path("targets"), extracted.path("targets"));
    add("citations", Matching.ofSets(citations(annotated), citations(extracted)));
    if (annotated.has("registers")) {
      addMatched(
          "registers",
          annotated.path("registers"),
          extracted.path("registers"),
          (one, other) -> Likeness.of(one.path("name"), other.path("name")) - SAME_REGISTER);
    }
    addDocument(annotated.path("document"), extracted.path("document"));
  }

  /** Scores by kind of fact, over all documents added. */
  Map<String, Score> scores() {
    return new LinkedHashMap<>(scores);
  }

  private void addTargets(JsonNode annotated, JsonNode extracted) {
    List<Matching.Pair> pairs =
        addMatched("targets", annotated, extracted, PolicyEvaluation::sameTarget);
    long whole =
        pairs.stream()
            .filter(
                pair ->
                    Likeness.of(pair.annotated().path("metric"), pair.extracted().path("metric"))
                        >= SAME_METRIC)
            .filter(
                pair ->
                    List.of("operator", "deadline", "baselineYear").stream()
                        .allMatch(
                            field ->
                                pair.annotated()
                                    .path(field)
                                    .asString("")
                                    .equals(pair.extracted().path(field).asString(""))))
            .count();
    add("targets, every field", new Score((int) whole, annotated.size(), extracted.size()));
  }

  private List<Matching.Pair> addMatched(
      String kind,
      JsonNode annotated,
      JsonNode extracted,
      ToDoubleBiFunction<JsonNode, JsonNode> likeness) {
    List<Matching.Pair> pairs = Matching.of(annotated, extracted, likeness);
    add(kind, new Score(pairs.size(), annotated.size(), extracted.size()));
    return pairs;
  }

  private void addDocument(JsonNode annotated, JsonNode extracted) {
    long right =
        DOCUMENT_FIELDS.stream()
            .filter(
                field ->
                    Likeness.fold(annotated.path(field))
                        .equals(Likeness.fold(extracted.path(field))))
            .count();
    boolean issuers = folded(annotated.path("issuers")).equals(folded(extracted.path("issuers")));
    int fields = DOCUMENT_FIELDS.size() + 1;
    add("document fields", new Score((int) right + (issuers ? 1 : 0), fields, fields));
  }

  private void add(String kind, Score score) {
    scores.merge(kind, score, Score::plus);
  }

  private static double sameTarget(JsonNode one, JsonNode other) {
    boolean sameValue =
        !one.path("value").isNull()
            && !other.path("value").isNull()
            && one.path("value").asDouble(Double.NaN) == other.path("value").asDouble(Double.NaN);
    if (!sameValue || !Likeness.fold(one.path("unit")).equals(Likeness.fold(other.path("unit")))) {
      return 0;
    }
    return Likeness.of(one.path("quote"), other.path("quote"))
        + Likeness.of(one.path("metric"), other.path("metric"));
  }

  private static Map<String, JsonNode> byKey(JsonNode tasks) {
    Map<String, JsonNode> byKey = new HashMap<>();
    tasks.values().forEach(task -> byKey.put(key(task), task));
    return byKey;
  }

  private static String key(JsonNode task) {
    String start = Likeness.fold(task.path("start"));
    return Likeness.fold(task.path("title"))
        + "|"
        + start.substring(0, Math.min(START, start.length()));
  }

  private static Set<List<String>> paths(Map<String, JsonNode> tasks) {
    return tasks.entrySet().stream()
        .map(
            task -> {
              List<String> path = new ArrayList<>(List.of(task.getKey()));
              task.getValue()
                  .path("path")
                  .values()
                  .forEach(heading -> path.add(Likeness.fold(heading)));
              return List.copyOf(path);
            })
        .collect(Collectors.toSet());
  }

  private static Set<List<String>> deadlines(Map<String, JsonNode> tasks) {
    return tasks.entrySet().stream()
        .filter(task -> task.getValue().path("assignment").path("deadline").isString())
        .map(
            task ->
                List.of(
                    task.getKey(), task.getValue().path("assignment").path("deadline").asString()))
        .collect(Collectors.toSet());
  }

  private static Set<Assigned> assignments(Map<String, JsonNode> tasks, boolean official) {
    Set<Assigned> all = new HashSet<>();
    tasks.forEach(
        (key, task) ->
            ROLES.forEach(
                role ->
                    task.path("assignment")
                        .path(role)
                        .values()
                        .forEach(
                            surface -> {
                              String name = surface.asString();
                              JsonNode shown =
                                  official ? task.path("canonical").path(name) : surface;
                              all.add(new Assigned(key, role, Likeness.fold(shown.asString(name))));
                            })));
    return all;
  }

  private static Set<List<String>> citations(JsonNode document) {
    return document.path("citations").values().stream()
        .map(
            citation ->
                List.of(
                    Likeness.fold(citation.path("title")),
                    Likeness.fold(citation.path("docNumber"))))
        .collect(Collectors.toSet());
  }

  private static Set<String> folded(JsonNode names) {
    Set<String> all = new LinkedHashSet<>();
    names.values().forEach(name -> all.add(Likeness.fold(name)));
    return all;
  }
}
