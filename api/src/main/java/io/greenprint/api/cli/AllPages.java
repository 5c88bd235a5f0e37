package io.greenprint.api.cli;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks an operation page after page, where its connection tells of a next one and it takes {@code
 * $after}.
 */
final class AllPages {

  private AllPages() {}

  /** The first answer with the entries of all later pages added to its connection. */
  static JsonNode of(ServiceClient client, String query, ObjectNode variables) {
    JsonNode answer = client.graphql(query, variables);
    Optional<ObjectNode> first = connection(answer.path("data"));
    if (first.isEmpty() || !query.contains("$after")) {
      return answer;
    }
    JsonNode page = first.get().get("pageInfo");
    while (page.path("hasNextPage").asBoolean(false)) {
      JsonNode next =
          client.graphql(query, variables.deepCopy().set("after", page.get("endCursor")));
      Optional<ObjectNode> more = connection(next.path("data"));
      if (more.isEmpty()) {
        return next;
      }
      append(first.get(), more.get(), "nodes");
      append(first.get(), more.get(), "edges");
      page = more.get().get("pageInfo");
    }
    first.get().remove("pageInfo");
    return answer;
  }

  private static Optional<ObjectNode> connection(JsonNode data) {
    if (data instanceof ObjectNode object && object.path("pageInfo").has("hasNextPage")) {
      return Optional.of(object);
    }
    return data.values().stream().flatMap(value -> connection(value).stream()).findFirst();
  }

  private static void append(ObjectNode connection, ObjectNode more, String field) {
    if (connection.get(field) instanceof ArrayNode entries
        && more.get(field) instanceof ArrayNode further) {
      entries.addAll(further);
    }
  }
}
