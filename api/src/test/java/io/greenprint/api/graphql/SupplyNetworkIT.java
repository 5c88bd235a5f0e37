package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.testkit.SharedFiles;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of a network file, through the import, the database and GraphQL. */
@WithDatabase
class SupplyNetworkIT {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String QUESTION =
      """
      query($leader: String!, $asOf: Date!, $changes: [SupplyChange!]!) {
        supplyChainAudit(leader: $leader, asOf: $asOf, changes: $changes) {
          chain { size tiers { tier companies } }
          tiers { tier companies green countCoverage attributedSpend spendCoverage }
          all { spendCoverage }
          directSpendCoverage herfindahl spectralRadius upstreamEmissions upstreamEmissionsCheck
          disclosureRate
          cycles { members { name } } selfLoops { name }
          entries(audits: [UPSTREAM_EMISSIONS, CLOSURE], rows: 1000) { audit value sentence { zh en } }
          members(first: 1000) {
            nodes {
              member { name tier } green attributedSpend emissions emissionsMissing
              dominator { name } cutOff { name } sharedBy { name } gaps
            }
          }
        }
      }
      """;

  @TempDir Path folder;

  private final Database database;
  private Originals originals;
  private GraphQlApplication application;

  SupplyNetworkIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws IOException {
    originals = new Originals(folder);
    application = GraphQlApplication.over(database, originals);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void theHandWorkedNetworkComesOutAsWorked() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/io/greenprint/api/supply/hand-worked-network.json"))) {
      byte[] bytes = file.readAllBytes();
      publish(bytes, "hand-worked-network.json");
      JsonNode document = MAPPER.readTree(bytes);
      check(document.path("network"), document.path("expected"), List.of());
    }
  }

  @Test
  void everyFigureOfTheReferenceNetwork() throws IOException {
    Path file = SharedFiles.of("supply-chain/reference-network.json");
    byte[] bytes = Files.readAllBytes(file);
    publish(bytes, "reference-network.json");
    JsonNode document = MAPPER.readTree(bytes);

    check(document.path("network"), document.path("expected"), List.of());
    check(document.path("network"), document.path("expectedLater"), List.of());
    for (Map.Entry<String, JsonNode> without : document.path("expectedWithout").properties()) {
      check(
          document.path("network"),
          without.getValue(),
          List.of(Map.of("remove", without.getKey())));
    }
  }

  private void check(JsonNode network, JsonNode expected, List<Map<String, Object>> changes) {
    application.forgetView();
    GraphQlTester.Response answer =
        application
            .tester()
            .document(QUESTION)
            .variable("leader", network.path("leader").stringValue())
            .variable("asOf", expected.path("asOf").stringValue())
            .variable("changes", changes)
            .execute();
    JsonNode audit = MAPPER.valueToTree(answer.path("supplyChainAudit").entity(Map.class).get());

    assertThat(audit.path("chain").path("size").intValue())
        .isEqualTo(expected.path("closure").intValue());
    close(audit.path("directSpendCoverage"), expected.path("tier1SpendCoverage"));
    close(audit.path("all").path("spendCoverage"), expected.path("spendCoverageAll"));
    close(audit.path("herfindahl"), expected.path("tier1Herfindahl"));
    close(audit.path("spectralRadius"), expected.path("spectralRadius"));
    close(audit.path("upstreamEmissions"), expected.path("upstreamEmissions"));
    close(audit.path("upstreamEmissionsCheck"), expected.path("upstreamEmissionsCheck"));
    close(audit.path("disclosureRate"), expected.path("disclosureRateBySpend"));
    tiers(audit.path("tiers"), expected.path("coverageByTier"));
    assertThat(
            audit.path("cycles").valueStream().map(cycle -> names(cycle.path("members"))).toList())
        .isEqualTo(lists(expected.path("cycles")));
    assertThat(names(audit.path("selfLoops"))).isEqualTo(texts(expected.path("selfLoops")));
    members(audit.path("members").path("nodes"), expected);
  }

  private static void tiers(JsonNode actual, JsonNode expected) {
    assertThat(actual.size()).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      for (Map.Entry<String, JsonNode> figure : expected.path(i).properties()) {
        close(actual.path(i).path(figure.getKey()), figure.getValue());
      }
    }
  }

  private static void members(JsonNode nodes, JsonNode expected) {
    Map<String, Integer> tiers = new TreeMap<>();
    Map<String, String> dominators = new TreeMap<>();
    Map<String, List<String>> cutOff = new TreeMap<>();
    Map<String, List<String>> shared = new TreeMap<>();
    Map<String, List<String>> gaps = new TreeMap<>();
    Map<String, Double> emissions = new TreeMap<>();
    List<String> green = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (JsonNode node : nodes) {
      String name = node.path("member").path("name").stringValue();
      tiers.put(name, node.path("member").path("tier").intValue());
      dominators.put(name, node.path("dominator").path("name").stringValue());
      close(node.path("attributedSpend"), expected.path("attributedSpend").path(name));
      emissions.put(name, node.path("emissions").doubleValue());
      if (node.path("green").stringValue().equals("YES")) {
        green.add(name);
      }
      if (node.path("emissionsMissing").booleanValue()) {
        missing.add(name);
      }
      put(cutOff, name, names(node.path("cutOff")));
      put(shared, name, names(node.path("sharedBy")));
      put(gaps, name, texts(node.path("gaps")));
    }
    green.sort(null);
    missing.sort(null);
    assertThat(MAPPER.<JsonNode>valueToTree(tiers)).isEqualTo(sorted(expected.path("tierOf")));
    assertThat(MAPPER.<JsonNode>valueToTree(dominators))
        .isEqualTo(sorted(expected.path("immediateDominator")));
    assertThat(MAPPER.<JsonNode>valueToTree(cutOff))
        .isEqualTo(sorted(expected.path("cutOffByLossOf")));
    assertThat(MAPPER.<JsonNode>valueToTree(shared))
        .isEqualTo(sorted(expected.path("sharedSubSuppliers")));
    assertThat(MAPPER.<JsonNode>valueToTree(gaps))
        .isEqualTo(sorted(expected.path("disclosureGaps")));
    assertThat(green).isEqualTo(texts(expected.path("green")));
    assertThat(missing).isEqualTo(texts(expected.path("missingEmissions")));
    for (JsonNode spot : expected.path("hotSpots")) {
      assertThat(emissions.get(spot.path(0).stringValue()))
          .isCloseTo(spot.path(1).doubleValue(), within(1.0000001e-6));
    }
  }

  private static void put(Map<String, List<String>> lists, String name, List<String> list) {
    if (!list.isEmpty()) {
      lists.put(name, list);
    }
  }

  private static JsonNode sorted(JsonNode object) {
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return MAPPER.valueToTree(members);
  }

  private static void close(JsonNode actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual.isNull()).isTrue();
    } else {
      assertThat(actual.doubleValue()).isCloseTo(expected.doubleValue(), within(1.0000001e-6));
    }
  }

  private static List<String> names(JsonNode members) {
    return members.valueStream().map(member -> member.path("name").stringValue()).sorted().toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  private static List<List<String>> lists(JsonNode list) {
    return list.valueStream().map(SupplyNetworkIT::texts).toList();
  }

  private void publish(byte[] bytes, String name) {
    SupplyFilesInGraph.publish(database, originals, bytes, name);
  }
}
