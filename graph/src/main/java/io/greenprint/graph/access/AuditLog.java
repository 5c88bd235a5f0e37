package io.greenprint.graph.access;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Who saw and changed what. Entries are added and read, never changed or removed. Thread-safe. */
public final class AuditLog {

  private static final Statement APPEND = Statement.load(AuditLog.class, "audit-append");
  private static final Statement PAGE = Statement.load(AuditLog.class, "audit-page");
  private static final Statement COUNT = Statement.load(AuditLog.class, "audit-count");

  private final GraphWriter writer;

  public AuditLog(Database database) {
    this.writer = new GraphWriter(database);
  }

  /** Adds entries; those that are there already, by their ids, stay as they are. */
  public void append(List<AuditEntry> entries) {
    List<Map<String, Object>> rows = entries.stream().map(AuditLog::row).toList();
    writer.write(
        work -> {
          work.run(APPEND, Map.of("rows", rows));
          return true;
        });
  }

  /**
   * Which entries; a null component asks for nothing.
   *
   * @param caller id of who it was
   * @param object words that what it was about holds
   * @param from first moment
   * @param to moment after the last
   */
  public record Filter(
      @Nullable String caller,
      @Nullable String object,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** Where a page ends: what comes after is older, or as old with a smaller id. */
  public record Mark(Instant at, String id) {}

  /**
   * Entries, newest first.
   *
   * @param after null for the first page
   */
  public List<AuditEntry> page(Filter filter, @Nullable Mark after, int most) {
    Map<String, Object> parameters = parameters(filter);
    parameters.put("afterAt", after == null ? null : after.at().atZone(ZoneOffset.UTC));
    parameters.put("afterId", after == null ? "" : after.id());
    parameters.put("limit", most);
    return writer.list(PAGE, parameters, AuditLog::entry);
  }

  /** How many entries there are. */
  public int count(Filter filter) {
    return writer.list(COUNT, parameters(filter), row -> row.get("count").asInt()).getFirst();
  }

  private static Map<String, Object> parameters(Filter filter) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("caller", filter.caller());
    parameters.put("object", filter.object());
    parameters.put("from", filter.from() == null ? null : filter.from().atZone(ZoneOffset.UTC));
    parameters.put("to", filter.to() == null ? null : filter.to().atZone(ZoneOffset.UTC));
    return parameters;
  }

  private static Map<String, Object> row(AuditEntry entry) {
    return Map.of(
        "id",
        entry.id(),
        "properties",
        Map.of(
            "at", entry.at().atZone(ZoneOffset.UTC),
            "caller", entry.caller(),
            "name", entry.name(),
            "role", entry.role(),
            "action", entry.action(),
            "object", entry.object(),
            "outcome", entry.outcome()));
  }

  private static AuditEntry entry(Record row) {
    Value entry = row.get("entry");
    return new AuditEntry(
        entry.get("id").asString(),
        entry.get("at").asZonedDateTime().toInstant(),
        entry.get("caller").asString(),
        entry.get("name").asString(),
        entry.get("role").asString(),
        entry.get("action").asString(),
        entry.get("object").asString(),
        entry.get("outcome").asString());
  }
}
