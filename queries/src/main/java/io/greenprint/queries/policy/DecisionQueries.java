package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;

/** Questions about what people settled; a recorded result counts as such. Thread-safe. */
public final class DecisionQueries {

  private static final Statement BY_ID = load("decision-by-id");
  private static final Statement RESULT_BY_ID = load("result-by-id");
  private static final Statement OF_DOCUMENT = load("decisions-of-document");
  private static final Statement READING_OF_ASSIGNMENT = load("reading-of-assignment");

  private static final Statement UNIT_OF_TARGET = load("unit-of-target");

  private final GraphReader reader;

  public DecisionQueries(GraphReader reader) {
    this.reader = reader;
  }

  /** One decision or result; empty where there is none of that id. */
  public Optional<DecisionNode> decision(String id) {
    Map<String, Object> parameters = Map.of("id", id);
    return reader.find(BY_ID, parameters, DecisionQueries::decision).or(() -> result(id));
  }

  /** One result on record; empty where there is none of that id. */
  public Optional<DecisionNode> result(String id) {
    return reader.find(RESULT_BY_ID, Map.of("id", id), DecisionQueries::decision);
  }

  /** All that was ever decided about a document, newest first. */
  public List<DecisionNode> ofDocument(String document) {
    return reader.list(OF_DOCUMENT, Map.of("document", document), DecisionQueries::decision);
  }

  /** Number of the visible reading that has an assignment; empty where none has. */
  public Optional<Long> readingOfAssignment(View view, String assignment) {
    return reader
        .list(READING_OF_ASSIGNMENT, Map.of("id", assignment), row -> row.get("reading").asLong())
        .stream()
        .filter(view.catalog()::shows)
        .findFirst();
  }

  /** Unit of a target, as its visible reading has it; empty where none has the target. */
  public Optional<String> unitOfTarget(View view, String target) {
    record Held(long reading, String unit) {}
    return reader
        .list(
            UNIT_OF_TARGET,
            Map.of("id", target),
            row -> new Held(row.get("reading").asLong(), row.get("unit").asString("")))
        .stream()
        .filter(held -> view.catalog().shows(held.reading()))
        .map(Held::unit)
        .findFirst();
  }

  private static DecisionNode decision(Record row) {
    return DecisionNode.of(Row.of(row.get("row")));
  }

  private static Statement load(String name) {
    return Statement.load(DecisionQueries.class, name);
  }
}
