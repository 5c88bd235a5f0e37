package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes enterprise records in batches and settles who they are, by rule: the enterprise with the
 * same code; else the only one with the same name and no other code; else a new one. Two different
 * codes are never one enterprise. A record that is somebody already stays so.
 */
final class EnterpriseRecords {

  private static final int BATCH = 1_000;

  private static final Statement RECORDS = load("enterprise-records");
  private static final Statement KNOWN = load("enterprises-known");
  private static final Statement ARE = load("enterprises-are");

  /**
   * A record to be written.
   *
   * @param id of the record in the graph
   * @param nameKey name as it is compared; null where it says nothing
   * @param properties of the node
   */
  record Row(
      String id,
      @Nullable String creditCode,
      @Nullable String nameKey,
      Map<String, Object> properties) {}

  private final GraphWriter writer;

  EnterpriseRecords(GraphWriter writer) {
    this.writer = writer;
  }

  /** Those with a code first, so that the others of their names find them. */
  void write(List<Row> rows, ZonedDateTime now) {
    batches(rows.stream().filter(row -> row.creditCode != null).toList(), now);
    batches(rows.stream().filter(row -> row.creditCode == null).toList(), now);
  }

  private void batches(List<Row> rows, ZonedDateTime now) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      batch(rows.subList(from, Math.min(rows.size(), from + BATCH)), now);
    }
  }

  private void batch(List<Row> rows, ZonedDateTime now) {
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> node = new HashMap<>();
      node.put("id", row.id);
      node.put("creditCode", row.creditCode);
      node.put("nameKey", row.nameKey);
      node.put("properties", row.properties);
      nodes.add(node);
    }
    writer.write(
        work -> {
          work.run(RECORDS, Map.of("rows", nodes));
          Map<String, List<Known>> known = new HashMap<>();
          work.list(
                  KNOWN,
                  Map.of("rows", nodes),
                  found ->
                      new Known(
                          found.get("record").asString(),
                          found.get("enterprise").asString(),
                          found.get("creditCode").asString(null)))
              .forEach(
                  found -> known.computeIfAbsent(found.record, _ -> new ArrayList<>()).add(found));
          work.run(ARE, Map.of("rows", settled(rows, known), "now", now));
          return true;
        });
  }

  /** An enterprise that a record may be. */
  private record Known(String record, String enterprise, @Nullable String creditCode) {}

  private static List<Map<String, Object>> settled(List<Row> rows, Map<String, List<Known>> known) {
    Map<String, String> codes = new HashMap<>();
    List<Map<String, Object>> settled = new ArrayList<>();
    for (Row row : rows) {
      List<Known> candidates =
          known.getOrDefault(row.id, List.of()).stream()
              .filter(found -> mayBe(row, found, codes.get(found.enterprise)))
              .toList();
      String enterprise = chosen(row, candidates);
      if (row.creditCode != null) {
        codes.put(enterprise, row.creditCode);
      }
      settled.add(Map.of("record", row.id, "enterprise", enterprise));
    }
    return settled;
  }

  /** Not where the enterprise has, or has just been given, another code. */
  private static boolean mayBe(Row row, Known found, @Nullable String given) {
    String code = found.creditCode == null ? given : found.creditCode;
    return row.creditCode == null || code == null || code.equals(row.creditCode);
  }

  private static String chosen(Row row, List<Known> candidates) {
    return candidates.stream()
        .filter(found -> found.creditCode != null && found.creditCode.equals(row.creditCode))
        .findFirst()
        .map(Known::enterprise)
        .orElseGet(
            () ->
                candidates.stream().map(Known::enterprise).distinct().count() == 1
                    ? candidates.getFirst().enterprise
                    : row.id);
  }

  private static Statement load(String name) {
    return Statement.load(EnterpriseRecords.class, name);
  }
}
