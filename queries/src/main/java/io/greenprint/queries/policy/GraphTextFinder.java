package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import java.util.List;
import java.util.Map;

/** Finds words by reading every task: for graphs without a search index. */
public final class GraphTextFinder implements TextFinder {

  private static final Statement WITH_WORDS =
      Statement.load(GraphTextFinder.class, "tasks-with-words");

  private final GraphReader reader;

  public GraphTextFinder(GraphReader reader) {
    this.reader = reader;
  }

  @Override
  public List<String> tasksWith(String words) {
    return reader.list(
        WITH_WORDS, Map.of("words", words, "limit", MOST), row -> row.get("id").asString());
  }
}
