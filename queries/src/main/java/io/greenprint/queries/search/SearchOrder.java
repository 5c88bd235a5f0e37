package io.greenprint.queries.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Order of hits. */
public enum SearchOrder {
  /** Best match first. */
  RELEVANCE,
  /** Newest document first; what has no date last. */
  NEWEST,
  /** Earliest deadline first; what has none last. */
  DUE;

  Sort sort() {
    return switch (this) {
      case RELEVANCE -> Sort.RELEVANCE;
      case NEWEST -> days(Fields.DATE, true);
      case DUE -> days(Fields.DUE, false);
    };
  }

  private static Sort days(String field, boolean latestFirst) {
    long last = latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField days = new SortField(field, SortField.Type.LONG, latestFirst, last);
    return new Sort(days, SortField.FIELD_SCORE, SortField.FIELD_DOC);
  }
}
