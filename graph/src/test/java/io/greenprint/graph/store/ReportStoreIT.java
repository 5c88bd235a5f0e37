package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.InventedReport;
import io.greenprint.graph.testkit.WithDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class ReportStoreIT {

  private static final String FIRM = "云岚精密制造有限公司";

  @TempDir Path folder;

  private final Database database;
  private final Ask ask;
  private ReportStore store;

  ReportStoreIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @BeforeEach
  void open() {
    store = new ReportStore(database, new Originals(folder), Clock.systemUTC());
  }

  @Test
  void publishesDisclosuresWithEvidenceAndFiguresAndTheirEnterprise() {
    Published published = store.publish(report(null, 2024).publication());

    assertThat(published.unchanged()).isFalse();
    assertThat(
            ask.rows(
                """
                MATCH (d:Document {kind: 'REPORT'})-[about:ABOUT]->(:EnterpriseRecord)-[:IS]->(e:Enterprise)
                MATCH (d)-[:CURRENT]->(:Reading)-[:DISCLOSES]->(x:Disclosure)-[:STATES]->(f:Figure)
                MATCH (x)-[:BORNE_OUT_BY]->(w:Evidence)
                RETURN e.name AS enterprise, about.year AS year, x.indicator AS indicator,
                  x.coverage AS coverage, f.value AS value, f.normalisedValueSort AS sort, w.quote AS quote
                """))
        .containsExactly(
            Map.of(
                "enterprise", FIRM,
                "year", 2024L,
                "indicator", "scope1",
                "coverage", "FULL",
                "value", "1234.5",
                "sort", 1234.5,
                "quote", "范围一排放 1234.5 tCO2e"));
  }

  @Test
  void theSameReportTwiceChangesNothing() {
    Published first = store.publish(report(null, 2024).publication());
    Published second = store.publish(report(null, 2024).publication());

    assertThat(second.unchanged()).isTrue();
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(ask.value("MATCH (n:Disclosure) RETURN count(n)")).isEqualTo(2L);
  }

  @Test
  void reportsOfSeveralYearsHangOnOneEnterpriseWhetherOrNotTheyPrintItsCode() {
    store.publish(report(null, 2022).publication());
    store.publish(report("91320594MA1NG0QK6B", 2023).publication());
    store.publish(report(null, 2024).publication());

    assertThat(ask.rows("MATCH (e:Enterprise) RETURN e.name AS name, e.creditCode AS code"))
        .containsExactly(Map.of("name", FIRM, "code", "91320594MA1NG0QK6B"));
    assertThat(
            ask.values(
                "MATCH (d:Document)-[a:ABOUT]->()-[:IS]->(:Enterprise) RETURN a.year ORDER BY"
                    + " a.year"))
        .isEqualTo(List.of(2022L, 2023L, 2024L));
  }

  @Test
  void firmsOfOneNameWithDifferentCodesStayApart() {
    store.publish(report("91320594MA1NG0QK6B", 2023).publication());
    store.publish(report("913205007628340871", 2024).publication());

    assertThat(ask.value("MATCH (e:Enterprise) RETURN count(e)")).isEqualTo(2L);
  }

  @Test
  void whatIsReplacedIsSweptWithItsFacts() {
    store.publish(report(null, 2024).publication());
    store.publish(report(null, 2024).readBy("2").publication());
    new Sweeper(database, Clock.systemUTC()).sweep(Duration.ZERO, Duration.ofHours(1));

    assertThat(ask.value("MATCH (n:Disclosure) RETURN count(n)")).isEqualTo(2L);
    assertThat(ask.value("MATCH (n:Evidence) RETURN count(n)")).isEqualTo(2L);
    assertThat(ask.value("MATCH (n:Figure) RETURN count(n)")).isEqualTo(1L);
  }

  private static InventedReport report(@Nullable String creditCode, int year) {
    return new InventedReport(FIRM, creditCode, year)
        .figure("scope1", "范围一排放", "1234.5", "tCO2e")
        .says("data_privacy", Coverage.PARTIAL, Set.of("policy"), "公司制定客户信息保护制度。");
  }
}
