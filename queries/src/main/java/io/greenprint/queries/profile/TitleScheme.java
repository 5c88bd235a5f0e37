package io.greenprint.queries.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A title that a firm can hold itself against; data in {@code title-schemes.yaml}.
 *
 * @param framework id of the framework of its items
 * @param jurisdiction where it is given
 * @param gates must-have items
 * @param points most points of each item, by id; empty where they were not read in the scheme
 * @param withheld why there is no score; null where there is
 */
public record TitleScheme(
    String id,
    String nameZh,
    String nameEn,
    String framework,
    String jurisdiction,
    List<GateRule> gates,
    Map<String, BigDecimal> points,
    @Nullable String withheld) {

  private static final String TABLE = "title-schemes.yaml";
  private static final List<TitleScheme> STANDARD = load();

  /**
   * A must-have item.
   *
   * @param requirement id
   * @param titles words of titles that settle it; empty for none
   * @param offsetShare share of scope 1 and 2 that cancelled offsets must reach; null for none
   */
  record GateRule(String requirement, List<String> titles, @Nullable BigDecimal offsetShare) {}

  /** The schemes that come with the product. */
  public static List<TitleScheme> standard() {
    return STANDARD;
  }

  private static List<TitleScheme> load() {
    try (InputStream in =
        Objects.requireNonNull(TitleScheme.class.getResourceAsStream(TABLE), TABLE)) {
      List<TitleScheme> schemes = new ArrayList<>();
      new YAMLMapper().readTree(in).get("schemes").forEach(node -> schemes.add(scheme(node)));
      return List.copyOf(schemes);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private static TitleScheme scheme(JsonNode node) {
    List<GateRule> gates = new ArrayList<>();
    for (JsonNode gate : node.get("gates")) {
      List<String> titles = new ArrayList<>();
      if (gate.has("title")) {
        gate.get("title").forEach(title -> titles.add(title.asString()));
      }
      gates.add(
          new GateRule(
              text(gate, "requirement"),
              titles,
              gate.has("offsetShare") ? new BigDecimal(text(gate, "offsetShare")) : null));
    }
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    if (node.has("points")) {
      node.get("points")
          .propertyStream()
          .forEach(item -> points.put(item.getKey(), new BigDecimal(item.getValue().asString())));
    }
    return new TitleScheme(
        text(node, "id"),
        text(node, "nameZh"),
        text(node, "nameEn"),
        text(node, "framework"),
        text(node, "jurisdiction"),
        gates,
        points,
        node.has("withheld") ? text(node, "withheld") : null);
  }

  private static String text(JsonNode node, String key) {
    return Objects.requireNonNull(node.get(key), () -> key + " missing in " + node).asString();
  }
}
