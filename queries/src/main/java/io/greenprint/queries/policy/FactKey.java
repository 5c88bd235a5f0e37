package io.greenprint.queries.policy;

import java.util.Map;

/**
 * Names one fact of one reading: a fact keeps its id when its document is read again, so that the
 * reading pins which of its versions is meant.
 *
 * @param reading number of the reading
 */
public record FactKey(String id, long reading) {

  Map<String, Object> parameter() {
    return Map.of("id", id, "reading", reading);
  }
}
