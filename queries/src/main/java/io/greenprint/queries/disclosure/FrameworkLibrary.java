package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.Applicability;
import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Obligation;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.framework.Unjudged;
import io.greenprint.graph.report.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The frameworks that the product knows. All of it is data: {@code frameworks/*.yaml} beside this
 * class, one file a framework, listed in {@code frameworks/index.txt}. Keys are the names of the
 * components of {@link Framework} and {@link Requirement}; {@code condition} names one of {@code
 * conditions}; a sub-point's {@code by} lists the {@link IndicatorRef}s of which any bears it out,
 * or {@code why} says by the name of an {@link Unjudged} why there is none.
 */
public final class FrameworkLibrary {

  private static final String FOLDER = "frameworks/";
  private static final FrameworkLibrary STANDARD = load();

  private final Map<String, Framework> byId;

  private FrameworkLibrary(Collection<Framework> frameworks) {
    Map<String, Framework> ids = new LinkedHashMap<>();
    frameworks.forEach(framework -> ids.put(framework.id(), framework));
    this.byId = ids;
  }

  /** The library that comes with the product. */
  public static FrameworkLibrary standard() {
    return STANDARD;
  }

  /** All frameworks, in the order of the index. */
  public List<Framework> frameworks() {
    return List.copyOf(byId.values());
  }

  /** A framework by its id. */
  public Optional<Framework> framework(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static FrameworkLibrary load() {
    YAMLMapper yaml = new YAMLMapper();
    List<Framework> frameworks = new ArrayList<>();
    for (String name : resource("index.txt").lines().filter(l -> !l.startsWith("#")).toList()) {
      frameworks.add(framework(yaml.readTree(resource(name + ".yaml"))));
    }
    return new FrameworkLibrary(frameworks);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            FrameworkLibrary.class.getResourceAsStream(FOLDER + name), "no resource " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Framework framework(JsonNode node) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    for (JsonNode condition : list(node, "conditions")) {
      conditions.put(
          text(condition, "id"),
          new Condition(
              text(condition, "id"),
              text(condition, "text"),
              condition.has("assumed") ? condition.get("assumed").asBoolean() : null));
    }
    return new Framework(
        text(node, "id"),
        text(node, "nameZh"),
        text(node, "nameEn"),
        text(node, "edition"),
        text(node, "issuer"),
        text(node, "number"),
        text(node, "effective"),
        list(node, "binds").stream()
            .map(bound -> new Framework.Bound(text(bound, "who"), text(bound, "when")))
            .toList(),
        texts(node, "sources"),
        List.copyOf(conditions.values()),
        list(node, "requirements").stream().map(r -> requirement(r, conditions)).toList());
  }

  private static Requirement requirement(JsonNode node, Map<String, Condition> conditions) {
    Condition condition =
        node.has("condition")
            ? Objects.requireNonNull(
                conditions.get(text(node, "condition")), () -> "unknown condition in " + node)
            : null;
    return new Requirement(
        text(node, "id"),
        text(node, "code"),
        text(node, "titleZh"),
        text(node, "titleEn"),
        Indicator.Pillar.valueOf(text(node, "pillar")),
        text(node, "topic"),
        Indicator.Kind.valueOf(text(node, "kind")),
        new Applicability(Obligation.valueOf(text(node, "obligation")), condition),
        list(node, "points").stream().map(FrameworkLibrary::point).toList(),
        texts(node, "units"),
        texts(node, "equivalents"),
        text(node, "source"),
        node.get("verified").asBoolean(),
        node.get("pointsVerified").asBoolean());
  }

  private static SubPoint point(JsonNode node) {
    return new SubPoint(
        text(node, "text"),
        texts(node, "by").stream().map(IndicatorRef::parse).toList(),
        node.has("why") ? Unjudged.valueOf(text(node, "why")) : null);
  }

  private static List<String> texts(JsonNode node, String key) {
    return list(node, key).stream().map(JsonNode::asString).toList();
  }

  private static List<JsonNode> list(JsonNode node, String key) {
    List<JsonNode> elements = new ArrayList<>();
    if (node.has(key)) {
      node.get(key).forEach(elements::add);
    }
    return elements;
  }

  private static String text(JsonNode node, String key) {
    return Objects.requireNonNull(node.get(key), () -> key + " missing in " + node).asString();
  }
}
