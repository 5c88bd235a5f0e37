package io.greenprint.queries.search;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How an {@link Entry} and a {@link Name} stand in the index. */
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

  /** Days since 1970. */
  static final String DATE = "date";

  static final String DUE = "due";

  /** How the names of a body or an enterprise sound. */
  static final String SOUND = "sound";

  /** On the entry of a document: what it was like when it was indexed. */
  static final String STAMP = "stamp";

  static final String NAME = "name";
  static final String NAME_TEXT = "name.text";
  static final String NAME_KIND = "name.kind";
  static final String NAME_ID = "name.id";
  static final String NAME_WEIGHT = "name.weight";

  /** What a name begins with, typed in characters or letters. */
  static final String NAME_START = "name.start";

  /** The same from a later character on. */
  static final String NAME_INNER = "name.inner";

  /** The whole name in letters. */
  static final String NAME_SOUND = "name.sound";

  private static final int SHORTEST_INNER = 2;
  private static final int LONGEST_WITH_INNER = 30;

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
    day(document, DATE, entry.date());
    day(document, DUE, entry.due());
    if (entry.kind() == Entry.Kind.BODY || entry.kind() == Entry.Kind.ENTERPRISE) {
      Stream.concat(Stream.of(entry.title()), entry.text().lines())
          .flatMap(Fields::endings)
          .flatMap(
              name -> Stream.concat(Pinyin.full(name).stream(), Pinyin.initials(name).stream()))
          .distinct()
          .forEach(sound -> document.add(new StringField(SOUND, sound, Field.Store.NO)));
    }
    return document;
  }

  /** A name that can be completed and recognised. */
  static Document document(Name name) {
    String folded = name.text().toLowerCase(Locale.ROOT);
    Document document = new Document();
    document.add(new StringField(NAME, folded, Field.Store.NO));
    document.add(new StoredField(NAME_TEXT, name.text()));
    document.add(new StringField(NAME_KIND, name.kind().name(), Field.Store.YES));
    document.add(new NumericDocValuesField(NAME_WEIGHT, name.weight()));
    if (name.id() != null) {
      document.add(new StringField(NAME_ID, name.id(), Field.Store.YES));
    }
    typed(folded)
        .forEach(start -> document.add(new StringField(NAME_START, start, Field.Store.NO)));
    endings(folded)
        .skip(1)
        .flatMap(Fields::typed)
        .distinct()
        .forEach(inner -> document.add(new StringField(NAME_INNER, inner, Field.Store.NO)));
    Pinyin.full(folded)
        .forEach(sound -> document.add(new StringField(NAME_SOUND, sound, Field.Store.NO)));
    return document;
  }

  static Name name(Document document, long weight) {
    return new Name(
        document.get(NAME_TEXT),
        Name.Kind.valueOf(document.get(NAME_KIND)),
        document.get(NAME_ID),
        weight);
  }

  /** The ways to type a name: characters, sounds, first letters of the sounds. */
  private static Stream<String> typed(String name) {
    return Stream.of(Set.of(name), Pinyin.full(name), Pinyin.initials(name)).flatMap(Set::stream);
  }

  /** The name itself, and what is left of a short one from each later character on. */
  private static Stream<String> endings(String name) {
    return name.length() > LONGEST_WITH_INNER
        ? Stream.of(name)
        : IntStream.rangeClosed(0, Math.max(0, name.length() - SHORTEST_INNER))
            .mapToObj(name::substring);
  }

  private static void day(Document document, String field, @Nullable LocalDate day) {
    if (day != null) {
      document.add(new NumericDocValuesField(field, day.toEpochDay()));
    }
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
