package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.policy.IngestionNode.FileNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about runs that take files in; they show the present, not a snapshot. Thread-safe. */
public final class IngestionQueries {

  private static final Statement INGESTION = load("ingestion");
  private static final Statement FILES = load("files-of-ingestions");
  private static final Statement FINDINGS = load("findings-of-files");

  private final GraphReader reader;
  private final Batch batch;

  public IngestionQueries(GraphReader reader) {
    this.reader = reader;
    this.batch = new Batch(reader);
  }

  /** How an ingestion stands; empty where there is none of that id. */
  public Optional<IngestionNode> ingestion(String id) {
    return reader.find(
        INGESTION, Map.of("id", id), row -> IngestionNode.of(Row.of(row.get("row"))));
  }

  /** The files of each of some ingestions, in the order given; as they stand now. */
  public Map<IngestionNode, List<FileNode>> files(Collection<IngestionNode> ingestions) {
    return batch.lists(
        FILES,
        ingestions,
        ingestion -> Map.of("id", ingestion.id()),
        Map.of(),
        row -> FileNode.of(Row.of(row.get("row"))));
  }

  /** Findings of each of some files and of what was read from them. */
  public Map<FileNode, List<FindingNode>> findings(Collection<FileNode> files) {
    return batch.lists(
        FINDINGS, files, file -> Map.of("id", file.id()), Map.of(), FindingQueries::finding);
  }

  private static Statement load(String name) {
    return Statement.load(IngestionQueries.class, name);
  }
}
