package io.greenprint.queries.search;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types: words joined by AND, "…" or “…” around words that stand together, - in
 * front of what must not be there. Each word is searched as a phrase, in titles and texts.
 */
final class Words {

  /** A word in a title says more than one in a text. */
  private static final float TITLE = 3;

  private static final Pattern WORD = Pattern.compile("(-?)(?:[\"“]([^\"“”]*)[\"”]|(\\S+))");

  /**
   * Words that pairs can find. A character between others, as 第 and 批 in 第3批, makes no pair when it
   * is asked for, but does in a text where more follows; such words are searched by single
   * characters.
   */
  private static final Pattern PAIRED = Pattern.compile("\\p{IsHan}{2,}");

  private final QueryBuilder pairs = new QueryBuilder(ChineseText.pairs());
  private final QueryBuilder singles = new QueryBuilder(ChineseText.singles());

  /**
   * The query of what was typed.
   *
   * @throws QueryException BAD_ARGUMENT where no word is asked for
   */
  Query query(String typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean asks = false;
    Matcher word = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    while (word.find()) {
      Query query = word(word.group(2) == null ? word.group(3) : word.group(2));
      boolean without = !word.group(1).isEmpty();
      if (query != null) {
        all.add(query, without ? Occur.MUST_NOT : Occur.MUST);
        asks |= !without;
      }
    }
    if (!asks) {
      throw new QueryException(Problem.BAD_ARGUMENT, "请输入检索词", "no word to search for");
    }
    return all.build();
  }

  private @Nullable Query word(String word) {
    boolean paired = PAIRED.matcher(word).matches();
    QueryBuilder builder = paired ? pairs : singles;
    Query inText = builder.createPhraseQuery(paired ? Fields.TEXT : Fields.TEXT_SINGLES, word);
    Query inTitle = builder.createPhraseQuery(paired ? Fields.TITLE : Fields.TITLE_SINGLES, word);
    if (inText == null || inTitle == null) {
      return null;
    }
    return new BooleanQuery.Builder()
        .add(inText, Occur.SHOULD)
        .add(new BoostQuery(inTitle, TITLE), Occur.SHOULD)
        .build();
  }
}
