package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.ProductFootprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads product footprints of PACT 1, 2 and 3: bare, in {@code data}, as a list, or in an event.
 * What breaks a rule of the specification but can be used is kept with a finding that gives both
 * figures; refused is only what has no identifier, product, unit or figure. Decimals stay exact.
 */
public final class PactFootprints implements SupplyFormat {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
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

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Override
  public String kind() {
    return "pact";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.fields().stream().anyMatch(field -> field.equals("pcf") || field.endsWith("/pcf"));
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    try {
      List<JsonNode> footprints = unwrapped(MAPPER.readTree(file.bytes()));
      Reader reader = new Reader(out);
      for (int i = 0; i < footprints.size(); i++) {
        reader.take(footprints.get(i), Place.row(i + 1));
      }
    } catch (JacksonException e) {
      out.refuseFile(
          "file-unreadable",
          "不是合法的 JSON：" + e.getOriginalMessage(),
          "not valid JSON: " + e.getOriginalMessage(),
          "请重新导出",
          "export it again");
    }
  }

  private static List<JsonNode> unwrapped(JsonNode document) {
    JsonNode inner = document.path("data");
    JsonNode found = inner.isMissingNode() ? document : inner;
    if (found.has("pfs")) {
      found = found.path("pfs");
    }
    List<JsonNode> footprints = new ArrayList<>();
    if (found.isArray()) {
      found.forEach(footprints::add);
    } else {
      footprints.add(found);
    }
    return footprints;
  }

  /** Reads the footprints of one file. */
  private static final class Reader {

    private final SupplyOutput out;
    private final FileEnterprises enterprises;

    Reader(SupplyOutput out) {
      this.out = out;
      this.enterprises = new FileEnterprises(out);
    }

    private void take(JsonNode footprint, Place place) {
      out.row();
      JsonNode pcf = footprint.path("pcf");
      String id = text(footprint, "id");
      String product = text(footprint, "productNameCompany");
      String unit = first(pcf, "declaredUnitOfMeasurement", "declaredUnit");
      BigDecimal amount = decimal(pcf, place, "declaredUnitAmount", "unitaryProductAmount");
      BigDecimal excluding =
          decimal(pcf, place, "pcfExcludingBiogenicUptake", "pCfExcludingBiogenic");
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
      String version = Objects.requireNonNullElse(text(footprint, "specVersion"), "");
      BigDecimal including =
          decimal(pcf, place, "pcfIncludingBiogenicUptake", "pCfIncludingBiogenic");
      if (version.startsWith("3")) {
        checkVersionThree(pcf, place, excluding, including);
      }
      LocalDate[] validity = validity(footprint, pcf, place);
      List<String> companyIds = texts(footprint.path("companyIds"));
      out.fact(
          new ProductFootprint(
              id,
              company(text(footprint, "companyName"), companyIds, place),
              Objects.requireNonNullElse(text(footprint, "companyName"), ""),
              companyIds,
              product,
              texts(footprint.path("productIds")),
              unit,
              amount,
              excluding,
              including,
              decimal(pcf, place, "primaryDataShare"),
              gwpSets(pcf),
              validity[0],
              validity[1],
              !"Deprecated".equals(text(footprint, "status")),
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
      String verifier = text(pcf.path("verification"), "providerName");
      return verifier == null ? text(pcf.path("assurance"), "providerName") : verifier;
    }

    /** Version 1 has no total: fossil, land use and other emissions make it up. */
    private @Nullable BigDecimal summed(JsonNode pcf, Place place) {
      BigDecimal fossil = decimal(pcf, place, "fossilGhgEmissions");
      if (fossil == null || !pcf.has("biogenicEmissions")) {
        return null;
      }
      JsonNode biogenic = pcf.path("biogenicEmissions");
      BigDecimal sum = fossil;
      for (String part : List.of("landUseEmissions", "otherEmissions")) {
        BigDecimal value = decimal(biogenic, place, part);
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
        BigDecimal value = decimal(pcf, place, part);
        sum = value == null ? sum : sum.add(value);
      }
      compare(place, "pcfExcludingBiogenicUptake", excluding, sum);
      BigDecimal uptake = decimal(pcf, place, "biogenicCO2Uptake");
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
      LocalDate reference = date(pcf, place, "referencePeriodEnd", "reportingPeriodEnd");
      LocalDate from = date(footprint, place, "validityPeriodStart");
      LocalDate to = date(footprint, place, "validityPeriodEnd");
      LocalDate latest = reference == null ? null : reference.plusYears(YEARS_VALID);
      if (from != null && reference != null && from.isBefore(reference)) {
        invalid(place, "有效期早于基准期结束", "validity starts before the reference period ends");
      }
      if (from != null && to != null && !from.isBefore(to)) {
        invalid(place, "有效期止不晚于起", "validity ends no later than it starts");
      }
      if (to != null && latest != null && to.isAfter(latest)) {
        invalid(
            place,
            "有效期超过基准期结束后三年",
            "validity ends more than three years after the reference period");
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

    private @Nullable BigDecimal decimal(JsonNode node, Place place, String... names) {
      for (String name : names) {
        JsonNode value = node.path(name);
        if (value.isNumber()) {
          return value.decimalValue();
        }
        if (value.isString()) {
          if (DECIMAL.matcher(value.stringValue()).matches()) {
            return new BigDecimal(value.stringValue());
          }
          out.doubt(
              place,
              "not-a-decimal",
              name + " 不是十进制数：" + value.stringValue(),
              name + " is not a decimal: " + value.stringValue(),
              "请供应商更正",
              "ask the supplier to correct it");
        }
      }
      return null;
    }

    private @Nullable LocalDate date(JsonNode node, Place place, String... names) {
      String written = first(node, names);
      if (written == null) {
        return null;
      }
      try {
        return OffsetDateTime.parse(written).toLocalDate();
      } catch (DateTimeParseException e) {
        out.doubt(
            place,
            "date-unreadable",
            "日期无法识别：" + written,
            "a date cannot be read: " + written,
            "日期写作 2025-01-31T00:00:00Z",
            "write dates as 2025-01-31T00:00:00Z");
        return null;
      }
    }
  }

  private static List<String> gwpSets(JsonNode pcf) {
    List<String> sets = texts(pcf.path("ipccCharacterizationFactors"));
    String single = text(pcf, "characterizationFactors");
    return sets.isEmpty() && single != null ? List.of(single) : sets;
  }

  private static @Nullable String first(JsonNode node, String... names) {
    for (String name : names) {
      String value = text(node, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array) {
      if (value.isString()) {
        texts.add(value.stringValue());
      }
    }
    return texts;
  }

  private static Set<String> properties() {
    String name = "pact-v3-pcf-properties.txt";
    try (InputStream in =
            Objects.requireNonNull(PactFootprints.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
