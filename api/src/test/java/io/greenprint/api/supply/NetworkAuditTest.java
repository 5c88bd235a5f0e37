package io.greenprint.api.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenprint.graph.finding.Finding;
import io.greenprint.queries.supply.InvalidNetworkException;
import io.greenprint.queries.supply.NetworkAudit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworkAuditTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void theHandWorkedNetworkComesOutAsWorked() throws IOException {
    String file = resource("hand-worked-network.json");

    JsonClose.assertClose(
        MAPPER.readTree(run(file, null, Set.of())), MAPPER.readTree(file).path("expected"), "");
  }

  @Test
  void aLeaderWithoutSuppliersHasNoShares() {
    JsonNode answer = audit("{'leader':'L','asOf':'2025-01-01','companies':{'L':{}},'links':[]}");

    assertThat(answer.path("closure").intValue()).isZero();
    assertThat(answer.path("coverageByTier").isEmpty()).isTrue();
    assertThat(answer.path("tier1SpendCoverage").isNull()).isTrue();
    assertThat(answer.path("tier1Herfindahl").isNull()).isTrue();
    assertThat(answer.path("upstreamEmissions").doubleValue()).isZero();
  }

  @Test
  void moneyThatNeverLeavesACycleHasNoFiniteSolution() {
    String json =
        "{'leader':'L','asOf':'2025-01-01','companies':{'A':{'revenue':100},'B':{'revenue':50}},"
            + "'links':[{'buyer':'L','supplier':'A','spend':10},"
            + "{'buyer':'A','supplier':'B','spend':100},{'buyer':'B','supplier':'A','spend':50}]}";

    JsonNode answer = audit(json);

    assertThat(answer.path("spectralRadius").doubleValue()).isEqualTo(1);
    assertThat(answer.path("attributedSpend").path("A").isNull()).isTrue();
    assertThat(answer.path("upstreamEmissions").isNull()).isTrue();
    assertThat(answer.path("closure").intValue()).isEqualTo(2);
    assertThat(codes(json)).contains("no-finite-solution", "buys-more-than-it-earns");
  }

  @Test
  void whatFirmsOfUnknownRevenuePassOnIsLeftOutUnlessAShareIsAssumed() {
    String json =
        "{'leader':'L','asOf':'2025-01-01','companies':{'A':{'revenue':null}},"
            + "'links':[{'buyer':'L','supplier':'A','spend':10},"
            + "{'buyer':'A','supplier':'B','spend':7}]}";

    assertThat(audit(json).path("attributedSpend").path("B").doubleValue()).isZero();
    assertThat(codes(json)).containsExactly("revenue-unknown", "company-not-described");
    NetworkAudit assumed =
        NetworkAudit.of(
            NetworkFiles.read(
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "network.json"),
            null,
            Set.of(),
            0.65);
    assertThat(MAPPER.readTree(assumed.json()).path("attributedSpend").path("B").doubleValue())
        .isEqualTo(6.5);
    assertThat(assumed.findings())
        .extracting(Finding::code)
        .containsExactly("revenue-estimated", "company-not-described");
  }

  @Test
  void unusableRowsAreRefusedAndTheRestGoesIn() {
    String json =
        "{'leader':'L','asOf':'2025-01-01','companies':{'A':{'revenue':'many'}},'links':["
            + "{'buyer':'L','supplier':'A','spend':-5},{'buyer':'L'},{'buyer':'L','supplier':'B','from':'1"
            + " May'},{'buyer':'L','supplier':'C','kind':'?'}],"
            + "'certificates':[{'kind':'绿色工厂'}],'disclosures':{}}";

    assertThat(audit(json).path("closure").intValue()).isEqualTo(1);
    assertThat(audited(json.replace('\'', '"'), null, Set.of()).findings())
        .extracting(finding -> finding.message().en())
        .anyMatch(text -> text.startsWith("links!row 1 \"spend\": is below zero"))
        .anyMatch(text -> text.startsWith("links!row 2: buyer or supplier is missing"))
        .anyMatch(text -> text.startsWith("links!row 3: a date cannot be read: 1 May"))
        .anyMatch(text -> text.startsWith("links!row 4: unknown kind"))
        .anyMatch(text -> text.startsWith("certificates!row 1: holder is missing"))
        .anyMatch(text -> text.startsWith("disclosures!row 1: must be an array"))
        .anyMatch(text -> text.startsWith("companies!row 1 \"revenue\": is not a number"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|not-a-network",
        "{'leader':'L'|not-a-network",
        "{} {}|not-a-network",
        "{'asOf':'2025-01-01','links':[]}|no-leader",
        "{'leader':'L','asOf':'2025-01-01','links':[]}|unknown-leader",
        "{'leader':'L','companies':{'L':{}},'links':[]}|no-date",
      })
  void inputThatCannotBeAuditedSaysWhy(String json, String code) {
    assertThatThrownBy(() -> run(json.replace('\'', '"'), null, Set.of()))
        .isInstanceOfSatisfying(
            InvalidNetworkException.class, e -> assertThat(e.finding().code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"L", "X"})
  void onlyASupplierOfTheNetworkCanBeThoughtAway(String id) {
    String json = "{\"leader\":\"L\",\"companies\":{\"L\":{}},\"links\":[]}";

    assertThatThrownBy(() -> run(json, LocalDate.EPOCH, Set.of(id)))
        .isInstanceOfSatisfying(
            InvalidNetworkException.class,
            e -> assertThat(e.finding().code()).isEqualTo("cannot-think-away"));
  }

  private static JsonNode audit(String json) {
    return MAPPER.readTree(run(json.replace('\'', '"'), null, Set.of()));
  }

  private static List<String> codes(String json) {
    return audited(json.replace('\'', '"'), null, Set.of()).findings().stream()
        .map(Finding::code)
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NetworkAuditTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String run(String json, @Nullable LocalDate asOf, Set<String> without) {
    return audited(json, asOf, without).json();
  }

  private static NetworkAudit audited(String json, @Nullable LocalDate asOf, Set<String> without) {
    return NetworkAudit.of(
        NetworkFiles.read(json.getBytes(StandardCharsets.UTF_8), "network.json"), asOf, without);
  }
}
