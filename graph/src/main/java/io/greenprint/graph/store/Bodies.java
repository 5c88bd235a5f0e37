package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.policy.BodyLink;
import io.greenprint.graph.policy.BodyRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies and jurisdictions, shared by all readings. */
final class Bodies {

  private static final Statement BODIES = Statement.load(Bodies.class, "bodies");
  private static final Statement JURISDICTIONS = Statement.load(Bodies.class, "jurisdictions");
  private static final Statement SUCCESSIONS = Statement.load(Bodies.class, "body-successions");
  private static final Statement PARTS = Statement.load(Bodies.class, "body-parts");

  private Bodies() {}

  /**
   * Official names are unique within an area; two areas may have a body, such as a company, of the
   * same name.
   */
  static String id(BodyRef body) {
    return Ids.of("body", body.name(), area(body));
  }

  /**
   * Makes those bodies that are not there. In one order, so that two writers do not wait for each
   * other in a circle.
   */
  static void merge(Work work, Collection<BodyRef> bodies) {
    Map<String, BodyRef> distinct = new HashMap<>();
    bodies.forEach(body -> distinct.putIfAbsent(id(body), body));
    List<Map<String, Object>> rows =
        distinct.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    Set<String> areas = new HashSet<>();
    List<Map<String, Object>> jurisdictions =
        distinct.values().stream()
            .filter(body -> body.jurisdiction() != null && areas.add(area(body)))
            .map(body -> jurisdiction(area(body), body.jurisdiction(), body.regionCode()))
            .sorted(Comparator.comparing(row -> String.valueOf(row.get("id"))))
            .toList();
    work.run(JURISDICTIONS, Map.of("rows", jurisdictions));
    work.run(BODIES, Map.of("rows", rows));
  }

  /** Writes links, with the bodies at both ends. */
  static void link(Work work, List<BodyLink> links) {
    Set<BodyRef> ends = new HashSet<>();
    links.forEach(
        link -> {
          ends.add(link.from());
          ends.add(link.to());
        });
    merge(work, ends);
    work.run(
        SUCCESSIONS, rows(links.stream().filter(BodyLink.SucceededBy.class::isInstance).toList()));
    work.run(PARTS, rows(links.stream().filter(BodyLink.PartOf.class::isInstance).toList()));
  }

  /** Id of a jurisdiction; its code where it has one. */
  static String jurisdictionId(@Nullable String name, @Nullable String regionCode) {
    return regionCode == null ? String.valueOf(name) : regionCode;
  }

  static Map<String, Object> jurisdiction(
      String id, @Nullable String name, @Nullable String regionCode) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("name", String.valueOf(name));
    if (regionCode != null) {
      properties.put("regionCode", regionCode);
    }
    return Map.of("id", id, "properties", properties);
  }

  private static String area(BodyRef body) {
    return body.jurisdiction() == null
        ? ""
        : jurisdictionId(body.jurisdiction(), body.regionCode());
  }

  private static Map<String, Object> row(String id, BodyRef body) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("name", body.name());
    properties.put("kind", body.kind().name());
    if (body.jurisdiction() != null) {
      properties.put("jurisdiction", body.jurisdiction());
    }
    if (body.regionCode() != null) {
      properties.put("regionCode", body.regionCode());
    }
    return Map.of("id", id, "properties", properties, "jurisdiction", area(body));
  }

  private static Map<String, Object> rows(List<BodyLink> links) {
    return Map.of("rows", links.stream().map(Bodies::row).toList());
  }

  private static Map<String, Object> row(BodyLink link) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", link.source());
    String key = "";
    if (link instanceof BodyLink.SucceededBy succession) {
      if (succession.function() != null) {
        properties.put("function", succession.function());
        key = succession.function();
      }
      if (succession.on() != null) {
        properties.put("on", succession.on());
      }
    }
    return Map.of(
        "from", id(link.from()), "to", id(link.to()), "key", key, "properties", properties);
  }
}
