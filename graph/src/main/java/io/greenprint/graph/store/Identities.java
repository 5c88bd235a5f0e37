package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, as people settle it. A merge moves the records of one enterprise to another and
 * remembers where each was; undone, each stands where it stood, with all that was said of its
 * place. Two enterprises of different credit codes are never one.
 */
public final class Identities {

  private static final Statement ENTERPRISE = load("identity-enterprise");
  private static final Statement ADD = load("identity-add");
  private static final Statement MERGE = load("identity-merge");
  private static final Statement CODE = load("identity-code");
  private static final Statement ACTIVE = load("identity-active");
  private static final Statement LATER = load("identity-later");
  private static final Statement RESTORE = load("identity-restore");
  private static final Statement END = load("identity-end");
  private static final Statement CHANGE = load("change-identified");

  private final Versions versions;
  private final Clock clock;

  public Identities(Database database, Clock clock) {
    this.versions = new Versions(new GraphWriter(database));
    this.clock = clock;
  }

  /** What a person says of two enterprises. */
  public enum Verdict {
    /** 同一企业. */
    SAME,
    /** 不同企业. */
    DIFFERENT
  }

  /**
   * Says that two enterprises are one: the records of the first are the second's from now on.
   *
   * @throws NoSuchFactException when one of them is not there
   * @throws IllegalArgumentException when they are the same already, or have different credit codes
   */
  public Decided merge(String enterprise, String into, Author author) {
    return decide(Verdict.SAME, enterprise, into, author);
  }

  /**
   * Says that two enterprises are not one, so that nobody is asked again.
   *
   * @throws NoSuchFactException when one of them is not there
   */
  public Decided keepApart(String enterprise, String other, Author author) {
    return decide(Verdict.DIFFERENT, enterprise, other, author);
  }

  private Decided decide(Verdict verdict, String enterprise, String other, Author author) {
    if (enterprise.equals(other)) {
      throw new IllegalArgumentException("one and the same: " + enterprise);
    }
    String id = UUID.randomUUID().toString();
    long version =
        versions.raise(
            (work, next) -> {
              String code = creditCode(work, enterprise).orElse(null);
              String otherCode = creditCode(work, other).orElse(null);
              boolean same = verdict == Verdict.SAME;
              if (same && code != null && otherCode != null && !code.equals(otherCode)) {
                throw new IllegalArgumentException(
                    "credit codes differ: " + code + ", " + otherCode);
              }
              boolean givesCode = same && code != null && otherCode == null;
              work.run(
                  ADD,
                  Map.of(
                      "id",
                      id,
                      "properties",
                      properties(verdict, enterprise, other, givesCode, author)));
              if (same) {
                Map<String, Object> about =
                    Map.of("enterprise", enterprise, "into", other, "decision", id, "now", now());
                work.run(MERGE, about);
                if (givesCode) {
                  work.run(CODE, code(other, code));
                }
              }
              work.run(CHANGE, Map.of("version", next));
            });
    return new Decided(id, version);
  }

  /**
   * Takes a decision back; of a merge, each record is again whose it was.
   *
   * @throws NoSuchFactException when no such decision is active
   * @throws IllegalArgumentException when a later merge moved one of its records again
   */
  public Decided undo(String decision, Author author) {
    long version =
        versions.raise(
            (work, next) -> {
              Stored stored =
                  work.first(
                          ACTIVE,
                          Map.of("id", decision),
                          row ->
                              new Stored(
                                  row.get("other").asString(), row.get("givesCode").asBoolean()))
                      .orElseThrow(() -> new NoSuchFactException("IdentityDecision", decision));
              work.first(LATER, Map.of("id", decision), row -> row.get("later").asString())
                  .ifPresent(
                      later -> {
                        throw new IllegalArgumentException(
                            "undo the later decision first: " + later);
                      });
              work.run(RESTORE, Map.of("id", decision));
              if (stored.givesCode) {
                work.run(CODE, code(stored.other, null));
              }
              work.run(
                  END,
                  Map.of("id", decision, "by", author.name(), "why", author.why(), "now", now()));
              work.run(CHANGE, Map.of("version", next));
            });
    return new Decided(decision, version);
  }

  private record Stored(String other, boolean givesCode) {}

  private static Optional<String> creditCode(Work work, String enterprise) {
    String code =
        work.first(ENTERPRISE, Map.of("id", enterprise), row -> row.get("creditCode").asString(""))
            .orElseThrow(() -> new NoSuchFactException("Enterprise", enterprise));
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  private static Map<String, Object> code(String enterprise, @Nullable String code) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("creditCode", code);
    return Map.of("enterprise", enterprise, "properties", properties);
  }

  private Map<String, Object> properties(
      Verdict verdict, String enterprise, String other, boolean givesCode, Author author) {
    return Map.of(
        "verdict",
        verdict.name(),
        "enterprise",
        enterprise,
        "other",
        other,
        "givesCode",
        givesCode,
        "by",
        author.name(),
        "why",
        author.why(),
        "at",
        now(),
        "status",
        "ACTIVE");
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(Identities.class, name);
  }
}
