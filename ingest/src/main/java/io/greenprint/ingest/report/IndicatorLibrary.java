package io.greenprint.ingest.report;

import io.greenprint.graph.report.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The indicators that the product knows, and the sub-points by which each is found in a report. All
 * of it is data: {@code indicators-*.yaml} beside this class, whose first lines explain the keys.
 */
public final class IndicatorLibrary {

  private static final List<String> FILES =
      List.of(
          "indicators-environment.yaml",
          "indicators-society-governance.yaml",
          "indicators-climate.yaml",
          "indicators-resources.yaml",
          "indicators-people.yaml",
          "indicators-value-chain.yaml",
          "indicators-management.yaml");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final IndicatorLibrary STANDARD = load();

  private final List<Entry> entries;

  /**
   * An indicator and how it is found.
   *
   * @param whole alternatives, each the sub-points that together make the indicator whole
   */
  record Entry(Indicator indicator, List<Set<String>> whole, List<Point> points) {}

  private IndicatorLibrary(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The library that comes with the product. */
  public static IndicatorLibrary standard() {
    return STANDARD;
  }

  /** All indicators, in the order of the library. */
  public List<Indicator> indicators() {
    return entries.stream().map(Entry::indicator).toList();
  }

  /** The sub-points that are looked for, by indicator. */
  public Map<String, Set<String>> points() {
    return entries.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.indicator().id(),
                entry -> entry.points().stream().map(Point::id).collect(Collectors.toSet())));
  }

  /** The alternatives of sub-points that make an indicator whole, by indicator. */
  public Map<String, List<Set<String>>> wholes() {
    return entries.stream()
        .collect(Collectors.toUnmodifiableMap(entry -> entry.indicator().id(), Entry::whole));
  }

  List<Entry> entries() {
    return entries;
  }

  private static IndicatorLibrary load() {
    List<Entry> entries = new ArrayList<>();
    Map<String, Point> points = new HashMap<>();
    for (String file : FILES) {
      for (JsonNode node : read(file).get("indicators")) {
        entries.add(entry(node, points));
      }
    }
    return new IndicatorLibrary(entries);
  }

  private static Entry entry(JsonNode node, Map<String, Point> known) {
    String id = text(node, "id");
    Indicator indicator =
        new Indicator(
            id,
            Indicator.Pillar.valueOf(text(node, "pillar")),
            Indicator.Kind.valueOf(text(node, "kind")),
            text(node, "nameZh"),
            text(node, "nameEn"));
    List<Point> points = new ArrayList<>();
    for (JsonNode point : node.get("points")) {
      Point read =
          point.has("sameAs")
              ? Objects.requireNonNull(known.get(text(point, "sameAs")), "unknown sameAs in " + id)
                  .silenced(flag(point, "silent"))
              : point(point);
      points.add(read);
      known.put(id + "." + read.id(), read);
    }
    List<Set<String>> whole = new ArrayList<>();
    for (String alternative : strings(node, "full")) {
      whole.add(new TreeSet<>(List.of(alternative.split("\\+", -1))));
    }
    return new Entry(indicator, List.copyOf(whole), List.copyOf(points));
  }

  private static Point point(JsonNode node) {
    List<Words> all = new ArrayList<>();
    if (node.has("all")) {
      for (JsonNode group : node.get("all")) {
        all.add(new Words(strings(group)));
      }
    }
    return new Point(
        text(node, "id"),
        words(node, "any"),
        Set.copyOf(strings(node, "units")),
        flag(node, "change"),
        all,
        words(node, "none"),
        words(node, "target"),
        words(node, "topic"),
        words(node, "with"),
        words(node, "not"),
        words(node, "table"),
        node.has("narrow") && text(node, "narrow").equals("full"),
        node.has("distinct") ? node.get("distinct").asInt() : 1,
        flag(node, "addends"),
        flag(node, "splits"),
        flag(node, "silent"));
  }

  static JsonNode read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            IndicatorLibrary.class.getResourceAsStream(resource), "no resource " + resource)) {
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> strings(JsonNode node, String key) {
    return node.has(key) ? strings(node.get(key)) : List.of();
  }

  static Words words(JsonNode node, String key) {
    return node.has(key) ? new Words(strings(node.get(key))) : Words.NONE;
  }

  private static List<String> strings(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(v -> values.add(v.asString()));
    return values;
  }

  private static String text(JsonNode node, String key) {
    return Objects.requireNonNull(node.get(key), () -> key + " missing in " + node).asString();
  }

  private static boolean flag(JsonNode node, String key) {
    return node.has(key) && node.get(key).asBoolean();
  }
}
