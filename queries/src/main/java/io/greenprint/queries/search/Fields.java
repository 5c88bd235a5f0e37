package io.greenprint.queries.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How an {@link Entry} stands in the index. */
final class Fields {

  static final String TITLE = "title";
  static final String TITLE_SINGLES = "title.singles";
  static final String TEXT = "text";
  static final String TEXT_SINGLES = "text.singles";
  static final String KIND = "kind";
  static final String ID = "id";
  static final String READING = "reading";
  static final String DOCUMENT = "document";
  static final String BODY = "body";
  static final String JURISDICTION = "jurisdiction";
  static final String YEAR = "year";
  static final String STATUS = "status";

  /** Offsets stand beside the positions, so that highlights need no second analysis. */
  private static final FieldType WORDS = words(true);

  private static final FieldType WORDS_NOT_STORED = words(false);

  private Fields() {}

  static Document document(Entry entry) {
    Document document = new Document();
    document.add(new Field(TITLE, entry.title(), WORDS));
    document.add(new Field(TITLE_SINGLES, entry.title(), WORDS_NOT_STORED));
    document.add(new Field(TEXT, entry.text(), WORDS));
    document.add(new Field(TEXT_SINGLES, entry.text(), WORDS_NOT_STORED));
    document.add(new StoredField(READING, entry.reading()));
    document.add(new StringField(ID, entry.id(), Field.Store.YES));
    facet(document, KIND, entry.kind().name());
    facet(document, DOCUMENT, entry.document());
    entry.bodies().forEach(body -> facet(document, BODY, body));
    facet(document, JURISDICTION, entry.jurisdiction());
    facet(document, YEAR, entry.year() == null ? null : entry.year().toString());
    facet(document, STATUS, entry.status());
    return document;
  }

  static Entry.Kind kind(Document document) {
    return Entry.Kind.valueOf(document.get(KIND));
  }

  private static void facet(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(name, value, Field.Store.YES));
      document.add(new SortedSetDocValuesField(name, new BytesRef(value)));
    }
  }

  private static FieldType words(boolean stored) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(stored);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
