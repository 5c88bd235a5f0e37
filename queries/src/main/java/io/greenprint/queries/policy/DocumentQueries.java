package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.BodyQueries.NamedBody;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Questions about documents, their outline and what they cite. Lists of documents are answered from
 * the {@link Catalog}. Thread-safe.
 */
public final class DocumentQueries {

  /** Name of the order of documents in cursors. */
  public static final String ORDER = "documents";

  /** Name of the order of sections in cursors. */
  public static final String SECTIONS = "sections";

  private static final Statement SECTION_PAGE = load("sections");
  private static final Statement SECTION_COUNT = load("sections-count");
  private static final Statement SOURCE_FILE = load("source-file");

  /** Newest first; those without a date last. */
  private static final Comparator<DocumentNode> NEWEST_FIRST =
      Comparator.comparing(DocumentQueries::dateKey).reversed().thenComparing(DocumentNode::id);

  private final GraphReader reader;

  public DocumentQueries(GraphReader reader) {
    this.reader = reader;
  }

  /** A page of documents, newest first. */
  public Slice<DocumentNode> page(View view, DocumentFilter filter, PageRequest page) {
    Stream<DocumentNode> left = left(view, filter).sorted(NEWEST_FIRST);
    if (page.after() != null) {
      List<String> after = Cursor.decode(page.after(), ORDER, 2).key();
      left = left.filter(document -> isBehind(document, after));
    }
    return Slice.of(left.limit(page.first() + 1L).toList(), page);
  }

  /** How many documents a filter leaves. */
  public int count(View view, DocumentFilter filter) {
    return (int) left(view, filter).count();
  }

  /** Cursor of a document in the order of dates. */
  public static Cursor cursor(DocumentNode document) {
    return new Cursor(ORDER, List.of(dateKey(document), document.id()));
  }

  /** A page of the outline of a document, in reading order. */
  public Slice<SectionNode> sections(long reading, @Nullable Integer maxLevel, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>(TextPlace.parameters(page, SECTIONS));
    parameters.put("reading", reading);
    parameters.put("maxLevel", maxLevel);
    return Slice.of(reader.list(SECTION_PAGE, parameters, DocumentQueries::section), page);
  }

  /** How many sections a document has. */
  public int countSections(long reading, @Nullable Integer maxLevel) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("reading", reading);
    parameters.put("maxLevel", maxLevel);
    return reader.find(SECTION_COUNT, parameters, row -> row.get("count").asInt()).orElseThrow();
  }

  /** An original by its SHA-256; empty where none was taken in. */
  public Optional<SourceFile> sourceFile(String id) {
    return reader.find(
        SOURCE_FILE,
        Map.of("id", id),
        row ->
            new SourceFile(
                row.get("id").asString(),
                row.get("name").asString(),
                row.get("mediaType").asString(),
                row.get("size").asLong(),
                row.get("receivedAt").asZonedDateTime().toInstant()));
  }

  /**
   * Bodies that a document names in tasks but tells nothing: they are not among its issuers,
   * addressees and copies, neither by a name that it uses nor by their official one. Classes of
   * bodies are left out, for nobody can tell whom they hold.
   */
  public static List<BodyNode> withoutCopy(DocumentNode document, List<NamedBody> named) {
    List<String> told =
        Stream.of(document.issuers(), document.addressees(), document.copiedTo())
            .flatMap(List::stream)
            .toList();
    return named.stream()
        .filter(one -> one.body().kind() != BodyRef.Kind.CLASS)
        .filter(one -> !told.contains(one.body().name()))
        .filter(one -> one.surfaces().stream().noneMatch(told::contains))
        .map(NamedBody::body)
        .toList();
  }

  private static Stream<DocumentNode> left(View view, DocumentFilter filter) {
    Catalog catalog = view.catalog();
    return catalog.documents().stream().filter(document -> filter.leaves(document, catalog));
  }

  private static boolean isBehind(DocumentNode document, List<String> after) {
    int byDate = dateKey(document).compareTo(after.get(0));
    return byDate < 0 || (byDate == 0 && document.id().compareTo(after.get(1)) > 0);
  }

  private static String dateKey(DocumentNode document) {
    LocalDate date = document.date();
    return date == null ? "" : date.toString();
  }

  private static SectionNode section(Record row) {
    return SectionNode.of(Row.of(row.get("row")));
  }

  private static Statement load(String name) {
    return Statement.load(DocumentQueries.class, name);
  }
}
