package io.greenprint.queries.search;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.SearchResult.Facets;
import io.greenprint.queries.search.SearchResult.Fragment;
import io.greenprint.queries.search.SearchResult.Highlight;
import io.greenprint.queries.search.SearchResult.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk. A rebuild is one commit: a process killed in its midst leaves the old index
 * whole. Each commit says which graph and version it shows. Thread-safe.
 */
public final class SearchIndex implements AutoCloseable {

  /** Name of the order of hits in cursors. */
  public static final String ORDER = "search";

  private static final String GRAPH = "graph";
  private static final String VERSION = "version";

  private final Directory directory;
  private final IndexWriter writer;
  private final Words words = new Words();
  private final Highlighter highlighter = new Highlighter();
  private @Nullable DirectoryReader reader;

  private SearchIndex(Directory directory, IndexWriter writer, @Nullable DirectoryReader reader) {
    this.directory = directory;
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * Opens the index in a folder, or makes an empty one.
   *
   * @throws UncheckedIOException where the folder cannot be used, or another process uses it
   */
  public static SearchIndex open(Path folder) {
    try {
      Directory directory = FSDirectory.open(folder);
      IndexWriter writer = new IndexWriter(directory, config());
      DirectoryReader reader =
          DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
      return new SearchIndex(directory, writer, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the search index in " + folder, e);
    }
  }

  /** The graph and its version that the index shows; empty before the first rebuild. */
  public synchronized Optional<Shown> shown() {
    return Optional.ofNullable(reader).map(SearchIndex::shown);
  }

  /**
   * Which graph an index shows.
   *
   * @param graph random id of the graph
   * @param version its version
   */
  public record Shown(String graph, long version) {}

  /** Replaces all entries; until it returns, searches see the old ones. */
  public void rebuild(Stream<Entry> entries, Shown shown) {
    try {
      writer.deleteAll();
      for (Entry entry : (Iterable<Entry>) entries::iterator) {
        writer.addDocument(Fields.document(entry));
      }
      writer.setLiveCommitData(
          Map.of(GRAPH, shown.graph(), VERSION, Long.toString(shown.version())).entrySet());
      writer.commit();
      replace(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the search index", e);
    }
  }

  /**
   * A page of what matches the words, best first.
   *
   * @throws QueryException SEARCH_NOT_READY before the first rebuild; BAD_ARGUMENT without words;
   *     BAD_CURSOR
   */
  public SearchResult search(String typed, SearchFilter filter, PageRequest page) {
    Query asked = words.query(typed);
    return with(
        index -> {
          IndexSearcher searcher = new IndexSearcher(index);
          Query filtered = filtered(asked, filter);
          TopDocs top =
              searcher.search(
                  filtered,
                  new TopScoreDocCollectorManager(
                      page.first() + 1, after(page), Integer.MAX_VALUE));
          Facets facets = searcher.search(filtered, FacetCounter.manager());
          boolean more = top.scoreDocs.length > page.first();
          List<ScoreDoc> docs =
              List.of(top.scoreDocs).subList(0, Math.min(page.first(), top.scoreDocs.length));
          return new SearchResult(
              hits(searcher, asked, docs),
              more,
              Math.toIntExact(top.totalHits.value()),
              facets,
              shown(index).version());
        });
  }

  /** Ids of the tasks that match the words, best first, at most {@code most}. */
  public List<String> tasks(String typed, int most) {
    Query query =
        new BooleanQuery.Builder()
            .add(words.query(typed), Occur.MUST)
            .add(new TermQuery(new Term(Fields.KIND, Entry.Kind.TASK.name())), Occur.FILTER)
            .build();
    return with(
        index -> {
          IndexSearcher searcher = new IndexSearcher(index);
          List<String> ids = new ArrayList<>();
          for (ScoreDoc doc : searcher.search(query, most).scoreDocs) {
            ids.add(searcher.storedFields().document(doc.doc).get(Fields.ID));
          }
          return ids;
        });
  }

  /** Cursor of a hit in the order of scores. */
  public static Cursor cursor(Hit hit) {
    return new Cursor(ORDER, List.of(Float.toString(hit.score()), Integer.toString(hit.doc())));
  }

  @Override
  public synchronized void close() {
    try {
      if (reader != null) {
        reader.close();
        reader = null;
      }
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the search index", e);
    }
  }

  private List<Hit> hits(IndexSearcher searcher, Query asked, List<ScoreDoc> docs)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    int[] ids = docs.stream().mapToInt(doc -> doc.doc).toArray();
    List<List<Highlight>> titles = highlighter.whole(searcher, asked, ids, Fields.TITLE);
    List<List<Highlight>> texts = highlighter.passages(searcher, asked, ids, Fields.TEXT);
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
              docs.get(i).score,
              docs.get(i).doc));
    }
    return hits;
  }

  private static Query filtered(Query query, SearchFilter filter) {
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

  private static @Nullable ScoreDoc after(PageRequest page) {
    if (page.after() == null) {
      return null;
    }
    List<String> key = Cursor.decode(page.after(), ORDER, 2).key();
    try {
      return new ScoreDoc(Integer.parseInt(key.get(1)), Float.parseFloat(key.get(0)));
    } catch (NumberFormatException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
  }

  private static Shown shown(DirectoryReader index) {
    try {
      Map<String, String> data = index.getIndexCommit().getUserData();
      return new Shown(
          data.getOrDefault(GRAPH, ""), Long.parseLong(data.getOrDefault(VERSION, "-1")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the search index", e);
    }
  }

  private <T> T with(Search<T> search) {
    DirectoryReader index = acquire();
    try {
      return search.over(index);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the search index", e);
    } finally {
      release(index);
    }
  }

  private synchronized DirectoryReader acquire() {
    DirectoryReader index = reader;
    if (index == null || shown(index).version() < 0) {
      throw new QueryException(Problem.SEARCH_NOT_READY);
    }
    index.incRef();
    return index;
  }

  private static void release(DirectoryReader index) {
    try {
      index.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot release the search index", e);
    }
  }

  private synchronized void replace(DirectoryReader newer) throws IOException {
    DirectoryReader older = reader;
    reader = newer;
    if (older != null) {
      older.close();
    }
  }

  private static IndexWriterConfig config() {
    Map<String, Analyzer> singles =
        Map.of(
            Fields.TITLE_SINGLES, ChineseText.singles(),
            Fields.TEXT_SINGLES, ChineseText.singles());
    return new IndexWriterConfig(new PerFieldAnalyzerWrapper(ChineseText.pairs(), singles))
        .setCommitOnClose(false);
  }

  /** A search over one state of the index. */
  @FunctionalInterface
  private interface Search<T> {
    T over(DirectoryReader index) throws IOException;
  }
}
