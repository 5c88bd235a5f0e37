package io.greenprint.queries.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a search box offers while one types, and what it takes a misspelt word for. */
final class Names {

  /** Best match first, then what is used most, then as the index has them. */
  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.NAME_WEIGHT, SortField.Type.LONG, true),
          SortField.FIELD_DOC);

  /** Shorter words differ too little from others to be corrected by their look. */
  private static final int SHORTEST_LOOK = 3;

  private static final int LONG = 8;

  private final IndexSearcher searcher;

  Names(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Names that begin with what was typed, in characters or in letters of their sound, then those
   * that go on with it inside.
   */
  List<Name> complete(String typed, int most) throws IOException {
    String folded = typed.strip().toLowerCase(Locale.ROOT);
    return folded.isEmpty()
        ? List.of()
        : find(
            List.of(
                new PrefixQuery(new Term(Fields.NAME_START, folded)),
                new PrefixQuery(new Term(Fields.NAME_INNER, folded))),
            most);
  }

  /** The name that sounds like a word, else the one that looks most like it. */
  Optional<String> instead(String word) throws IOException {
    Set<String> sounds = new LinkedHashSet<>(Pinyin.full(word));
    List<Query> ways = new ArrayList<>();
    sounds.forEach(sound -> ways.add(new TermQuery(new Term(Fields.NAME_SOUND, sound))));
    if (word.length() >= SHORTEST_LOOK) {
      ways.add(new FuzzyQuery(new Term(Fields.NAME, word), word.length() < LONG ? 1 : 2));
    }
    return find(ways, 1).stream()
        .map(Name::text)
        .filter(name -> !name.equalsIgnoreCase(word))
        .findFirst();
  }

  /** All names of an index, the terms of the field and of the synonym list. */
  static Lexicon lexicon(DirectoryReader index) throws IOException {
    Collection<String> words =
        new ArrayList<>(Stream.concat(Synonyms.words(), Lexicon.lines("terms.txt")).toList());
    for (LeafReaderContext leaf : index.leaves()) {
      Terms names = leaf.reader().terms(Fields.NAME);
      if (names != null) {
        addSeen(names.iterator(), leaf.reader().getLiveDocs(), words);
      }
    }
    return new Lexicon(words);
  }

  /** The terms that stand in what is there; those of what is hidden stand in the index still. */
  private static void addSeen(TermsEnum names, @Nullable Bits live, Collection<String> words)
      throws IOException {
    PostingsEnum places = null;
    for (BytesRef name = names.next(); name != null; name = names.next()) {
      places = names.postings(places, PostingsEnum.NONE);
      int place = places.nextDoc();
      while (place != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(place)) {
        place = places.nextDoc();
      }
      if (place != DocIdSetIterator.NO_MORE_DOCS) {
        words.add(name.utf8ToString());
      }
    }
  }

  /** Earlier ways count more. */
  private List<Name> find(List<Query> ways, int most) throws IOException {
    if (ways.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int i = 0; i < ways.size(); i++) {
      any.add(
          new BoostQuery(new ConstantScoreQuery(ways.get(i)), 1 << (ways.size() - i)),
          Occur.SHOULD);
    }
    List<Name> names = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (ScoreDoc hit : searcher.search(any.build(), 3 * most, BEST).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      if (names.size() < most && told.add(document.get(Fields.NAME_TEXT))) {
        names.add(Fields.name(document, (Long) ((FieldDoc) hit).fields[1]));
      }
    }
    return names;
  }
}
