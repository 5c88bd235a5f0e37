package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.profile.ProfileFact;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What firms say of themselves; nothing is overwritten, the last word on a fact holds. */
public final class Profiles {

  private static final Statement SAY = Statement.load(Profiles.class, "profile-say");

  private final GraphWriter writer;
  private final Clock clock;

  public Profiles(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
  }

  /**
   * Records a fact.
   *
   * @param enterprise id
   * @throws NoSuchFactException where there is no such enterprise
   */
  public void say(String enterprise, ProfileFact fact, Author author) {
    String id = UUID.randomUUID().toString();
    Map<String, Object> properties =
        new Properties(Text.plain(""))
            .put("enterprise", enterprise)
            .put("fact", fact.fact())
            .put("values", fact.values())
            .put("asOf", fact.asOf())
            .put("source", fact.source())
            .put("saidBy", author.name())
            .put("saidAt", clock.instant().atZone(ZoneOffset.UTC))
            .map();
    writer.write(
        work ->
            work.first(
                    SAY,
                    Map.of("id", id, "enterprise", enterprise, "properties", properties),
                    row -> row.get("id").asString())
                .orElseThrow(() -> new NoSuchFactException("Enterprise", enterprise)));
  }
}
