package io.greenprint.queries.search;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk. A change is one commit: a process killed in its midst leaves the old index
 * whole. Each commit says which graph and version it shows. Thread-safe.
 */
public final class SearchIndex implements AutoCloseable {

  private static final String GRAPH = "graph";
  private static final String VERSION = "version";
  private static final String FORMAT = "format";

  /** Raised when entries stand otherwise in the index: one of another format counts as empty. */
  private static final String FORMAT_NOW = "3";

  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable DirectoryReader reader;
  private volatile @Nullable Known known;

  private SearchIndex(IndexFolder folder) {
    this.directory = folder.directory();
    this.writer = folder.writer();
    this.reader = folder.reader();
  }

  /**
   * Opens the index in a folder; one that is missing or damaged counts as empty.
   *
   * @throws UncheckedIOException where the folder cannot be used, or another process uses it
   */
  public static SearchIndex open(Path folder) {
    try {
      return new SearchIndex(IndexFolder.open(folder, SearchIndex::config));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the search index in " + folder, e);
    }
  }

  /** The graph and its version that the index shows; empty before the first change. */
  public synchronized Optional<Shown> shown() {
    return Optional.ofNullable(reader)
        .map(SearchIndex::shown)
        .filter(shown -> shown.version() >= 0);
  }

  /**
   * Which graph an index shows.
   *
   * @param graph random id of the graph
   * @param version its version
   */
  public record Shown(String graph, long version) {}

  /** Id of each document in the index with the stamp that it had; empty for another graph. */
  public Map<String, String> stamps(String graph) {
    if (shown().filter(shown -> shown.graph().equals(graph)).isEmpty()) {
      return Map.of();
    }
    return with(
        index -> {
          IndexSearcher searcher = new IndexSearcher(index);
          Map<String, String> stamps = new HashMap<>();
          Query stamped = new FieldExistsQuery(Fields.STAMP);
          for (ScoreDoc hit : searcher.search(stamped, Math.max(1, index.maxDoc())).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            stamps.put(document.get(Fields.DOCUMENT), document.get(Fields.STAMP));
          }
          return stamps;
        });
  }

  /**
   * Writes changes in one commit: until it returns, searches see the old entries, and where it
   * fails they go on to see them. Doing it again does no harm.
   */
  public void change(Shown shown, Consumer<IndexChange> changes) {
    try {
      if (shown().filter(before -> before.graph().equals(shown.graph())).isEmpty()) {
        writer.deleteAll();
      }
      changes.accept(new IndexChange(writer));
      writer.setLiveCommitData(
          Map.of(
                  FORMAT, FORMAT_NOW,
                  GRAPH, shown.graph(),
                  VERSION, Long.toString(shown.version()))
              .entrySet());
      writer.commit();
      replace(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the search index", e);
    }
  }

  /**
   * A page of what matches the words. Where nothing has all of them, it is what has part of them.
   *
   * @param seen what may be seen
   * @throws QueryException SEARCH_NOT_READY before the first change; BAD_ARGUMENT without words;
   *     BAD_CURSOR
   */
  public SearchResult search(
      Seen seen, String typed, SearchFilter filter, SearchOrder order, PageRequest page) {
    return with(
        index -> {
          DirectoryReader part = SeenReader.of(index, seen);
          return new Question(new IndexSearcher(part), typed, filter, order)
              .answer(page, () -> lexicon(part), shown(index).version());
        });
  }

  /** Ids of the tasks that have all the words, best first, at most {@code most}. */
  public List<String> tasks(String typed, int most) {
    Query query =
        new BooleanQuery.Builder()
            .add(Words.of(typed).strict(), Occur.MUST)
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

  /**
   * Names that what was typed may become, in characters, full pinyin or its first letters.
   *
   * @param seen what may be seen
   * @param most how many at most
   */
  public List<Name> complete(Seen seen, String typed, int most) {
    return with(
        index -> new Names(new IndexSearcher(SeenReader.of(index, seen))).complete(typed, most));
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

  /** That of everything is kept; that of a part is read anew. */
  private Lexicon lexicon(DirectoryReader index) throws IOException {
    if (index instanceof SeenReader) {
      return Names.lexicon(index);
    }
    Known now = known;
    if (now == null || now.version() != index.getVersion()) {
      now = new Known(index.getVersion(), Names.lexicon(index));
      known = now;
    }
    return now.lexicon();
  }

  private static Shown shown(DirectoryReader index) {
    try {
      Map<String, String> data = index.getIndexCommit().getUserData();
      return FORMAT_NOW.equals(data.get(FORMAT))
          ? new Shown(
              data.getOrDefault(GRAPH, ""), Long.parseLong(data.getOrDefault(VERSION, "-1")))
          : new Shown("", -1);
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

  /** The words of one state of the index. */
  private record Known(long version, Lexicon lexicon) {}

  /** A search over one state of the index. */
  @FunctionalInterface
  private interface Search<T> {
    T over(DirectoryReader index) throws IOException;
  }
}
