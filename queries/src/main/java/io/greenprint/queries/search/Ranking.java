package io.greenprint.queries.search;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Hits in an order, and their places in it as cursors.
 *
 * @param loose whether the hits have only part of the words: a cursor leads on within its own list
 */
record Ranking(SearchOrder order, boolean loose) {

  private static final String NAME = "search";
  private static final String LOOSE = "loose";

  /** Whether a cursor stands in a list of loose hits. */
  static boolean isLoose(PageRequest page, SearchOrder order) {
    if (page.after() == null) {
      return false;
    }
    try {
      Cursor.decode(page.after(), new Ranking(order, true).name(), 3);
      return true;
    } catch (QueryException _) {
      return false;
    }
  }

  /** The page's hits and one more, where there is one; all hits are counted. */
  TopDocs search(IndexSearcher searcher, Query query, PageRequest page) throws IOException {
    int most = page.first() + 1;
    return order == SearchOrder.RELEVANCE
        ? searcher.search(
            query, new TopScoreDocCollectorManager(most, after(page), Integer.MAX_VALUE))
        : searcher.search(
            query,
            new TopFieldCollectorManager(
                order.sort(), most, (FieldDoc) after(page), Integer.MAX_VALUE));
  }

  /** The place of a hit. */
  Cursor cursor(ScoreDoc hit) {
    String day = hit instanceof FieldDoc sorted ? sorted.fields[0].toString() : "";
    return new Cursor(name(), List.of(day, Float.toString(score(hit)), Integer.toString(hit.doc)));
  }

  /** How well a hit matches. */
  static float score(ScoreDoc hit) {
    return hit instanceof FieldDoc sorted ? (Float) sorted.fields[1] : hit.score;
  }

  private String name() {
    return String.join(".", NAME, order.name(), loose ? LOOSE : "");
  }

  private @Nullable ScoreDoc after(PageRequest page) {
    if (page.after() == null) {
      return null;
    }
    List<String> key = Cursor.decode(page.after(), name(), 3).key();
    try {
      int doc = Integer.parseInt(key.get(2));
      float score = Float.parseFloat(key.get(1));
      return order == SearchOrder.RELEVANCE
          ? new ScoreDoc(doc, score)
          : new FieldDoc(doc, score, new Object[] {Long.valueOf(key.get(0)), score, doc});
    } catch (NumberFormatException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
  }
}
