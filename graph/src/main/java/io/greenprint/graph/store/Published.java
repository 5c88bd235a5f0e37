package io.greenprint.graph.store;

import java.util.List;

/**
 * What a publication did.
 *
 * @param version graph version that shows it
 * @param documents in the order of the publication
 */
public record Published(long version, List<Item> documents) {

  public Published {
    documents = List.copyOf(documents);
  }

  /** Whether everything stood there already. */
  public boolean unchanged() {
    return documents.stream().allMatch(Item::unchanged);
  }

  /**
   * One document.
   *
   * @param document its id
   * @param reading its current reading's number
   * @param unchanged whether that reading was there already
   */
  public record Item(String document, long reading, boolean unchanged) {}
}
