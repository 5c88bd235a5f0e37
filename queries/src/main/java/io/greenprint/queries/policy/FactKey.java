package io.greenprint.queries.policy;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/**
 * Names one fact of one reading: a fact keeps its id when its document is read again, so that the
 * reading pins which of its versions is meant.
 *
 * @param reading number of the reading
 */
public record FactKey(String id, long reading) {

  static FactKey of(Record row) {
    return new FactKey(row.get("id").asString(), row.get("reading").asLong());
  }

  /** What a statement gives as {@code keys}, pairs of id and reading. */
  static List<FactKey> list(Record row) {
    return row.get("keys").asList(key -> new FactKey(key.get(0).asString(), key.get(1).asLong()));
  }

  Map<String, Object> parameter() {
    return Map.of("id", id, "reading", reading);
  }
}
