package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product carbon footprint 产品碳足迹 as a company declares it. Valid on date t when {@code validFrom
 * ≤ t < validTo}.
 *
 * @param id identifier of the footprint
 * @param enterprise id of the record of the company; null where it is not named
 * @param company name of the company, as written
 * @param companyIds its identifiers
 * @param product name of the product
 * @param productIds its identifiers
 * @param declaredUnit unit that the figure is for
 * @param declaredAmount how many of that unit
 * @param excludingUptake kgCO2e without biogenic uptake
 * @param includingUptake kgCO2e with biogenic uptake; null where not said
 * @param primaryShare share of primary data, in per cent; null where not said
 * @param gwpSets characterisation factors, such as AR6
 * @param validFrom first day; null where unknown
 * @param validTo first day on which it no longer holds; null where unknown
 * @param active false where its company has withdrawn it (status Deprecated)
 * @param verifier who verified it as a third party; null where nobody did or it is not said
 * @param specVersion version of the exchange format
 * @param source row that states it; null where unknown
 */
public record ProductFootprint(
    String id,
    @Nullable String enterprise,
    String company,
    List<String> companyIds,
    String product,
    List<String> productIds,
    String declaredUnit,
    BigDecimal declaredAmount,
    BigDecimal excludingUptake,
    @Nullable BigDecimal includingUptake,
    @Nullable BigDecimal primaryShare,
    List<String> gwpSets,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean active,
    @Nullable String verifier,
    String specVersion,
    @Nullable Place source)
    implements SupplyFact {

  public ProductFootprint {
    companyIds = List.copyOf(companyIds);
    productIds = List.copyOf(productIds);
    gwpSets = List.copyOf(gwpSets);
  }
}
