package io.greenprint.api.graphql;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.store.SupplyPublication;
import io.greenprint.graph.store.SupplyStore;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.ingest.supply.SupplyFile;
import io.greenprint.ingest.supply.SupplyFormats;
import io.greenprint.ingest.supply.SupplyHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Takes supply-chain files into a graph as the service does. */
final class SupplyFilesInGraph {

  /** The leader of the sample chain. */
  static final String LEADER = "云澜精工装备股份有限公司";

  private SupplyFilesInGraph() {}

  /** The sample chain that ships. */
  static void publishSamples(Database database, Originals originals) throws IOException {
    for (String name :
        new String[] {"yunlan-supply-chain-2025.xlsx", "yunlan-footprints-2024.json"}) {
      try (InputStream file =
          Objects.requireNonNull(
              SupplyFilesInGraph.class.getResourceAsStream("/samples/" + name), name)) {
        publish(database, originals, file.readAllBytes(), name);
      }
    }
  }

  static void publish(Database database, Originals originals, byte[] bytes, String name) {
    SupplyFile file = new SupplyFile(bytes, name);
    SupplyReading reading =
        SupplyFormats.read(SupplyFormats.of(file).orElseThrow(), file, SupplyHints.NONE);
    Originals.Kept kept = originals.put(new ByteArrayInputStream(bytes));
    new SupplyStore(database, originals, Clock.systemUTC())
        .publish(
            new SupplyPublication(
                new SourceFile(kept.id(), name, file.mediaType(), kept.size(), Instant.EPOCH),
                "1",
                reading));
  }
}
