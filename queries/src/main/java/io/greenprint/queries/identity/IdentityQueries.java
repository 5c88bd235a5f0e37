package io.greenprint.queries.identity;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.identity.IdentityProposals.Firm;
import io.greenprint.queries.identity.IdentityProposals.Proposal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Questions about who is who. Thread-safe. */
public final class IdentityQueries {

  private static final Statement FIRMS = load("firms");
  private static final Statement DECISIONS = load("identity-decisions");

  private final GraphReader reader;

  public IdentityQueries(GraphReader reader) {
    this.reader = reader;
  }

  /** Pairs of enterprises that may be one and that nobody has settled, surest first. */
  public List<Proposal> proposals(int first) {
    Set<Set<String>> apart = new HashSet<>();
    for (IdentityDecision decision : decisions()) {
      if (!decision.undone() && decision.verdict().equals("DIFFERENT")) {
        apart.add(Set.of(decision.enterprise(), decision.other()));
      }
    }
    List<Proposal> all =
        IdentityProposals.of(reader.list(FIRMS, Map.of(), IdentityQueries::firm), apart);
    return all.subList(0, Math.min(first, all.size()));
  }

  /** All that was ever settled, newest first. */
  public List<IdentityDecision> decisions() {
    return reader.list(DECISIONS, Map.of(), IdentityQueries::decision);
  }

  /** One of them; empty where there is none of that id. */
  public Optional<IdentityDecision> decision(String id) {
    return decisions().stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  private static Firm firm(Record row) {
    Set<String> identifiers = new HashSet<>();
    for (Value of : row.get("identifiers").values()) {
      identifiers.addAll(of.asList(Value::asString));
    }
    return new Firm(
        row.get("id").asString(),
        row.get("name").asString(row.get("id").asString()),
        row.get("creditCode").asString(null),
        identifiers);
  }

  private static IdentityDecision decision(Record row) {
    return new IdentityDecision(
        row.get("id").asString(),
        row.get("verdict").asString(),
        row.get("enterprise").asString(),
        row.get("other").asString(),
        row.get("by").asString(),
        row.get("at").asZonedDateTime(),
        row.get("why").asString("").isEmpty() ? null : row.get("why").asString(),
        row.get("status").asString().equals("UNDONE"));
  }

  private static Statement load(String name) {
    return Statement.load(IdentityQueries.class, name);
  }
}
