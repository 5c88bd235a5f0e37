package io.greenprint.queries.policy;

import io.greenprint.graph.store.Snapshot;

/**
 * What one request sees, from its first question to its last: nothing that is published meanwhile.
 */
public interface View {

  /** The documents that it sees, with the snapshot. */
  Catalog catalog();

  /** The readings that it sees. */
  default Snapshot snapshot() {
    return catalog().snapshot();
  }
}
