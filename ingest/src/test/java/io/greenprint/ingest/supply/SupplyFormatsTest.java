package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.testkit.SharedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupplyFormatsTest {

  @Test
  void filesAreRecognisedByWhatTheySay() {
    assertThat(kind("{\"leader\": \"L\", \"links\": []}")).isEqualTo("network");
    assertThat(kind("{\"network\": {\"leader\": \"L\"}}")).isEqualTo("network");
    assertThat(kind("{\"data\": [{\"id\": \"1\", \"pcf\": {}}]}")).isEqualTo("pact");
    assertThat(kind("供应商名称,年采购额\n甲,1\n")).isEqualTo("supplier-list");
  }

  @Test
  void otherFilesAreLeftToOtherReaders() {
    assertThat(kind("# 云澜市碳达峰实施方案\n\n一、总体要求\n")).isEqualTo("none");
    assertThat(kind("{\"type\": \"FeatureCollection\"}")).isEqualTo("none");
    assertThat(kind("%PDF-1.7\n供应商名称,年采购额\n")).isEqualTo("none");
    assertThat(kind("")).isEqualTo("none");
  }

  @Test
  void aNetworkKeepsItsDecimalsAndAccountsForEachRow() {
    SupplyReading reading =
        read(
            "{\"requiredDisclosures\": [\"用水量\"], \"leader\": \"L\", \"companies\": {\"A\":"
                + " {\"revenue\": 1234567890123456.78}}, \"links\": [{\"buyer\": \"L\","
                + " \"supplier\": \"A\", \"spend\": \"0.10\"}, {\"buyer\": \"L\"}]}");

    assertThat(reading.rows()).isEqualTo(4);
    assertThat(reading.refused()).isEqualTo(1);
    assertThat(reading.issuer()).isEqualTo("L");
    assertThat(reading.facts(DisclosureDemand.class))
        .extracting(DisclosureDemand::leader)
        .containsExactly("L");
    assertThat(reading.facts(AnnualFigures.class).getFirst().revenue())
        .extracting(money -> money == null ? "" : money.amount().toPlainString())
        .isEqualTo("1234567890123456.78");
    assertThat(reading.facts(SupplyLink.class).getFirst().spend())
        .extracting(money -> money == null ? "" : money.amount().toPlainString())
        .isEqualTo("0.10");
  }

  @Test
  void realFilesOfEachSortAreRecognised() throws IOException {
    for (Path file : files("supply-chain/examples/pact")) {
      assertThat(kind(Files.readString(file))).as(file.toString()).isEqualTo("pact");
    }
    assertThat(kind(Files.readString(SharedFiles.of("supply-chain/reference-network.json"))))
        .isEqualTo("network");
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SharedFiles.of(folder))) {
      return files.toList();
    }
  }

  private static String kind(String content) {
    return SupplyFormats.of(file(content)).map(SupplyFormat::kind).orElse("none");
  }

  private static SupplyReading read(String content) {
    SupplyFile file = file(content);
    return SupplyFormats.read(SupplyFormats.of(file).orElseThrow(), file, SupplyHints.NONE);
  }

  private static SupplyFile file(String content) {
    return new SupplyFile(content.getBytes(StandardCharsets.UTF_8), "file");
  }
}
