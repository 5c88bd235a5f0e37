package io.greenprint.queries.policy;

import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.access.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documents as one snapshot shows them: some hundred bytes each, held in memory, so that no
 * statement has to lead a fact back to its document or ask whether that is in force. Immutable.
 */
public final class Catalog {

  private final Snapshot snapshot;
  private final Places places;
  private final Sight sight;
  private final Map<String, List<Owner>> owners;
  private final Map<String, DocumentNode> byId;
  private final Map<Long, DocumentNode> byReading;
  private final List<Long> outOfForce;

  /**
   * All documents of a snapshot.
   *
   * @param owners of reports and data, by document
   */
  Catalog(
      Snapshot snapshot,
      Collection<DocumentNode> documents,
      Places places,
      Map<String, List<Owner>> owners) {
    this(snapshot, documents, places, Sight.ALL, owners);
  }

  private Catalog(
      Snapshot snapshot,
      Collection<DocumentNode> documents,
      Places places,
      Sight sight,
      Map<String, List<Owner>> owners) {
    this.snapshot = snapshot;
    this.places = places;
    this.sight = sight;
    this.owners = owners;
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

  /**
   * An enterprise whose report or data a document is.
   *
   * @param creditCode null where nobody knows it
   */
  record Owner(String id, @Nullable String creditCode) {}

  /**
   * What of it may be seen. Readings of all other documents are hidden in the snapshot, so that no
   * statement finds, counts or lists anything of them.
   */
  public Catalog seenBy(Sight seen) {
    if (seen.everything()) {
      return this;
    }
    List<DocumentNode> visible = new ArrayList<>();
    List<Long> hidden = new ArrayList<>(snapshot.hidden());
    for (DocumentNode document : byId.values()) {
      if (isSeen(document, seen)) {
        visible.add(document);
      } else if (document.reading() != null) {
        hidden.add(document.reading().number());
      }
    }
    return new Catalog(
        new Snapshot(snapshot.graphId(), snapshot.version(), snapshot.before(), hidden),
        visible,
        places,
        seen,
        owners);
  }

  /** Policies are public; of what is a firm's, only what is wholly of firms that are seen. */
  private boolean isSeen(DocumentNode document, Sight seen) {
    List<Owner> of = owners.getOrDefault(document.id(), List.of());
    return !document.isOwned()
        || (!of.isEmpty() && of.stream().allMatch(one -> seen.sees(one.id(), one.creditCode())));
  }

  /** What may be seen. */
  public Sight sight() {
    return sight;
  }

  /** Ids of the enterprises whose reports or data are seen. */
  public Set<String> enterprises() {
    return byId.keySet().stream()
        .flatMap(document -> owners.getOrDefault(document, List.of()).stream())
        .map(Owner::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a visible document was read from a file. */
  public boolean showsFile(String sourceFile) {
    return byReading.values().stream()
        .anyMatch(
            document ->
                document.reading() != null && document.reading().sourceFile().equals(sourceFile));
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
