package io.greenprint.api.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The rows of a GraphQL answer. The first list (or connection) of the answer gives the rows; nested
 * objects become columns named by their path ({@code document.title}), nested lists one cell each,
 * their entries parted by {@code ；}.
 *
 * @param columns in the order in which they first appear
 * @param rows a value for each column that the row has: a JSON scalar
 */
public record Rows(List<String> columns, List<Map<String, JsonNode>> rows) {

  private static final String BETWEEN_ENTRIES = "；";

  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The rows of the {@code data} of an answer; one row where it holds no list. */
  public static Rows of(JsonNode data) {
    List<Map<String, JsonNode>> rows = new ArrayList<>();
    for (JsonNode entry : firstList(data).orElse(List.of(data))) {
      Map<String, JsonNode> row = new LinkedHashMap<>();
      flatten("", entry, row);
      rows.add(row);
    }
    SequencedSet<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    return new Rows(List.copyOf(columns), rows);
  }

  /** The entries of a list, or the nodes of a Relay connection. */
  static List<JsonNode> entries(JsonNode value) {
    if (value.isArray()) {
      return List.copyOf(value.values());
    }
    if (value.path("nodes").isArray()) {
      return List.copyOf(value.get("nodes").values());
    }
    return value.get("edges").values().stream().map(edge -> edge.path("node")).toList();
  }

  static boolean isList(JsonNode value) {
    return value.isArray() || value.path("nodes").isArray() || value.path("edges").isArray();
  }

  private static Optional<List<JsonNode>> firstList(JsonNode data) {
    for (JsonNode value : data.values()) {
      if (isList(value)) {
        return Optional.of(entries(value));
      }
    }
    return data.values().stream()
        .filter(JsonNode::isObject)
        .flatMap(value -> firstList(value).stream())
        .findFirst();
  }

  private static void flatten(String path, JsonNode value, Map<String, JsonNode> row) {
    if (value.isNull() || value.isMissingNode()) {
      return;
    }
    if (isList(value)) {
      String cell =
          entries(value).stream().map(Rows::words).collect(Collectors.joining(BETWEEN_ENTRIES));
      row.put(path, StringNode.valueOf(cell));
    } else if (value.isObject()) {
      value.properties().stream()
          .filter(field -> !field.getKey().equals("__typename"))
          .forEach(
              field ->
                  flatten(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      row));
    } else {
      row.put(path.isEmpty() ? "value" : path, value);
    }
  }

  private static String words(JsonNode entry) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    flatten("", entry, parts);
    return parts.values().stream().map(JsonNode::asString).collect(Collectors.joining(" "));
  }
}
