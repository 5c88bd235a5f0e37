package io.greenprint.queries.profile;

import io.greenprint.queries.profile.FactTest.Operator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The facts that a firm can be asked for, and what depends on them; all of it is data: {@code
 * profile-facts.yaml}, {@code bindings.yaml}, {@code title-ladders.yaml}.
 *
 * @param facts by id, in the order in which they are asked
 * @param bindings whom frameworks address
 * @param conditions tests of requirements' conditions, by the condition's id
 * @param subjects what policies call firms
 * @param metrics what policies measure
 * @param ladders of titles
 */
public record RuleBook(
    Map<String, FactKind> facts,
    List<BindingRule> bindings,
    Map<String, Rule> conditions,
    List<SubjectRule> subjects,
    List<MetricRule> metrics,
    List<Ladder> ladders) {

  private static final RuleBook STANDARD = load();

  /** The rules that come with the product. */
  public static RuleBook standard() {
    return STANDARD;
  }

  /** How strongly a framework binds those whom it addresses. */
  public enum Duty {
    MANDATORY,
    VOLUNTARY,
    /** Asked for by customers. */
    REQUESTED
  }

  /**
   * Whom a framework addresses.
   *
   * @param clause where it says so
   * @param verified whether that was read in the framework
   */
  record BindingRule(
      String framework,
      Duty duty,
      String who,
      String when,
      String clause,
      boolean verified,
      Rule rule) {}

  /** Words for firms of a sort, and the tests that tell one. */
  record SubjectRule(List<String> words, Rule rule) {}

  /** Words for what is measured, and the fact; units in that of the fact. */
  record MetricRule(List<String> words, String fact, Map<String, BigDecimal> units) {}

  /** Titles in the order in which firms climb. */
  public record Ladder(
      String id,
      String nameZh,
      String nameEn,
      String jurisdiction,
      String source,
      List<Rung> rungs) {}

  /**
   * A title.
   *
   * @param framework id of its conditions; null where the library has none
   */
  public record Rung(
      String id, String nameZh, List<String> words, List<String> not, @Nullable String framework) {

    /** Whether words of a register or a certificate name it. */
    boolean isNamedBy(String title) {
      return words.stream().anyMatch(title::contains) && not.stream().noneMatch(title::contains);
    }
  }

  /** The fact of an id; one that only a clause asks for is a flag. */
  public FactKind fact(String id) {
    FactKind known = facts.get(id);
    return known == null ? new FactKind(id, id, id, FactKind.Kind.FLAG, null, Map.of()) : known;
  }

  /** Tests for what a clause calls its subject; empty where nobody knows any. */
  Optional<SubjectRule> subject(String words) {
    return subjects.stream()
        .filter(rule -> rule.words.stream().anyMatch(words::contains))
        .findFirst();
  }

  /** The fact that a clause measures; empty where nobody knows any. */
  Optional<MetricRule> metric(String words) {
    return metrics.stream()
        .filter(rule -> rule.words.stream().anyMatch(words::contains))
        .findFirst();
  }

  private static RuleBook load() {
    Map<String, FactKind> facts = new LinkedHashMap<>();
    for (JsonNode fact : read("profile-facts.yaml").get("facts")) {
      FactKind kind = kind(fact);
      facts.put(kind.id(), kind);
    }
    JsonNode rules = read("bindings.yaml");
    Map<String, Rule> conditions = new LinkedHashMap<>();
    rules.get("conditions").forEach(node -> conditions.put(text(node, "condition"), rule(node)));
    List<BindingRule> bindings = new ArrayList<>();
    rules.get("bindings").forEach(node -> bindings.add(binding(node)));
    List<SubjectRule> subjects = new ArrayList<>();
    rules
        .get("subjects")
        .forEach(node -> subjects.add(new SubjectRule(texts(node, "words"), rule(node))));
    List<MetricRule> metrics = new ArrayList<>();
    rules.get("metrics").forEach(node -> metrics.add(metric(node)));
    List<Ladder> ladders = new ArrayList<>();
    read("title-ladders.yaml").get("ladders").forEach(node -> ladders.add(ladder(node)));
    return new RuleBook(facts, bindings, conditions, subjects, metrics, ladders);
  }

  private static JsonNode read(String name) {
    try (InputStream in = Objects.requireNonNull(RuleBook.class.getResourceAsStream(name), name)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static FactKind kind(JsonNode node) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (node.has("choices")) {
      node.get("choices")
          .propertyStream()
          .forEach(choice -> choices.put(choice.getKey(), choice.getValue().asString()));
    }
    return new FactKind(
        text(node, "id"),
        text(node, "nameZh"),
        text(node, "nameEn"),
        FactKind.Kind.valueOf(text(node, "kind")),
        textOrNull(node, "unit"),
        choices);
  }

  private static BindingRule binding(JsonNode node) {
    return new BindingRule(
        text(node, "framework"),
        Duty.valueOf(text(node, "duty")),
        text(node, "who"),
        text(node, "when"),
        text(node, "clause"),
        node.get("verified").asBoolean(),
        rule(node));
  }

  private static Rule rule(JsonNode node) {
    List<List<FactTest>> any = new ArrayList<>();
    for (JsonNode all : node.get("any")) {
      List<FactTest> tests = new ArrayList<>();
      all.forEach(test -> tests.add(test(test)));
      any.add(tests);
    }
    return new Rule(any);
  }

  private static FactTest test(JsonNode node) {
    String fact = text(node, "fact");
    if (node.has("anyOf")) {
      return new FactTest(fact, Operator.ANY_OF, texts(node, "anyOf"), null);
    }
    if (node.has("starts")) {
      return new FactTest(fact, Operator.STARTS, texts(node, "starts"), null);
    }
    if (node.has("contains")) {
      return new FactTest(fact, Operator.CONTAINS, List.of(text(node, "contains")), null);
    }
    if (node.has("yes")) {
      return new FactTest(fact, Operator.YES, List.of(), null);
    }
    if (node.has("filled")) {
      return new FactTest(fact, Operator.FILLED, List.of(), null);
    }
    boolean above = node.has("above");
    return new FactTest(
        fact,
        above ? Operator.ABOVE : Operator.AT_LEAST,
        List.of(),
        new BigDecimal(text(node, above ? "above" : "atLeast")));
  }

  private static MetricRule metric(JsonNode node) {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    node.get("units")
        .propertyStream()
        .forEach(unit -> units.put(unit.getKey(), new BigDecimal(unit.getValue().asString())));
    return new MetricRule(texts(node, "words"), text(node, "fact"), units);
  }

  private static Ladder ladder(JsonNode node) {
    List<Rung> rungs = new ArrayList<>();
    for (JsonNode rung : node.get("rungs")) {
      rungs.add(
          new Rung(
              text(rung, "id"),
              text(rung, "nameZh"),
              texts(rung, "words"),
              texts(rung, "not"),
              textOrNull(rung, "framework")));
    }
    return new Ladder(
        text(node, "id"),
        text(node, "nameZh"),
        text(node, "nameEn"),
        text(node, "jurisdiction"),
        text(node, "source"),
        rungs);
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    if (node.has(key)) {
      node.get(key).forEach(text -> texts.add(text.asString()));
    }
    return texts;
  }

  private static String text(JsonNode node, String key) {
    return Objects.requireNonNull(node.get(key), () -> key + " missing in " + node).asString();
  }

  private static @Nullable String textOrNull(JsonNode node, String key) {
    return node.has(key) ? node.get(key).asString() : null;
  }
}
