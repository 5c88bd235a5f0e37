package io.greenprint.api.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.SharedFiles;
import io.greenprint.queries.supply.NetworkAudit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceNetworkTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private String file = "";
  private JsonNode document = MAPPER.nullNode();

  @BeforeEach
  void read() throws IOException {
    file = Files.readString(SharedFiles.of("supply-chain/reference-network.json"));
    document = MAPPER.readTree(file);
  }

  @Test
  void everyFigureOnTheDateOfTheFile() {
    check(run(file, null, Set.of()), document.path("expected"));
  }

  @Test
  void everyFigureWithoutACompany() {
    document
        .path("expectedWithout")
        .properties()
        .forEach(without -> check(run(file, null, Set.of(without.getKey())), without.getValue()));
  }

  @Test
  void everyFigureOnALaterDate() {
    JsonNode later = document.path("expectedLater");
    LocalDate date = LocalDate.parse(later.path("asOf").stringValue());
    check(run(file, date, Set.of()), later);
  }

  @Test
  void theNetworkObjectAloneIsEnough() {
    check(run(document.path("network").toString(), null, Set.of()), document.path("expected"));
  }

  private static void check(String actual, JsonNode expected) {
    JsonClose.assertClose(MAPPER.readTree(actual), expected, "");
    assertThat(MAPPER.readTree(actual).has("findings")).isFalse();
  }

  private static String run(String json, @Nullable LocalDate asOf, Set<String> without) {
    return audited(json, asOf, without).json();
  }

  private static NetworkAudit audited(String json, @Nullable LocalDate asOf, Set<String> without) {
    return NetworkAudit.of(
        NetworkFiles.read(json.getBytes(StandardCharsets.UTF_8), "network.json"), asOf, without);
  }
}
