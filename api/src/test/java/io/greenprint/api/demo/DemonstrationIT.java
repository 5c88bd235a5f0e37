package io.greenprint.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Rounds;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import io.greenprint.ingest.supply.CreditCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class DemonstrationIT {

  @TempDir Path folder;

  private final Database database;
  private final Ask ask;

  DemonstrationIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @Test
  void writesReportsOfThreeYearsAndAssessmentsInEveryState() {
    Originals originals = new Originals(folder);
    Round round =
        new Demonstration(20_261_120, 30, 2024)
            .write(
                originals,
                new ReportStore(database, originals, Clock.systemUTC()),
                new Rounds(database, Clock.systemUTC()),
                new Assessments(database, Clock.systemUTC()),
                LocalDate.of(2025, 6, 30));

    assertThat(round.framework()).isEqualTo(Demonstration.FRAMEWORK);
    assertThat(ask.rows("MATCH (:Round)-[:INVITES]->(e) RETURN count(DISTINCT e) AS firms"))
        .hasToString("[{firms=30}]");
    assertThat(ask.rows("MATCH (r:Reading) RETURN DISTINCT r.year AS year ORDER BY year"))
        .hasToString("[{year=2022}, {year=2023}, {year=2024}]");
    assertThat(ask.rows("MATCH (s:Assessment) RETURN DISTINCT s.state AS state ORDER BY state"))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void firmsHaveCreditCodesThatHold() {
    for (int firm = 0; firm < 400; firm++) {
      assertThat(CreditCode.of(InventedFirms.code(firm)).holds()).isTrue();
    }
  }
}
