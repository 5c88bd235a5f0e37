package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * One operation of the service and what holds for it: a row of {@code access/operations.txt}.
 *
 * @param name {@code Query.field}, {@code Mutation.field}, {@code GET /path}
 * @param request a question of GraphQL, or a path; empty where none is tried
 */
record Operation(String name, Rule rule, String request) {

  /** What holds; the head of the file says what each means. */
  enum Rule {
    PUBLIC,
    OWN,
    FOREIGN,
    GOVERN,
    ADMINISTER,
    APART,
    OPEN
  }

  static List<Operation> all() throws IOException {
    try (InputStream rows =
        Objects.requireNonNull(Operation.class.getResourceAsStream("/access/operations.txt"))) {
      return new String(rows.readAllBytes(), UTF_8)
          .lines()
          .filter(row -> !row.startsWith("#"))
          .map(row -> row.split("\\|", 3))
          .map(row -> new Operation(row[0], Rule.valueOf(row[1]), row[2]))
          .toList();
    }
  }

  /** Whether it names a foreign object. */
  boolean namesForeign() {
    return rule == Rule.FOREIGN;
  }

  @Override
  public String toString() {
    return name;
  }
}
