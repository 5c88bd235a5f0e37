package io.greenprint.queries.search;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.search.Lexicon.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed: words joined by AND, "…" or “…” around words that stand together, - or NOT
 * in front of what must not be there, OR between words of which one is enough. Mistakes are
 * forgiven: a quote that is not closed runs to the end, a sign without a word asks for nothing.
 */
final class Words {

  /** A word in a title says more than one in a text. */
  private static final float TITLE = 3;

  /** What else says the same counts less than the word that was typed. */
  private static final float SYNONYM = 0.6f;

  /** A bonus for a body or an enterprise whose name sounds like the letters typed. */
  private static final float SOUND = 10;

  /** Above what one piece scores by its place: hits with more pieces of the question come first. */
  private static final float COVERED = 100;

  private static final Pattern WORD =
      Pattern.compile("([-－–+]*)(?:[\"“”]([^\"“”]*)(?:[\"“”]|$)|([^\\s，,；;。？?！!\"“”]+))");

  /**
   * Words that pairs can find. A character between others, as 第 and 批 in 第3批, makes no pair when it
   * is asked for, but does in a text where more follows; such words are searched by single
   * characters.
   */
  private static final Pattern PAIRED = Pattern.compile("\\p{IsHan}{2,}");

  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");

  private static final QueryBuilder PAIRS = new QueryBuilder(ChineseText.pairs());
  private static final QueryBuilder SINGLES = new QueryBuilder(ChineseText.singles());

  private final List<String> asked = new ArrayList<>();
  private final List<String> crossedOut = new ArrayList<>();
  private boolean oneIsEnough;

  private Words() {}

  /**
   * Reads what was typed.
   *
   * @throws QueryException BAD_ARGUMENT where no word is asked for
   */
  static Words of(String typed) {
    Words words = new Words();
    boolean without = false;
    Matcher word = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String text = (word.group(2) == null ? word.group(3) : word.group(2)).strip();
      if (text.equals("or") || text.equals("|")) {
        words.oneIsEnough = true;
      } else if (text.equals("not")) {
        without = true;
      } else if (!text.equals("and") && phrase(text) != null) {
        boolean minus = without || !word.group(1).replace("+", "").isEmpty();
        (minus ? words.crossedOut : words.asked).add(text);
        without = false;
      }
    }
    if (words.asked.isEmpty()) {
      throw new QueryException(Problem.BAD_ARGUMENT, "请输入检索词", "no word to search for");
    }
    return words;
  }

  /** The words asked for, as typed. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Finds what has every word, each as a phrase or as what says the same. */
  Query strict() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    asked.forEach(word -> all.add(meaning(word), oneIsEnough ? Occur.SHOULD : Occur.MUST));
    return withoutCrossedOut(all);
  }

  /** Finds what has at least half of the pieces of what was asked; most of them first. */
  Query loose(Lexicon lexicon) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int clauses = 0;
    for (String word : asked) {
      for (Piece piece : lexicon.cut(word)) {
        Query query = piece.known() ? meaning(piece.text()) : pairsOf(piece.text());
        if (query != null) {
          some.add(
              new BooleanQuery.Builder()
                  .add(query, Occur.MUST)
                  .add(new BoostQuery(new ConstantScoreQuery(query), COVERED), Occur.SHOULD)
                  .build(),
              Occur.SHOULD);
          clauses++;
        }
      }
    }
    return withoutCrossedOut(some.setMinimumNumberShouldMatch((clauses + 1) / 2));
  }

  private Query withoutCrossedOut(BooleanQuery.Builder query) {
    crossedOut.forEach(word -> query.add(meaning(word), Occur.MUST_NOT));
    return query.build();
  }

  /** The word, its synonyms, and the names that sound like it. */
  private static Query meaning(String word) {
    List<Query> ways = new ArrayList<>();
    for (String variant : Synonyms.of(word)) {
      Query phrase = phrase(variant);
      if (phrase != null) {
        ways.add(variant.equals(word) ? phrase : new BoostQuery(phrase, SYNONYM));
      }
    }
    if (LETTERS.matcher(word).matches()) {
      Query sounds = new ConstantScoreQuery(new PrefixQuery(new Term(Fields.SOUND, word)));
      ways.add(new BoostQuery(sounds, SOUND));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  /** The word as a phrase in text or title; null where nothing of it can be searched. */
  private static @Nullable Query phrase(String word) {
    boolean paired = PAIRED.matcher(word).matches();
    QueryBuilder builder = paired ? PAIRS : SINGLES;
    Query inText = builder.createPhraseQuery(paired ? Fields.TEXT : Fields.TEXT_SINGLES, word);
    Query inTitle = builder.createPhraseQuery(paired ? Fields.TITLE : Fields.TITLE_SINGLES, word);
    return inText == null || inTitle == null ? null : either(inText, inTitle);
  }

  /** The pairs of an unknown run of characters; null where it has none. */
  private static @Nullable Query pairsOf(String run) {
    if (!PAIRED.matcher(run).matches()) {
      return run.length() > 1 ? phrase(run) : null;
    }
    return either(
        PAIRS.createMinShouldMatchQuery(Fields.TEXT, run, 0.5f),
        PAIRS.createMinShouldMatchQuery(Fields.TITLE, run, 0.5f));
  }

  private static Query either(Query inText, Query inTitle) {
    return new BooleanQuery.Builder()
        .add(inText, Occur.SHOULD)
        .add(new BoostQuery(inTitle, TITLE), Occur.SHOULD)
        .build();
  }
}
