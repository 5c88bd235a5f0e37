package io.greenprint.queries.policy;

import io.greenprint.graph.store.Ingestions;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run that takes files in stands.
 *
 * @param total number of files
 * @param published files taken in
 * @param unchanged files that stood there already
 * @param refused files that could not be taken in
 * @param by stable id of who sent the files
 */
public record IngestionNode(
    String id,
    Ingestions.Status state,
    ZonedDateTime startedAt,
    @Nullable ZonedDateTime finishedAt,
    int total,
    int published,
    int unchanged,
    int refused,
    String by) {

  /** Files that need no more work. */
  public int done() {
    return published + unchanged + refused;
  }

  /** Whether no more will happen. */
  public boolean isDone() {
    return state == Ingestions.Status.DONE;
  }

  /** How one file of an ingestion stands. */
  public enum FileState {
    QUEUED,
    RUNNING,
    PUBLISHED,
    UNCHANGED,
    REFUSED
  }

  /**
   * One file of an ingestion.
   *
   * @param name as received
   * @param sourceFile SHA-256 of the bytes
   * @param documentIds documents found in it
   */
  public record FileNode(
      String id, String name, String sourceFile, FileState state, List<String> documentIds) {

    public FileNode {
      documentIds = List.copyOf(documentIds);
    }

    static FileNode of(Row row) {
      return new FileNode(
          row.text("id"),
          row.text("name"),
          row.text("sourceFile"),
          row.constant(FileState.class, "status"),
          row.texts("documents"));
    }
  }

  static IngestionNode of(Row row) {
    return new IngestionNode(
        row.text("id"),
        row.constant(Ingestions.Status.class, "status"),
        row.map().get("createdAt").asZonedDateTime(),
        row.has("finishedAt") ? row.map().get("finishedAt").asZonedDateTime() : null,
        row.number("files"),
        row.number("published"),
        row.number("unchanged"),
        row.number("refused"),
        row.text("by"));
  }
}
