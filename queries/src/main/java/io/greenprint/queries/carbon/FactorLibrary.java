package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItems;
import io.greenprint.queries.carbon.FactorSet.Coal;
import io.greenprint.queries.carbon.FactorSet.Fuel;
import io.greenprint.queries.carbon.FactorSet.Grid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The factor sets that the product knows; all of it is data in {@code factors.yaml}. */
public final class FactorLibrary {

  private static final String TABLE = "factors.yaml";
  private static final FactorLibrary STANDARD = load();

  private final List<FactorSet> sets;

  private FactorLibrary(List<FactorSet> sets) {
    this.sets = List.copyOf(sets);
  }

  /** The library that comes with the product. */
  public static FactorLibrary standard() {
    return STANDARD;
  }

  /** All sets, oldest first. */
  public List<FactorSet> sets() {
    return sets;
  }

  /** The set with the newest values. */
  public FactorSet newest() {
    return sets.getLast();
  }

  /** A set by its id. */
  public Optional<FactorSet> set(String id) {
    return sets.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  private static FactorLibrary load() {
    try (InputStream in =
        Objects.requireNonNull(FactorLibrary.class.getResourceAsStream(TABLE), TABLE)) {
      JsonNode table = new YAMLMapper().readTree(in);
      List<FactorSet> sets = new ArrayList<>();
      for (JsonNode set : table.get("sets")) {
        sets.add(
            new Reader(table, LocalDate.parse(text(set, "asOf")))
                .set(text(set, "id"), text(set, "note")));
      }
      return new FactorLibrary(sets);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private static String text(JsonNode node, String key) {
    return Objects.requireNonNull(node.get(key), () -> key + " missing in " + node).asString();
  }

  /** Reads what was published up to a day; of a value printed twice the later one holds. */
  private record Reader(JsonNode table, LocalDate asOf) {

    FactorSet set(String id, String note) {
      Map<String, Fuel> fuels = new HashMap<>();
      rows("fuels").forEach(row -> fuels.put(item(row).id(), fuel(row)));
      Map<String, Coal> coal = new HashMap<>();
      rows("coal").forEach(row -> coal.put(item(row).id(), coal(row)));
      Map<String, Factor> warming = new HashMap<>();
      rows("gwp").forEach(row -> warming.put(item(row).id(), warming(row)));
      Map<String, List<String>> regions = new HashMap<>();
      table
          .get("regions")
          .propertyStream()
          .forEach(
              place -> {
                List<String> names = new ArrayList<>();
                place.getValue().forEach(region -> names.add(region.asString()));
                regions.put(place.getKey(), names);
              });
      return new FactorSet(
          id,
          asOf,
          note,
          rows("grid").stream().map(this::grid).toList(),
          fuels,
          coal,
          warming,
          factor("外购热力排放因子", table.get("heat"), null),
          factor("蒸汽含热量", table.get("steam"), null),
          regions);
    }

    private List<JsonNode> rows(String list) {
      List<JsonNode> rows = new ArrayList<>();
      for (JsonNode row : table.get(list)) {
        JsonNode published = row.get("published");
        if (published == null || !LocalDate.parse(published.asString()).isAfter(asOf)) {
          rows.add(row);
        }
      }
      return rows;
    }

    private static LedgerItem item(JsonNode row) {
      String id = text(row, "item");
      return LedgerItems.standard()
          .item(id)
          .orElseThrow(() -> new IllegalStateException(TABLE + ": no item " + id));
    }

    private Grid grid(JsonNode row) {
      Grid.Kind kind = Grid.Kind.valueOf(text(row, "kind"));
      String region = text(row, "region");
      int year = row.get("year").asInt();
      String name =
          text(table.get("regionNames"), region)
              + year
              + (kind == Grid.Kind.AVERAGE ? "年电力平均排放因子" : "年电力排放因子（不含市场化交易的非化石电量）");
      return new Grid(
          kind, region, year, factor(name, value(row, "value"), "kgCO2/kWh", year, row));
    }

    private static Fuel fuel(JsonNode row) {
      LedgerItem item = item(row);
      BigDecimal per = value(row, "ncvPer");
      String unit = "GJ/" + (per.compareTo(BigDecimal.ONE) == 0 ? "" : "万") + item.unit();
      return new Fuel(
          factor(item.nameZh() + "低位发热量", value(row, "ncv"), unit, null, row),
          per,
          factor(item.nameZh() + "单位热值含碳量", value(row, "carbon"), "tC/TJ", null, row),
          factor(item.nameZh() + "碳氧化率", value(row, "oxidation"), "", null, row));
    }

    private static Coal coal(JsonNode row) {
      String name = item(row).nameZh() + "折标准煤系数";
      return new Coal(factor(name, row, null), value(row, "perUnit"));
    }

    private static Factor warming(JsonNode row) {
      String name = item(row).nameZh() + "全球变暖潜势（AR6，100年）";
      return factor(name, value(row, "value"), "kgCO2e/kg", null, row);
    }

    private static Factor factor(String name, JsonNode row, @Nullable Integer year) {
      return factor(name, value(row, "value"), text(row, "unit"), year, row);
    }

    private static Factor factor(
        String name, BigDecimal value, String unit, @Nullable Integer year, JsonNode row) {
      return new Factor(
          name,
          value,
          unit,
          year,
          text(row, "source"),
          row.get("verified").asBoolean(),
          row.has("note") ? text(row, "note") : null);
    }

    private static BigDecimal value(JsonNode row, String key) {
      return new BigDecimal(text(row, key));
    }
  }
}
