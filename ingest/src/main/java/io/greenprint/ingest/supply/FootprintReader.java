package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.ProductFootprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the footprints of one file. */
final class FootprintReader {

  private static final int YEARS_VALID = 3;
  private static final Set<String> V3_PROPERTIES = properties();

  /** Parts of pcfExcludingBiogenicUptake in version 3. */
  private static final List<String> V3_PARTS =
      List.of(
          "fossilGhgEmissions",
          "landUseChangeGhgEmissions",
          "landManagementBiogenicCO2Emissions",
          "landManagementBiogenicCO2Removals",
          "technologicalCO2Removals",
          "ccsTechnologicalCO2Capture",
          "biogenicNonCO2Emissions");

  private final SupplyOutput out;
  private final FileEnterprises enterprises;

  FootprintReader(SupplyOutput out) {
    this.out = out;
    this.enterprises = new FileEnterprises(out);
  }

  /** Keeps or refuses a footprint in the words of PACT. */
  void take(JsonNode footprint, Place place) {
    out.row();
    JsonNode pcf = footprint.path("pcf");
    String id = JsonValues.text(footprint, "id");
    String product = JsonValues.text(footprint, "productNameCompany");
    String unit = JsonValues.text(pcf, "declaredUnitOfMeasurement", "declaredUnit");
    BigDecimal amount =
        JsonValues.decimal(pcf, place, out, "declaredUnitAmount", "unitaryProductAmount");
    BigDecimal excluding =
        JsonValues.decimal(pcf, place, out, "pcfExcludingBiogenicUptake", "pCfExcludingBiogenic");
    if (excluding == null) {
      excluding = summed(pcf, place);
    }
    if (id == null || product == null || unit == null || amount == null || excluding == null) {
      out.refuse(
          place,
          "footprint-incomplete",
          "缺少标识、产品名称、申报单位、数量或碳足迹数值",
          "identifier, product name, declared unit, its amount or the figure is missing",
          "请供应商补全后重新提供",
          "ask the supplier to complete it");
      return;
    }
    if (amount.signum() <= 0) {
      out.refuse(
          place,
          "declared-amount-not-positive",
          "申报单位数量应大于 0，实为 " + amount,
          "the declared amount must be above 0, is " + amount,
          "请供应商更正",
          "ask the supplier to correct it");
      return;
    }
    String version = Objects.requireNonNullElse(JsonValues.text(footprint, "specVersion"), "");
    BigDecimal including =
        JsonValues.decimal(pcf, place, out, "pcfIncludingBiogenicUptake", "pCfIncludingBiogenic");
    if (version.startsWith("3")) {
      checkVersionThree(pcf, place, excluding, including);
    }
    LocalDate[] validity = validity(footprint, pcf, place);
    List<String> companyIds = JsonValues.texts(footprint.path("companyIds"));
    out.fact(
        new ProductFootprint(
            id,
            company(JsonValues.text(footprint, "companyName"), companyIds, place),
            Objects.requireNonNullElse(JsonValues.text(footprint, "companyName"), ""),
            companyIds,
            product,
            JsonValues.texts(footprint.path("productIds")),
            unit,
            amount,
            excluding,
            including,
            JsonValues.decimal(pcf, place, out, "primaryDataShare"),
            gwpSets(pcf),
            validity[0],
            validity[1],
            !"Deprecated".equals(JsonValues.text(footprint, "status")),
            verifier(pcf),
            version,
            place));
  }

  /**
   * The record of the company. No scheme for the Chinese credit code is registered, so any URN
   * counts whose last part passes the code's two check digits.
   */
  private @Nullable String company(@Nullable String name, List<String> ids, Place place) {
    String code =
        ids.stream()
            .map(urn -> CreditCode.of(urn.substring(urn.lastIndexOf(':') + 1)))
            .filter(CreditCode::holds)
            .map(CreditCode::code)
            .findFirst()
            .orElse(null);
    if (name == null && code == null) {
      return null;
    }
    EnterpriseRecord record =
        enterprises.record(name == null ? String.valueOf(code) : name, code, place);
    enterprises.keep(record);
    return record.id();
  }

  private static @Nullable String verifier(JsonNode pcf) {
    String verifier = JsonValues.text(pcf.path("verification"), "providerName");
    return verifier == null ? JsonValues.text(pcf.path("assurance"), "providerName") : verifier;
  }

