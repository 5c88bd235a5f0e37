package io.greenprint.ingest.supply;

import io.greenprint.graph.supply.SupplyReading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sort of supply-chain file that is read, and how one is told from another. */
public final class SupplyFormats {

  /** In the order in which they are asked; the strictest first. */
  private static final List<SupplyFormat> ALL =
      List.of(
          new NetworkFile(),
          new PactFootprints(),
          new CatenaXFootprint(),
          new CatenaXBom(),
          new Epcis(),
          new Untp(),
          new EnergyLedger(),
          new OpenSupplyHub(),
          new KnowledgeTable(),
          new KnowledgeTriples(),
          new SupplierList());

  private SupplyFormats() {}

  /** All sorts. */
  public static List<SupplyFormat> all() {
    return ALL;
  }

  /** The names of all sorts, for people. */
  public static String kinds() {
    return ALL.stream().map(SupplyFormat::kind).collect(Collectors.joining(", "));
  }

  /** The sort of a file, by its content; empty where it is no supply-chain file. */
  public static Optional<SupplyFormat> of(SupplyFile file) {
    return ALL.stream().filter(format -> format.recognises(file)).findFirst();
  }

  /** The sort of a name; empty where there is none. */
  public static Optional<SupplyFormat> named(String kind) {
    return ALL.stream().filter(format -> format.kind().equals(kind)).findFirst();
  }

  /** Reads a file of a known sort. */
  public static SupplyReading read(SupplyFormat format, SupplyFile file, SupplyHints hints) {
    SupplyOutput out = new SupplyOutput();
    format.read(file, hints, out);
    return out.reading(format.kind());
  }
}
