package io.greenprint.graph.store;

import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rounds of assessments and who is invited to them. Thread-safe. */
public final class Rounds {

  private static final Statement CREATE = Statement.load(Rounds.class, "round-create");
  private static final Statement INVITE = Statement.load(Rounds.class, "round-invite");

  private final GraphWriter writer;
  private final Clock clock;

  public Rounds(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
  }

  /**
   * A firm as an official's list names it. One that the graph does not know yet becomes known.
   *
   * @param creditCode 统一社会信用代码; null where the list has none
   */
  public record Invited(String name, @Nullable String creditCode) {}

  /** Makes a round; firms that a list names twice are invited once. */
  public Round create(
      String name,
      String framework,
      int year,
      LocalDate deadline,
      List<Invited> invited,
      String by) {
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    Round round = new Round(UUID.randomUUID().toString(), name, framework, year, deadline, by, now);
    Map<String, Object> properties =
        new Properties(Text.plain(""))
            .put("name", name)
            .put("framework", framework)
            .put("year", year)
            .put("deadline", deadline)
            .put("createdBy", by)
            .put("createdAt", now)
            .map();
    writer.write(
        work -> {
          work.run(CREATE, Map.of("id", round.id(), "properties", properties));
          return true;
        });
    invite(round.id(), invited);
    return round;
  }

  /** Invites more firms. */
  public void invite(String round, List<Invited> invited) {
    List<EnterpriseRecords.Row> records = new ArrayList<>();
    for (Invited firm : invited) {
      String nameKey = DocumentKey.title(firm.name());
      String id = firm.creditCode() == null ? nameKey : firm.creditCode();
      Map<String, Object> properties =
          new Properties(Text.plain(""))
              .put("name", firm.name())
              .put("nameKey", nameKey)
              .put("creditCode", firm.creditCode())
              .put("source", "round " + round)
              .map();
      records.add(new EnterpriseRecords.Row(id, firm.creditCode(), nameKey, properties));
    }
    new EnterpriseRecords(writer).write(records, clock.instant().atZone(ZoneOffset.UTC));
    List<String> ids = records.stream().map(EnterpriseRecords.Row::id).toList();
    writer.write(
        work ->
            work.first(INVITE, Map.of("round", round, "records", ids), row -> true)
                .orElseThrow(() -> new NoSuchFactException("Round", round)));
  }
}
