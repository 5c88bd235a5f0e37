package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/**
 * Questions about findings: first those of files that gave no document, then those of documents in
 * the order of the texts. Thread-safe.
 */
public final class FindingQueries {

  /** Name of the order in cursors. */
  public static final String ORDER = "findings";

  /** Stands for the reading of a finding that is about a file. */
  private static final long NO_READING = -1;

  private static final Statement PAGE = load("findings");
  private static final Statement COUNT = load("findings-count");
  private static final Statement READINGS_OF = load("readings-of-finding");
  private static final Statement PAGE_WITHIN = load("findings-within");
  private static final Statement COUNT_WITHIN = load("findings-within-count");

  private final GraphReader reader;

  public FindingQueries(GraphReader reader) {
    this.reader = reader;
  }

  /** A page of findings. */
  public Slice<FindingNode> page(View view, FindingFilter filter, PageRequest page) {
    Scope scope = scope(view, filter);
    Map<String, Object> parameters = parameters(scope, filter);
    parameters.putAll(place(page));
    if (scope.isEmpty()) {
      return new Slice<>(List.of(), false, page.after() != null);
    }
    return Slice.of(
        reader.list(
            scope.readings() == null ? PAGE : PAGE_WITHIN, parameters, FindingQueries::finding),
        page);
  }

  /** How many findings a filter leaves. */
  public int count(View view, FindingFilter filter) {
    Scope scope = scope(view, filter);
    return scope.isEmpty()
        ? 0
        : reader
            .find(
                scope.readings() == null ? COUNT : COUNT_WITHIN,
                parameters(scope, filter),
                row -> row.get("count").asInt())
            .orElseThrow();
  }

  /** The visible documents that a finding is about; none where it is about a file as a whole. */
  public List<DocumentNode> documentsOf(View view, String finding) {
    return reader
        .list(READINGS_OF, Map.of("id", finding), row -> row.get("reading").asLong())
        .stream()
        .filter(view.catalog()::shows)
        .map(view.catalog()::documentOf)
        .toList();
  }

  /** Cursor of a finding. */
  public static Cursor cursor(FindingNode finding) {
    long reading = finding.reading() == null ? NO_READING : finding.reading();
    return new Cursor(
        ORDER, List.of(Long.toString(reading), Integer.toString(finding.position()), finding.id()));
  }

  /** Drafts have findings too. */
  private static Scope scope(View view, FindingFilter filter) {
    return filter.document() == null
        ? Scope.everything(view.catalog())
        : Scope.of(view.catalog(), filter.document(), Area.ANY, null);
  }

  private static Map<String, Object> parameters(Scope scope, FindingFilter filter) {
    Map<String, Object> parameters = scope.parameters();
    parameters.put("codes", filter.code());
    parameters.put("severities", TaskQueries.names(filter.severity()));
    parameters.put("open", filter.open());
    parameters.put("files", scope.catalog().sight().everything());
    return parameters;
  }

  private static Map<String, Object> place(PageRequest page) {
    Map<String, Object> place = new HashMap<>();
    place.put("limit", page.first() + 1);
    if (page.after() == null) {
      place.putAll(
          Map.of("afterReading", NO_READING, "afterPosition", Integer.MIN_VALUE, "afterId", ""));
      return place;
    }
    List<String> after = Cursor.decode(page.after(), ORDER, 3).key();
    try {
      place.put("afterReading", Long.parseLong(after.get(0)));
      place.put("afterPosition", Integer.parseInt(after.get(1)));
    } catch (NumberFormatException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
    place.put("afterId", after.get(2));
    return place;
  }

  static FindingNode finding(Record row) {
    return FindingNode.of(Row.of(row.get("row")));
  }

  private static Statement load(String name) {
    return Statement.load(FindingQueries.class, name);
  }
}
