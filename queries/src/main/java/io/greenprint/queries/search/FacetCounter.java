package io.greenprint.queries.search;

import io.greenprint.queries.search.SearchResult.FacetCount;
import io.greenprint.queries.search.SearchResult.Facets;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of the facet fields over all hits. */
final class FacetCounter extends SimpleCollector {

  private static final List<String> FIELDS =
      List.of(Fields.KIND, Fields.BODY, Fields.JURISDICTION, Fields.YEAR, Fields.STATUS);
  private static final int MOST_VALUES = 50;

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, SortedSetDocValues> values = new HashMap<>();

  /** One counter a slice of the index, their counts summed. */
  static CollectorManager<FacetCounter, Facets> manager() {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter();
      }

      @Override
      public Facets reduce(Collection<FacetCounter> counters) {
        return new Facets(
            most(counters, Fields.KIND),
            most(counters, Fields.BODY),
            most(counters, Fields.JURISDICTION),
            most(counters, Fields.YEAR),
            most(counters, Fields.STATUS));
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    for (String field : FIELDS) {
      values.put(field, DocValues.getSortedSet(context.reader(), field));
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    for (Map.Entry<String, SortedSetDocValues> field : values.entrySet()) {
      SortedSetDocValues set = field.getValue();
      if (set.advanceExact(doc)) {
        Map<String, Integer> count =
            counts.computeIfAbsent(field.getKey(), absent -> new HashMap<>());
        for (int i = 0; i < set.docValueCount(); i++) {
          count.merge(set.lookupOrd(set.nextOrd()).utf8ToString(), 1, Integer::sum);
        }
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private static List<FacetCount> most(Collection<FacetCounter> counters, String field) {
    Map<String, Integer> sums = new HashMap<>();
    for (FacetCounter counter : counters) {
      counter
          .counts
          .getOrDefault(field, Map.of())
          .forEach((value, count) -> sums.merge(value, count, Integer::sum));
    }
    return sums.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .limit(MOST_VALUES)
        .toList();
  }
}
