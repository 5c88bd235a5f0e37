package io.greenprint.queries.search;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.SearchResult.Fragment;
import io.greenprint.queries.search.SearchResult.Highlight;
import io.greenprint.queries.search.SearchResult.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A question to one state of the index. */
final class Question {

  private static final Highlighter HIGHLIGHTER = new Highlighter();

  private final IndexSearcher searcher;
  private final Words words;
  private final SearchFilter filter;
  private final SearchOrder order;

  Question(IndexSearcher searcher, String typed, SearchFilter filter, SearchOrder order) {
    this.searcher = searcher;
    this.words = Words.of(typed);
    this.filter = filter;
    this.order = order;
  }

  /**
   * A page of what has all the words; where nothing has, of what has part of them.
   *
   * @param lexicon gives the words of the field; asked only for a loose reading
   * @param version of the graph that the index shows
   */
  SearchResult answer(PageRequest page, LexiconSource lexicon, long version) throws IOException {
    if (!Ranking.isLoose(page, order)) {
      SearchResult strict = result(words.strict(), new Ranking(order, false), page, version);
      if (strict.total() > 0) {
        return strict;
      }
    }
    return result(words.loose(lexicon.get()), new Ranking(order, true), page, version)
        .instead(instead());
  }

  /** Gives the words of the field. */
  @FunctionalInterface
  interface LexiconSource {
    Lexicon get() throws IOException;
  }

  private SearchResult result(Query asked, Ranking ranking, PageRequest page, long version)
      throws IOException {
    Query filtered = filtered(asked);
    TopDocs top = ranking.search(searcher, filtered, page);
    boolean more = top.scoreDocs.length > page.first();
    List<ScoreDoc> docs =
        List.of(top.scoreDocs).subList(0, Math.min(page.first(), top.scoreDocs.length));
    return new SearchResult(
        hits(asked, docs, ranking),
        more,
        Math.toIntExact(top.totalHits.value()),
        searcher.search(filtered, FacetCounter.manager()),
        version,
        ranking.loose(),
        null);
  }

  /** The words with those that nothing has replaced by known names; null where none is known. */
  private @Nullable String instead() throws IOException {
    Names names = new Names(searcher);
    List<String> meant = new ArrayList<>();
    for (String word : words.asked()) {
      boolean found = searcher.count(Words.of('"' + word + '"').strict()) > 0;
      meant.add(found ? word : names.instead(word).orElse(word));
    }
    return meant.equals(words.asked()) ? null : String.join(" ", meant);
  }

  private List<Hit> hits(Query asked, List<ScoreDoc> docs, Ranking ranking) throws IOException {
    List<Hit> hits = new ArrayList<>();
    int[] ids = docs.stream().mapToInt(doc -> doc.doc).toArray();
    List<List<Highlight>> titles = HIGHLIGHTER.whole(searcher, asked, ids, Fields.TITLE);
    List<List<Highlight>> texts = HIGHLIGHTER.passages(searcher, asked, ids, Fields.TEXT);
    for (int i = 0; i < docs.size(); i++) {
      Document document = searcher.storedFields().document(docs.get(i).doc);
      List<Fragment> title =
          titles.get(i).isEmpty()
              ? List.of(new Fragment(document.get(Fields.TITLE), false))
              : titles.get(i).getFirst().fragments();
      hits.add(
          new Hit(
              Fields.kind(document),
              document.get(Fields.ID),
              document.getField(Fields.READING).numericValue().longValue(),
              title,
              texts.get(i),
              Ranking.score(docs.get(i)),
              ranking.cursor(docs.get(i))));
    }
    return hits;
  }

  private Query filtered(Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    anyOf(all, Fields.KIND, names(filter.kind()));
    anyOf(all, Fields.BODY, filter.body());
    anyOf(all, Fields.JURISDICTION, filter.jurisdiction());
    anyOf(
        all,
        Fields.YEAR,
        filter.year() == null ? null : filter.year().stream().map(String::valueOf).toList());
    anyOf(all, Fields.DOCUMENT, filter.document() == null ? null : List.of(filter.document()));
    if (filter.status() != null) {
      anyOf(all, Fields.STATUS, names(filter.status()));
    } else if (filter.document() == null) {
      Stream.of(PolicyDocument.Status.DRAFT, PolicyDocument.Status.REPEALED)
          .forEach(
              out -> all.add(new TermQuery(new Term(Fields.STATUS, out.name())), Occur.MUST_NOT));
    }
    return all.build();
  }

  private static void anyOf(
      BooleanQuery.Builder all, String field, @Nullable Collection<String> values) {
    if (values != null) {
      all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }
  }

  private static @Nullable List<String> names(@Nullable List<? extends Enum<?>> constants) {
    return constants == null ? null : constants.stream().<String>map(Enum::name).toList();
  }
}
