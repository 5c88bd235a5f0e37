package io.greenprint.graph.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the portable subset over every statement of the product, so that Neo4j, clusters of it and
 * other engines that speak Bolt can all serve. Benchmarks measure the bundled Neo4j and may wait
 * for its indexes.
 */
class PortableCypherTest {

  private static final Map<String, Pattern> NOT_PORTABLE =
      Map.of(
          "a CYPHER prefix", pattern("^\\s*(CYPHER|PROFILE|EXPLAIN)\\b"),
          "APOC or GDS", pattern("\\b(apoc|gds)\\."),
          "id(), elementId()", pattern("\\b(id|elementId)\\s*\\("),
          "a negated label", pattern(":\\s*!|&\\s*!|\\|\\s*!\\s*[A-Z]"),
          "label disjunction", pattern("\\(\\s*\\w*\\s*:\\s*\\w+\\s*[|&%]"),
          "a quantified path",
              pattern("\\)\\s*(\\{\\s*\\d*\\s*,?\\s*\\d*\\s*}|\\+|\\*)\\s*\\(|-\\s*>\\s*[{+*]"),
          "SHORTEST or ANY selectors", pattern("=\\s*(ALL\\s+)?(SHORTEST|ANY)\\b"),
          "SHOW, YIELD or a procedure", pattern("\\b(SHOW|YIELD|CALL\\s+\\w+(\\.\\w+)+)\\b"),
          "full-text or vector indexes", pattern("\\b(FULLTEXT|VECTOR)\\b"),
          "batches by the engine",
              pattern("\\b(IN\\s+TRANSACTIONS|PERIODIC\\s+COMMIT)\\b|\\bCALL\\s*\\("));

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  @Test
  void everyStatementIsPortable() throws IOException {
    List<Path> files = cypherFiles();
    assertThat(files).as("statements found").hasSizeGreaterThan(20);
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      for (String problem : problems(Files.readString(file))) {
        problems.add(file + ": " + problem);
      }
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CYPHER 25 MATCH (n) RETURN n",
        "MATCH (n) WHERE id(n) = 1 RETURN n",
        "MATCH (n:!Task) RETURN n",
        "MATCH (n:Task|Body) RETURN n",
        "MATCH (a)((x)-[:SUPPLIES]->(y)){1,3}(b) RETURN b",
        "MATCH (a)-[:SUPPLIES]->+(b) RETURN b",
        "MATCH p = SHORTEST 1 (a)-[:SUPPLIES]->+(b) RETURN p",
        "CALL apoc.help('x')",
        "CALL db.index.fulltext.queryNodes('i', 'q') YIELD node RETURN node",
        "SHOW INDEXES",
        "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS"
      })
  void whatIsNotPortableIsSeen(String statement) {
    assertThat(problems(statement)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (a)-[:SUPPLIES*1..3]->(b) RETURN count(DISTINCT b)",
        "MATCH (b)-[:SUCCEEDED_BY|PART_OF*1..3]-(c) RETURN c.id, COUNT { (b)<-[:TO]-() }",
        "UNWIND $rows AS row MERGE (t:Task {id: row.id}) SET t += row.properties",
        "// CYPHER 25 in a comment\nMATCH (d) WHERE EXISTS { MATCH (d)<-[:TO]-() } RETURN d"
      })
  void whatIsPortableIsLeftAlone(String statement) {
    assertThat(problems(statement)).isEmpty();
  }

  private static List<String> problems(String text) {
    String statement = text.replaceAll("(?m)//.*$", "").replaceAll("'[^']*'", "''");
    return NOT_PORTABLE.entrySet().stream()
        .filter(rule -> rule.getValue().matcher(statement).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Path> cypherFiles() throws IOException {
    Path root =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .filter(folder -> Files.isDirectory(folder.resolve("graph/src/main/resources")))
            .findFirst()
            .orElseThrow();
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(file -> file.toString().endsWith(".cypher"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/api/benchmarks/"))
          .toList();
    }
  }
}
