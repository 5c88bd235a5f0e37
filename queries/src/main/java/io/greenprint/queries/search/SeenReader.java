package io.greenprint.queries.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index as one may see it who does not see everything: entries and names of enterprises,
 * reports and data that are not seen are as if they were deleted. So no hit, count, facet,
 * completion or correction can tell of them.
 */
final class SeenReader extends FilterDirectoryReader {

  /** What may be somebody's own; tasks, sections and bodies are everybody's. */
  private static final List<Term> OWNED =
      List.of(
          new Term(Fields.KIND, Entry.Kind.DOCUMENT.name()),
          new Term(Fields.KIND, Entry.Kind.REPORT.name()),
          new Term(Fields.KIND, Entry.Kind.ENTERPRISE.name()),
          new Term(Fields.NAME_KIND, Name.Kind.DOCUMENT.name()),
          new Term(Fields.NAME_KIND, Name.Kind.ENTERPRISE.name()));

  private final Seen seen;

  private SeenReader(DirectoryReader index, Seen seen) throws IOException {
    super(
        index,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new SeenLeaf(leaf, seen);
          }
        });
    this.seen = seen;
  }

  /** The index as far as it is seen; the index itself where that is all. */
  static DirectoryReader of(DirectoryReader index, Seen seen) throws IOException {
    return seen.everything() ? index : new SeenReader(index, seen);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) throws IOException {
    return new SeenReader(index, seen);
  }

  /** What was cached for the whole index would hold what is hidden here. */
  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  /** A part of the index. */
  private static final class SeenLeaf extends FilterLeafReader {

    private final FixedBitSet live;
    private final int count;

    SeenLeaf(LeafReader leaf, Seen seen) {
      super(leaf);
      try {
        this.live = live(leaf, seen);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the search index", e);
      }
      this.count = live.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
      return live;
    }

    @Override
    public int numDocs() {
      return count;
    }

    /** Terms and stored values are those of the whole. */
    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }

    private static FixedBitSet live(LeafReader leaf, Seen seen) throws IOException {
      FixedBitSet shown = new FixedBitSet(leaf.maxDoc());
      shown.set(0, leaf.maxDoc());
      for (Term owned : OWNED) {
        set(leaf, owned, shown, false);
      }
      for (String id : seen.ids()) {
        set(leaf, new Term(Fields.ID, id), shown, true);
        set(leaf, new Term(Fields.NAME_ID, id), shown, true);
      }
      Bits there = leaf.getLiveDocs();
      if (there != null) {
        for (int entry = 0; entry < leaf.maxDoc(); entry++) {
          if (!there.get(entry)) {
            shown.clear(entry);
          }
        }
      }
      return shown;
    }

    private static void set(LeafReader leaf, Term term, FixedBitSet shown, boolean to)
        throws IOException {
      PostingsEnum entries = leaf.postings(term, PostingsEnum.NONE);
      if (entries == null) {
        return;
      }
      for (int entry = entries.nextDoc();
          entry != DocIdSetIterator.NO_MORE_DOCS;
          entry = entries.nextDoc()) {
        if (to) {
          shown.set(entry);
        } else {
          shown.clear(entry);
        }
      }
    }
  }
}
