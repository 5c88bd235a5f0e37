package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says of its own list of suppliers. Without one, a firm of whom no supplier is
 * known is a firm of whom nothing is known.
 *
 * @param enterprise id of its record
 * @param extent how far it says that its list goes
 * @param on day of the statement; null where not said
 * @param source row that states it; null where unknown
 */
public record SupplierDeclaration(
    String enterprise, Extent extent, @Nullable LocalDate on, @Nullable Place source)
    implements SupplyFact {

  /** How far a list goes. */
  public enum Extent {
    /** 无供应商: it has no suppliers that matter. */
    NONE,
    /** 全部: all are listed. */
    ALL,
    /** 部分: some are listed. */
    SOME
  }
}
