package io.greenprint.queries.search;

import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.DocumentNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What of the index a search may see. Tasks, sections and bodies are everybody's; documents,
 * reports and enterprises only where they are named here.
 *
 * @param everything whether all is seen
 * @param ids of the documents, reports and enterprises that are seen
 */
public record Seen(boolean everything, Set<String> ids) {

  /** Sees everything. */
  public static final Seen ALL = new Seen(true, Set.of());

  public Seen {
    ids = Set.copyOf(ids);
  }

  /** What a catalog shows. */
  public static Seen of(Catalog catalog) {
    if (catalog.sight().everything()) {
      return ALL;
    }
    Set<String> ids = new HashSet<>(catalog.enterprises());
    catalog.documents().stream()
        .filter(DocumentNode::present)
        .map(DocumentNode::id)
        .forEach(ids::add);
    return new Seen(false, ids);
  }
}
