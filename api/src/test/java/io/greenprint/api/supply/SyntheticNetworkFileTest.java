package io.greenprint.api.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenprint.queries.supply.AttributedSpend;
import io.greenprint.queries.supply.NetworkAudit;
import io.greenprint.queries.supply.Scope;
import io.greenprint.queries.supply.SupplyNetworkGenerator;
import io.greenprint.queries.supply.Upstream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What must hold of any network file, tried on seeded synthetic ones. */
class SyntheticNetworkFileTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thinkingAwayEqualsLeavingOut(long seed) throws IOException {
    SupplyNetworkGenerator generator =
        new SupplyNetworkGenerator(seed, 3 + (int) seed * 7, (3 + seed * 7) * (1 + seed % 3));
    StringBuilder json = new StringBuilder();
    generator.writeJson(json);
    JsonNode document = MAPPER.readTree(json.toString());
    String gone = "S" + (1 + generator.companies() / 3);
    ArrayList<JsonNode> links = new ArrayList<>();
    for (JsonNode link : document.path("network").path("links")) {
      if (!gone.equals(link.path("buyer").stringValue())
          && !gone.equals(link.path("supplier").stringValue())) {
        links.add(link);
      }
    }
    ObjectNode network = (ObjectNode) document.path("network").deepCopy();
    network.set("links", MAPPER.valueToTree(links));

    JsonClose.assertClose(
        MAPPER.readTree(audited(json.toString(), Set.of(gone))),
        MAPPER.readTree(audited(network.toString(), Set.of())),
        "");
  }

  @Test
  void theSameSeedGivesTheSameNetworkInMemoryAndAsFile() throws IOException {
    SupplyNetworkGenerator generator = new SupplyNetworkGenerator(7, 200, 800);
    StringBuilder json = new StringBuilder();
    generator.writeJson(json);
    NetworkAudit.Input read = read(json.toString());

    assertThat(read.findings()).isEmpty();
    assertThat(read.network().links()).isEqualTo(generator.generate().links());
    Scope scope = Scope.of(SupplyNetworkGenerator.LEADER, SupplyNetworkGenerator.AS_OF);
    Upstream fromFile = Upstream.of(read.network(), scope);
    Upstream inMemory = Upstream.of(generator.generate(), scope);
    assertThat(fromFile.size()).isEqualTo(inMemory.size());
    assertThat(AttributedSpend.of(fromFile).total())
        .isCloseTo(AttributedSpend.of(inMemory).total(), within(1e-6));
  }

  private static String audited(String json, Set<String> without) {
    return NetworkAudit.of(read(json), null, without).json();
  }

  private static NetworkAudit.Input read(String json) {
    return NetworkFiles.read(json.getBytes(StandardCharsets.UTF_8), "network.json");
  }
}
