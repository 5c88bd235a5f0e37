package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A firm without any report keeps its carbon account over a real database. */
@WithDatabase
class CarbonIT {

  private static final String FIRM = "云澜测试制造有限公司";

  private static final String LEDGER =
      """
      企业名称,统一社会信用代码,月份,能源品种,数量,单位
      %1$s,91320594MA1TETT13H,2023,外购电力,1000,兆瓦时
      %1$s,,2023,天然气,10,万标准立方米
      %1$s,,2023,柴油,10,吨
      %1$s,,2023,外购热力,1000,GJ
      %1$s,,2023,营业收入,5000,万元
      """
          .formatted(FIRM);

  private static final String VOUCHER =
      """
      mutation($serials: [String!]!, $cancelled: Date) {
        addCarbonVoucher(enterprise: "%s", input: {kind: GREEN_CERTIFICATE, registry: GEC,
          serials: $serials, amount: "400000", year: 2023, cancelledOn: $cancelled, source: "截图"}) {
          voucher { id }
          refusal { reason serials message { zh } }
          account { totals { measure value } notes { code } }
        }
      }
      """
          .formatted(FIRM);

  @TempDir Path folder;

  private final Database database;
  private GraphQlApplication application;
  private GraphQlTester graphQl;

  CarbonIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void publish() throws IOException {
    Originals originals = new Originals(folder);
    SupplyFilesInGraph.publish(
        database, originals, LEDGER.getBytes(StandardCharsets.UTF_8), "台账.csv");
    application = GraphQlApplication.over(database, originals);
    graphQl = application.tester();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void aLedgerGivesTheSumsWithFactorsAndRows() {
    GraphQlTester.Response answer =
        graphQl
            .document(
                """
                { carbonAccount(enterprise: "%s") {
                  year region statement { zh } years
                  totals { measure value unit verified }
                  lines(measures: [SCOPE2_LOCATION]) {
                    item { nameZh } worked factors { year source }
                    entries { quantity unit place { row } document { title } } }
                  ratios { id value } notes { code } kept { id } } }
                """
                    .formatted(FIRM))
            .execute();

    answer.path("carbonAccount.year").entity(Integer.class).isEqualTo(2023);
    answer
        .path("carbonAccount.totals[*].value")
        .entityList(String.class)
        .containsExactly("304.591", "247.17797727333333333333333333333333", "692.7", "719.6");
    answer
        .path("carbonAccount.lines[0].entries[0].document.title")
        .entity(String.class)
        .isEqualTo("台账");
    answer
        .path("carbonAccount.statement.zh")
        .entity(String.class)
        .satisfies(words -> assertThat(words).contains("不是官方统计数据"));
  }

  @Test
  void aCertificateLowersTheMarketFigureOnceItIsCancelledAndNobodyUsesItsSerialAgain() {
    GraphQlTester.Response open = voucher(List.of("G-1"), null);
    open.path("addCarbonVoucher.account.notes[*].code")
        .entityList(String.class)
        .contains("voucher-not-cancelled");
    market(open).isEqualTo("719.6");

    GraphQlTester.Response cancelled = voucher(List.of("G-2"), "2023-12-20");
    market(cancelled).isEqualTo("475.76"); // (1,000 − 400) MWh × 0.6096 + 110

    GraphQlTester.Response again = voucher(List.of("G-3", "g-2"), "2023-12-20");
    again.path("addCarbonVoucher.voucher").valueIsNull();
    again.path("addCarbonVoucher.refusal.reason").entity(String.class).isEqualTo("SERIAL_USED");
    again
        .path("addCarbonVoucher.refusal.serials")
        .entityList(String.class)
        .containsExactly("GEC G-2");
  }

  @Test
  void aResultOnRecordStaysWhenTheLedgerChanges() {
    keep();
    keep(); // the same again is the same
    SupplyFilesInGraph.publish(
        database,
        new Originals(folder),
        LEDGER.replace("外购电力,1000", "外购电力,2000").getBytes(StandardCharsets.UTF_8),
        "台账.csv");
    application.forgetView();

    assertThat(keep())
        .extracting(kept -> kept.get("scope2Location"))
        .containsExactly("1275.4", "692.7");
  }

  private List<Map<String, Object>> keep() {
    return graphQl
        .document(
            """
            mutation { keepCarbonResult(enterprise: "%s", year: 2023) {
              kept { scope2Location factorSet workings keptBy } } }
            """
                .formatted(FIRM))
        .execute()
        .path("keepCarbonResult.kept")
        .entity(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
        .get();
  }

  private GraphQlTester.Response voucher(List<String> serials, @Nullable String cancelled) {
    return graphQl
        .document(VOUCHER)
        .variable("serials", serials)
        .variable("cancelled", cancelled)
        .execute();
  }

  private static GraphQlTester.Entity<String, ?> market(GraphQlTester.Response answer) {
    return answer.path("addCarbonVoucher.account.totals[3].value").entity(String.class);
  }
}
