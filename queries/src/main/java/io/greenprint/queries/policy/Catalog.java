package io.greenprint.queries.policy;

import io.greenprint.graph.store.Snapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The documents as one snapshot shows them: some hundred bytes each, held in memory, so that no
 * statement has to lead a fact back to its document or ask whether that is in force. Immutable.
 */
public final class Catalog {

  private final Snapshot snapshot;
  private final Places places;
  private final Map<String, DocumentNode> byId;
  private final Map<Long, DocumentNode> byReading;
  private final List<Long> outOfForce;

  Catalog(Snapshot snapshot, Collection<DocumentNode> documents, Places places) {
    this.snapshot = snapshot;
    this.places = places;
    Map<String, DocumentNode> ids = new LinkedHashMap<>();
    Map<Long, DocumentNode> readings = new HashMap<>();
    for (DocumentNode document : documents) {
      ids.put(document.id(), document);
      if (document.reading() != null) {
        readings.put(document.reading().number(), document);
      }
    }
    this.byId = Collections.unmodifiableMap(ids);
    this.byReading = Collections.unmodifiableMap(readings);
    this.outOfForce = readings(document -> !document.inForce());
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** Which places lie in which. */
  public Places places() {
    return places;
  }

  /** Whether a document is of an area. */
  boolean isOf(DocumentNode document, Area area) {
    return area.holds(document.jurisdiction(), document.regionCode(), places);
  }

  public Collection<DocumentNode> documents() {
    return byId.values();
  }

  public Optional<DocumentNode> document(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The document that a visible reading read. */
  public DocumentNode documentOf(long reading) {
    return Objects.requireNonNull(
        byReading.get(reading), () -> "Reading " + reading + " is not visible");
  }

  /** Whether the snapshot shows a reading. */
  public boolean shows(long reading) {
    return byReading.containsKey(reading);
  }

  /** Numbers of the visible readings of drafts and of what is repealed. */
  List<Long> outOfForce() {
    return outOfForce;
  }

  /** Numbers of the visible readings of some documents. */
  List<Long> readings(Predicate<DocumentNode> which) {
    return byReading.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
