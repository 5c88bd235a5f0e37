package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.store.Anchor.Subject;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * What people settled by hand: corrections and dismissals. Each wins over every reading, is applied
 * again when its document is read anew, and can be undone. A later decision about the same field of
 * the same fact takes the place of the earlier one.
 */
public final class Decisions {

  private static final Statement ADD = load("decision-add");
  private static final Statement SUPERSEDED = load("decisions-superseded");
  private static final Statement END = load("decision-end");
  private static final Statement OF_DOCUMENT = load("decisions-of-document");
  private static final Statement SETTLED_FACTS = load("decision-settled-facts");
  private static final Statement EXISTS = load("decision-exists");
  private static final Statement CHANGE = load("change-decided");
  private static final Statement BODIES = load("decision-bodies");
  private static final Statement FINDINGS = load("findings");

  private final Versions versions;
  private final Originals originals;
  private final Clock clock;

  public Decisions(Database database, Originals originals, Clock clock) {
    this.versions = new Versions(new GraphWriter(database));
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * Sets the role of an assignment.
   *
   * @throws NoSuchFactException when no assignment of that id holds now
   */
  public Decided correctRole(String assignment, Role role, Author author) {
    return decide(assignment, Field.ROLE, role.name(), null, author);
  }

  /**
   * Says which body an assignment means; null that it means none.
   *
   * @throws NoSuchFactException when no assignment of that id holds now
   */
  public Decided correctBody(String assignment, @Nullable BodyRef body, Author author) {
    return decide(assignment, Field.BODY, body == null ? "" : Bodies.id(body), body, author);
  }

  /**
   * Sets a field of a target.
   *
   * @param field property name of MODEL.md: metric, subject, operator, value, unit, baselineYear,
   *     hedge, setter or deadlineTo
   * @param value as text; empty for none
   * @throws NoSuchFactException when no target of that id holds now
   * @throws IllegalArgumentException when there is no such field, or the text is no value of it
   */
  public Decided correctTarget(String target, String field, String value, Author author) {
    return decide(target, Field.of(Subject.TARGET.label, field), value, null, author);
  }

  /**
   * Says that a finding needs no more attention.
   *
   * @throws NoSuchFactException when no finding of that id holds now
   */
  public Decided dismiss(String finding, Author author) {
    return decide(finding, Field.STATUS, "DISMISSED", null, author);
  }

  /**
   * Takes a decision back: the facts say again what their readings say.
   *
   * @throws NoSuchFactException when no such decision is active
   */
  public Decided undo(String decision, Author author) {
    long version =
        versions.raise(
            (work, next) -> {
              String document =
                  work.first(EXISTS, Map.of("id", decision), row -> row.get("document").asString())
                      .orElseThrow(() -> new NoSuchFactException("Decision", decision));
              List<Settled> facts =
                  work.list(SETTLED_FACTS, Map.of("id", decision), Decisions::settled);
              for (Settled settled : facts) {
                put(work, settled.field, settled.fact, settled.reading, settled.was);
              }
              end(work, decision, author);
              long reading = facts.isEmpty() ? -1 : facts.getLast().reading;
              change(work, next, reading, document);
            });
    return new Decided(decision, version);
  }

  /**
   * Applies the active decisions on a document to a reading that is about to be shown. One that
   * finds no place becomes a finding of that reading.
   */
  static void apply(Work work, String document, long reading, Text text) {
    for (Stored decision :
        work.list(OF_DOCUMENT, Map.of("document", document), Decisions::stored)) {
      String fact = Facts.at(work, decision.anchor, reading, text.content()).orElse(null);
      if (fact == null) {
        work.run(FINDINGS, Map.of("reading", reading, "rows", List.of(withoutPlace(decision))));
      } else {
        settle(work, decision, fact, reading, was(work, decision.field, fact, reading));
      }
    }
  }

  private Decided decide(
      String fact, Field field, String value, @Nullable BodyRef body, Author author) {
    String id = UUID.randomUUID().toString();
    Map<String, @Nullable Object> valid = field.properties(value);
    assert !valid.isEmpty();
    long version =
        versions.raise(
            (work, next) -> {
              Facts.State state = Facts.state(work, field.subject, fact);
              Anchor anchor = state.anchor(field.subject, originals);
              if (body != null) {
                Bodies.merge(work, List.of(body));
              }
              String was = endEarlier(work, id, field, state, author);
              work.run(
                  ADD, Map.of("id", id, "properties", properties(anchor, field, value, author)));
              settle(work, new Stored(id, anchor, field, value), fact, state.reading(), was);
              change(work, next, state.reading(), state.document());
            });
    return new Decided(id, version);
  }

  /** Ends earlier decisions on the field; gives what the reading itself says. */
  private String endEarlier(Work work, String id, Field field, Facts.State state, Author author) {
    String was = state.field(field.property);
    Map<String, Object> about =
        Map.of(
            "id",
            id,
            "document",
            state.document(),
            "field",
            field.property,
            "fact",
            state.id(),
            "reading",
            state.reading());
    for (Record earlier : work.list(SUPERSEDED, about, row -> row)) {
      was = earlier.get("was").asString();
      end(work, earlier.get("id").asString(), author);
    }
    return was;
  }

  private static void settle(Work work, Stored decision, String fact, long reading, String was) {
    put(work, decision.field, fact, reading, decision.value);
    Facts.settled(work, decision.field.subject, fact, reading, decision.id, was);
    if (decision.field == Field.BODY) {
      work.run(BODIES, Map.of("decision", decision.id, "value", decision.value, "was", was));
    }
  }

  private static void put(Work work, Field field, String fact, long reading, String value) {
    if (field == Field.BODY) {
      Facts.setBody(work, fact, reading, value);
    } else {
      Facts.set(work, field.subject, fact, reading, field.properties(value));
    }
  }

  private static String was(Work work, Field field, String fact, long reading) {
    Facts.State state = Facts.state(work, field.subject, fact);
    if (state.reading() != reading) {
      throw new IllegalStateException("Reading " + reading + " is not the one that holds");
    }
    return state.field(field.property);
  }

  private void end(Work work, String decision, Author author) {
    work.run(END, Map.of("id", decision, "by", author.name(), "now", now()));
  }

  private static void change(Work work, long version, long reading, String document) {
    work.run(CHANGE, Map.of("version", version, "reading", reading, "document", document));
  }

  private Map<String, Object> properties(Anchor anchor, Field field, String value, Author author) {
    Map<String, Object> properties = new HashMap<>(anchor.properties());
    properties.put("kind", field == Field.STATUS ? "DISMISS" : "CORRECT");
    properties.put("field", field.property);
    properties.put("value", value);
    properties.put("by", author.name());
    properties.put("why", author.why());
    properties.put("at", now());
    properties.put("status", "ACTIVE");
    return properties;
  }

  private static Map<String, Object> withoutPlace(Stored decision) {
    return FindingRows.withoutPlace(
        "decision",
        decision.id,
        decision.anchor.quote(),
        decision.field.property + " = " + decision.value);
  }

  private record Stored(String id, Anchor anchor, Field field, String value) {}

  private record Settled(Field field, String fact, long reading, String was) {}

  private static Stored stored(Record row) {
    String subject = row.get("subject").asString();
    return new Stored(
        row.get("id").asString(),
        new Anchor(
            Subject.of(subject),
            row.get("document").asString(),
            row.get("quote").asString(),
            row.get("occurrence").asInt(),
            row.get("fact").asString(),
            row.get("code").asString()),
        Field.of(subject, row.get("field").asString()),
        row.get("value").asString());
  }

  private static Settled settled(Record row) {
    return new Settled(
        Field.of(row.get("subject").asString(), row.get("field").asString()),
        row.get("fact").asString(),
        row.get("reading").asLong(),
        row.get("was").asString());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(Decisions.class, name);
  }
}
