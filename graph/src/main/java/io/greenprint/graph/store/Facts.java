package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.store.Anchor.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Single facts, as a person's word finds and sets them. */
final class Facts {

  private static final Map<Subject, Statement> STATE = load("state");
  private static final Map<Subject, Statement> PLACES = load("places");
  private static final Map<Subject, Statement> SET = load("set");
  private static final Map<Subject, Statement> SETTLED = load("settled");
  private static final Statement BODY = Statement.load(Facts.class, "assignment-body");

  private Facts() {}

  /**
   * A fact as the reading that holds now has it.
   *
   * @param reading -1 for a finding of a file that gave no reading
   * @param document empty for such a finding
   * @param text hash of the stored text; empty for such a finding
   * @param start -1 where it is about the whole document
   * @param fields what a person may set, as text; missing where null
   */
  record State(
      String id,
      long reading,
      String document,
      String text,
      String quote,
      int start,
      String code,
      Map<String, Object> fields) {

    Anchor anchor(Subject subject, Originals originals) {
      int occurrence = quote.isEmpty() ? 0 : Anchor.occurrence(originals.text(text), quote, start);
      return new Anchor(subject, document, quote, occurrence, id, code);
    }

    String field(String name) {
      Object value = fields.get(name);
      return value == null ? "" : value.toString();
    }
  }

  /**
   * @throws NoSuchFactException where no reading that holds has it
   */
  static State state(Work work, Subject subject, String id) {
    return work.first(statement(STATE, subject), Map.of("id", id), row -> state(id, row))
        .orElseThrow(() -> new NoSuchFactException(subject.label, id));
  }

  /** The fact of a reading that an anchor means; empty where there is none, or no single one. */
  static Optional<String> at(Work work, Anchor anchor, long reading, String text) {
    int start = anchor.startIn(text);
    if (start < 0 && !anchor.quote().isEmpty()) {
      return Optional.empty();
    }
    List<String> ids =
        work.list(
            statement(PLACES, anchor.subject()),
            Map.of(
                "reading", reading, "quote", anchor.quote(), "start", start, "code", anchor.code()),
            row -> row.get("id").asString());
    if (ids.contains(anchor.fact())) {
      return Optional.of(anchor.fact());
    }
    return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
  }

  /** Sets properties; null removes one. */
  static void set(
      Work work, Subject subject, String id, long reading, Map<String, @Nullable Object> values) {
    work.run(statement(SET, subject), Map.of("id", id, "reading", reading, "properties", values));
  }

  /** Points an assignment at another body; an empty id at none. */
  static void setBody(Work work, String id, long reading, String body) {
    work.run(BODY, Map.of("id", id, "reading", reading, "body", body));
  }

  /** Notes that a decision stands behind a fact, and what the reading says. */
  static void settled(
      Work work, Subject subject, String id, long reading, String decision, String was) {
    work.run(
        statement(SETTLED, subject),
        Map.of("id", id, "reading", reading, "decision", decision, "was", was));
  }

  private static State state(String id, Record row) {
    return new State(
        id,
        row.get("reading").asLong(),
        row.get("document").asString(),
        row.get("text").asString(),
        row.get("quote").asString(),
        row.get("start").asInt(),
        row.get("code").asString(),
        row.get("fields").asMap(Value::asObject));
  }

  private static Statement statement(Map<Subject, Statement> statements, Subject subject) {
    Statement statement = statements.get(subject);
    if (statement == null) {
      throw new IllegalStateException(subject.name());
    }
    return statement;
  }

  private static Map<Subject, Statement> load(String what) {
    Map<Subject, Statement> statements = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      String name = subject.label.toLowerCase(Locale.ROOT) + "-" + what;
      statements.put(subject, Statement.load(Facts.class, name));
    }
    return statements;
  }
}
