package io.greenprint.queries.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Changes of the search index that become visible together. */
public final class IndexChange {

  private final IndexWriter writer;

  IndexChange(IndexWriter writer) {
    this.writer = writer;
  }

  /** Takes a document with all its entries out. */
  public void remove(String document) {
    delete(new Term(Fields.DOCUMENT, document));
  }

  /** Takes all entries of a kind out. */
  public void remove(Entry.Kind kind) {
    delete(new Term(Fields.KIND, kind.name()));
  }

  /** Takes all names out. */
  public void removeNames() {
    for (Name.Kind kind : Name.Kind.values()) {
      delete(new Term(Fields.NAME_KIND, kind.name()));
    }
  }

  /** Adds what can be found. */
  public void add(Entry entry) {
    add(Fields.document(entry));
  }

  /**
   * Adds the entry of a document itself.
   *
   * @param stamp changes when anything of the document does
   */
  public void add(Entry entry, String stamp) {
    Document document = Fields.document(entry);
    document.add(new StringField(Fields.STAMP, stamp, Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.STAMP, new BytesRef(stamp)));
    add(document);
  }

  /** Adds what can be completed and recognised. */
  public void add(Name name) {
    add(Fields.document(name));
  }

  private void add(Document document) {
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the search index", e);
    }
  }

  private void delete(Term term) {
    try {
      writer.deleteDocuments(term);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the search index", e);
    }
  }
}