  /** Version 1 has no total: fossil, land use and other emissions make it up. */
  private @Nullable BigDecimal summed(JsonNode pcf, Place place) {
    BigDecimal fossil = JsonValues.decimal(pcf, place, out, "fossilGhgEmissions");
    if (fossil == null || !pcf.has("biogenicEmissions")) {
      return null;
    }
    JsonNode biogenic = pcf.path("biogenicEmissions");
    BigDecimal sum = fossil;
    for (String part : List.of("landUseEmissions", "otherEmissions")) {
      BigDecimal value = JsonValues.decimal(biogenic, place, out, part);
      sum = value == null ? sum : sum.add(value);
    }
    out.doubt(
        place,
        "footprint-summed",
        "第 1 版没有总数，由化石、土地利用和其他排放相加得 " + sum,
        "version 1 states no total; fossil, land use and other emissions add up to " + sum,
        "请供应商按第 3 版提供",
        "ask the supplier for version 3");
    return sum;
  }

  private void checkVersionThree(
      JsonNode pcf, Place place, BigDecimal excluding, @Nullable BigDecimal including) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : V3_PARTS) {
      BigDecimal value = JsonValues.decimal(pcf, place, out, part);
      sum = value == null ? sum : sum.add(value);
    }
    compare(place, "pcfExcludingBiogenicUptake", excluding, sum);
    BigDecimal uptake = JsonValues.decimal(pcf, place, out, "biogenicCO2Uptake");
    if (including != null) {
      compare(
          place,
          "pcfIncludingBiogenicUptake",
          including,
          uptake == null ? excluding : excluding.add(uptake));
    }
    for (String name : pcf.propertyNames()) {
      if (!V3_PROPERTIES.contains(name)) {
        out.doubt(
            place,
            "property-unknown",
            "pcf." + name + " 不属于 PACT 3.0，未采用",
            "pcf." + name + " is not part of PACT 3.0 and was left out",
            "请核对字段名",
            "check the name of the property");
      }
    }
  }

  private void compare(Place place, String name, BigDecimal stated, BigDecimal computed) {
    if (stated.compareTo(computed) != 0) {
      out.doubt(
          place,
          "sum-differs",
          "%s 申报 %s，按各部分计算为 %s；保留申报值".formatted(name, stated, computed),
          "%s is stated as %s, its parts give %s; the stated figure is kept"
              .formatted(name, stated, computed),
          "请供应商说明差异",
          "ask the supplier to explain the difference");
    }
  }

  private @Nullable LocalDate[] validity(JsonNode footprint, JsonNode pcf, Place place) {
    LocalDate reference =
        JsonValues.day(pcf, place, out, "referencePeriodEnd", "reportingPeriodEnd");
    LocalDate from = JsonValues.day(footprint, place, out, "validityPeriodStart");
    LocalDate to = JsonValues.day(footprint, place, out, "validityPeriodEnd");
    LocalDate latest = reference == null ? null : reference.plusYears(YEARS_VALID);
    if (from != null && reference != null && from.isBefore(reference)) {
      invalid(place, "有效期早于基准期结束", "validity starts before the reference period ends");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      invalid(place, "有效期止不晚于起", "validity ends no later than it starts");
    }
    if (to != null && latest != null && to.isAfter(latest)) {
      invalid(
          place, "有效期超过基准期结束后三年", "validity ends more than three years after the reference period");
    }
    return new @Nullable LocalDate[] {
      from == null && to == null ? reference : from, to == null ? latest : to
    };
  }

  private void invalid(Place place, String zh, String en) {
    out.doubt(
        place,
        "validity-breaks-rule",
        zh,
        en,
        "请供应商核对有效期",
        "ask the supplier to check the validity period");
  }

  private static List<String> gwpSets(JsonNode pcf) {
    List<String> sets = JsonValues.texts(pcf.path("ipccCharacterizationFactors"));
    String single = JsonValues.text(pcf, "characterizationFactors");
    return sets.isEmpty() && single != null ? List.of(single) : sets;
  }

  private static Set<String> properties() {
    return TsvResource.lines("pact-v3-pcf-properties.txt").stream()
        .map(line -> line[0])
        .collect(Collectors.toUnmodifiableSet());
  }
}
