package io.greenprint.queries.search;

import io.greenprint.queries.search.SearchResult.Fragment;
import io.greenprint.queries.search.SearchResult.Highlight;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where the words stand: sentences of the text, or a whole title. */
final class Highlighter {

  private static final int PASSAGES = 3;

  /** Best sentences of each hit; none where only its title matches. */
  List<List<Highlight>> passages(IndexSearcher searcher, Query query, int[] docs, String field)
      throws IOException {
    return highlight(
        searcher, query, docs, field, () -> BreakIterator.getSentenceInstance(Locale.CHINESE));
  }

  /** The whole field of each hit in one piece; none where it does not match. */
  List<List<Highlight>> whole(IndexSearcher searcher, Query query, int[] docs, String field)
      throws IOException {
    return highlight(searcher, query, docs, field, WholeBreakIterator::new);
  }

  private static List<List<Highlight>> highlight(
      IndexSearcher searcher, Query query, int[] docs, String field, Supplier<BreakIterator> breaks)
      throws IOException {
    Highlighted highlighted =
        new Highlighted(
            UnifiedHighlighter.builder(searcher, ChineseText.pairs())
                .withBreakIterator(breaks)
                .withMaxNoHighlightPassages(0)
                .withMaskedFieldsFunc(name -> Set.of(name, name + ".singles"))
                .withFormatter(new Fragments()));
    return highlighted.of(field, query, docs);
  }

  /** The highlighter of Lucene, giving its formatter's objects. */
  private static final class Highlighted extends UnifiedHighlighter {

    Highlighted(Builder builder) {
      super(builder);
    }

    @SuppressWarnings("unchecked")
    List<List<Highlight>> of(String field, Query query, int[] docs) throws IOException {
      Map<String, Object[]> found =
          highlightFieldsAsObjects(new String[] {field}, query, docs, new int[] {PASSAGES});
      return Arrays.stream(found.getOrDefault(field, new Object[docs.length]))
          .map(one -> one == null ? List.<Highlight>of() : (List<Highlight>) one)
          .toList();
    }
  }

  /** Cuts passages into what matches and what stands beside it. */
  private static final class Fragments extends PassageFormatter {

    @Override
    public List<Highlight> format(Passage[] passages, String content) {
      return Arrays.stream(passages)
          .filter(passage -> passage.getNumMatches() > 0)
          .map(passage -> new Highlight(cut(passage, content)))
          .toList();
    }

    private static List<Fragment> cut(Passage passage, String content) {
      List<Fragment> fragments = new ArrayList<>();
      int done = passage.getStartOffset();
      int i = 0;
      while (i < passage.getNumMatches()) {
        int start = passage.getMatchStarts()[i];
        int end = passage.getMatchEnds()[i];
        i++;
        while (i < passage.getNumMatches() && passage.getMatchStarts()[i] <= end) {
          end = Math.max(end, passage.getMatchEnds()[i]);
          i++;
        }
        add(fragments, content, done, start, false);
        add(fragments, content, Math.max(done, start), end, true);
        done = Math.max(done, end);
      }
      add(fragments, content, done, passage.getEndOffset(), false);
      return fragments;
    }

    private static void add(
        List<Fragment> fragments, String content, int start, int end, boolean match) {
      if (start < end) {
        fragments.add(new Fragment(content.substring(start, end), match));
      }
    }
  }
}
