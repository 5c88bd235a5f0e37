package io.greenprint.graph.store;

import io.greenprint.graph.carbon.KeptResult;
import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/** Carbon results on record: written once, never changed. */
public final class CarbonResults {

  private static final Statement KEEP = Statement.load(CarbonResults.class, "carbon-result-keep");

  private final GraphWriter writer;
  private final Clock clock;

  public CarbonResults(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
  }

  /**
   * Puts a result on record; the same one of the same firm stays as it was.
   *
   * @param enterprise id
   * @return id of the result
   * @throws NoSuchFactException where there is no such enterprise
   */
  public String keep(String enterprise, KeptResult result, Author author) {
    String id =
        Ids.of(
            "carbon-result",
            enterprise,
            String.valueOf(result.year()),
            result.factorSet(),
            result.region(),
            String.join("\n", result.workings()));
    Map<String, Object> properties =
        new Properties(Text.plain(""))
            .put("enterprise", enterprise)
            .put("year", result.year())
            .put("factorSet", result.factorSet())
            .put("region", result.region())
            .decimal("energy", result.energy())
            .decimal("scope1", result.scope1())
            .decimal("scope2Location", result.scope2Location())
            .decimal("scope2Market", result.scope2Market())
            .list("workings", result.workings())
            .put("keptBy", author.name())
            .put("keptAt", clock.instant().atZone(ZoneOffset.UTC))
            .map();
    return writer.write(
        work ->
            work.first(
                    KEEP,
                    Map.of("id", id, "enterprise", enterprise, "properties", properties),
                    row -> row.get("id").asString())
                .orElseThrow(() -> new NoSuchFactException("Enterprise", enterprise)));
  }
}
