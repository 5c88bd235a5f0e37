package io.greenprint.queries.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was published up to a day: one version of the factors. It never changes, so that a result
 * calculated with it can be calculated again.
 *
 * @param id such as 2025-12
 * @param asOf what was published later is not in it
 * @param note what is newest in it
 * @param grid factors of electricity
 * @param fuels by item of the ledger
 * @param coal coal equivalents by item
 * @param warming GWP by item
 * @param heat emissions of bought heat
 * @param steam heat of bought steam
 * @param regions regions of a place, nearest first, by the first digits of its GB/T 2260 code
 */
public record FactorSet(
    String id,
    LocalDate asOf,
    String note,
    List<Grid> grid,
    Map<String, Fuel> fuels,
    Map<String, Coal> coal,
    Map<String, Factor> warming,
    Factor heat,
    Factor steam,
    Map<String, List<String>> regions) {

  /** The whole country. */
  static final String COUNTRY = "CN";

  private static final int PROVINCE_DIGITS = 2;

  public FactorSet {
    grid = List.copyOf(grid);
    fuels = Map.copyOf(fuels);
    coal = Map.copyOf(coal);
    warming = Map.copyOf(warming);
    regions = Map.copyOf(regions);
  }

  /**
   * A factor of electricity.
   *
   * @param region such as CN-JS; CN for the whole country
   * @param year of the data
   */
  public record Grid(Kind kind, String region, int year, Factor factor) {

    /** What the factor is the mean of. */
    public enum Kind {
      /** All electricity of the region: location-based. 平均. */
      AVERAGE,
      /** Without what was sold as green: market-based. 剔除市场化交易的非化石电量. */
      RESIDUAL
    }
  }

  /**
   * What burning a fuel gives.
   *
   * @param calorific net calorific value, GJ per {@code per} units of the item
   * @param carbon content, tC/TJ
   * @param oxidation share that burns
   */
  public record Fuel(Factor calorific, BigDecimal per, Factor carbon, Factor oxidation) {}

  /**
   * Coal equivalent of an item.
   *
   * @param factor kgce per printed unit
   * @param perUnit printed units in one unit of the item
   */
  public record Coal(Factor factor, BigDecimal perUnit) {}

  /** The regions of a place, nearest first; the country alone where the place is not known. */
  List<String> regionsOf(@Nullable String place) {
    return place == null || place.length() < PROVINCE_DIGITS
        ? List.of(COUNTRY)
        : regions.getOrDefault(place.substring(0, PROVINCE_DIGITS), List.of(COUNTRY));
  }

  /**
   * The factor of the first of the regions that has any, of the year, else of the nearest year; of
   * two equally near ones the earlier.
   */
  Optional<Grid> grid(Grid.Kind kind, List<String> nearestFirst, int year) {
    for (String region : nearestFirst) {
      Optional<Grid> found =
          grid.stream()
              .filter(one -> one.kind == kind && one.region.equals(region))
              .min(
                  Comparator.comparingInt((Grid one) -> Math.abs(one.year - year))
                      .thenComparingInt(Grid::year));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
