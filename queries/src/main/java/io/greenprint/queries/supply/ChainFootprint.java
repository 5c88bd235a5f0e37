package io.greenprint.queries.supply;

import io.greenprint.graph.supply.ProductFootprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product footprint that a member declares.
 *
 * @param footprint as its source states it
 * @param source row that states it; null where not known
 */
public record ChainFootprint(ProductFootprint footprint, @Nullable SourceRow source) {

  public String id() {
    return footprint.id();
  }

  public String product() {
    return footprint.product();
  }

  public String declaredUnit() {
    return footprint.declaredUnit();
  }

  public BigDecimal declaredAmount() {
    return footprint.declaredAmount();
  }

  public BigDecimal excludingUptake() {
    return footprint.excludingUptake();
  }

  public @Nullable BigDecimal primaryShare() {
    return footprint.primaryShare();
  }

  public @Nullable LocalDate validFrom() {
    return footprint.validFrom();
  }

  public @Nullable LocalDate validTo() {
    return footprint.validTo();
  }

  public @Nullable String verifier() {
    return footprint.verifier();
  }
}
