package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class IdentitiesIT {

  private static final Author LI = new Author("李", "营业执照");

  private final Database database;
  private final Ask ask;
  private final Identities identities;

  IdentitiesIT(Database database) {
    this.database = database;
    ask = new Ask(database);
    identities = new Identities(database, Clock.systemUTC());
  }

  @BeforeEach
  void threeFirms() {
    write("MATCH (n:Enterprise|EnterpriseRecord|IdentityDecision|Change) DETACH DELETE n");
    write(
        """
        UNWIND [['a', 'A', 'CODE1'], ['b', 'B', null], ['b2', 'B', null], ['c', 'C', 'CODE2']] AS row
        MERGE (e:Enterprise {id: row[1]})
        SET e.name = row[1], e.creditCode = row[2]
        CREATE (r:EnterpriseRecord {id: row[0], name: row[0]})
        CREATE (r)-[:IS {decidedBy: 'RULE', score: 0.5}]->(e)
        """);
  }

  @Test
  void aMergeMovesRecordsAndItsUndoingRestoresThePastExactly() {
    List<Map<String, Object>> before = exported();

    Decided merged = identities.merge("A", "B", LI);
    assertThat(enterpriseOf("a")).isEqualTo("B");
    assertThat(code("B")).isEqualTo("CODE1");

    Decided undone = identities.undo(merged.id(), LI);
    assertThat(exported()).isEqualTo(before);
    assertThat(undone.version()).isGreaterThan(merged.version());
    assertThat(ask.rows("MATCH (c:Change {kind: 'IDENTIFIED'}) RETURN count(c) AS n"))
        .containsExactly(Map.of("n", 2L));
  }

  @Test
  void mergesUponMergesAreUndoneInTheirOrder() {
    List<Map<String, Object>> before = exported();
    Decided first = identities.merge("B", "A", LI);
    List<Map<String, Object>> between = exported();
    identities.keepApart("A", "C", LI);
    Decided second = identities.merge("A", "B", LI);

    assertThatThrownBy(() -> identities.undo(first.id(), LI))
        .hasMessageContaining("undo the later decision first: " + second.id());

    identities.undo(second.id(), LI);
    assertThat(exported()).isEqualTo(between);
    identities.undo(first.id(), LI);
    assertThat(exported()).isEqualTo(before);
    assertThatThrownBy(() -> identities.undo(first.id(), LI))
        .isInstanceOf(NoSuchFactException.class);
  }

  @Test
  void twoCodesAreNeverOneFirm() {
    List<Map<String, Object>> before = exported();

    assertThatThrownBy(() -> identities.merge("A", "C", LI))
        .hasMessageContaining("credit codes differ");
    assertThatThrownBy(() -> identities.merge("A", "X", LI))
        .isInstanceOf(NoSuchFactException.class);

    assertThat(exported()).isEqualTo(before);
  }

  private void write(String cypher) {
    try (var session = database.driver().session(database.sessions())) {
      session.executeWriteWithoutResult(work -> work.run(cypher).consume());
    }
  }

  /** All that the graph says of who is who, decisions aside. */
  private List<Map<String, Object>> exported() {
    return ask.rows(
        """
        MATCH (r:EnterpriseRecord)-[l]->(e:Enterprise)
        RETURN r.id AS record, properties(r) AS recordSays, type(l) AS link,
          properties(l) AS linkSays, properties(e) AS enterprise
        ORDER BY record, link
        """);
  }

  private String enterpriseOf(String record) {
    return String.valueOf(
        ask.rows("MATCH ({id: '%s'})-[:IS]->(e) RETURN e.id AS id".formatted(record))
            .getFirst()
            .get("id"));
  }

  private String code(String enterprise) {
    return String.valueOf(
        ask.rows("MATCH (e:Enterprise {id: '%s'}) RETURN e.creditCode AS c".formatted(enterprise))
            .getFirst()
            .get("c"));
  }
}
