package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.Site;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of production locations as Open Supply Hub takes them (XLSX, CSV): {@code country, name,
 * address} and what else its template knows. A location is a site of the firm of that name; its
 * parent company, where one is told, is a firm of its own.
 */
public final class OpenSupplyHub implements SupplyFormat {

  private static final int LONGEST = 200;
  private static final List<String> REQUIRED = List.of("country", "name", "address");

  /** Columns that hold an identifier, and its scheme. */
  private static final Map<String, String> IDENTIFIERS =
      Map.of("os_id", "os", "lei_id", "lei", "duns_id", "duns", "rba_id", "rba");

  @Override
  public String kind() {
    return "open-supply-hub";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.firstRows().stream().limit(1).anyMatch(line -> columns(line.cells()) != null);
  }

  private static @Nullable Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT).strip(), i);
    }
    return columns.keySet().containsAll(REQUIRED) ? columns : null;
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    Locations locations = new Locations(out);
    Sheet.read(file, out, locations::line);
  }

  /** The rows of one list. */
  private static final class Locations {

    private final SupplyOutput out;
    private final FileEnterprises enterprises;
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, String> withoutNumbers = new HashMap<>();
    private @Nullable Map<String, Integer> columns;

    Locations(SupplyOutput out) {
      this.out = out;
      enterprises = new FileEnterprises(out);
    }

    void line(Sheet.Line line) {
      if (line.cells().stream().allMatch(String::isBlank)) {
        return;
      }
      Map<String, Integer> known = columns;
      if (known == null) {
        columns = columns(line.cells());
        return;
      }
      out.row();
      take(new Location(known, line));
    }

    private void take(Location row) {
      String name = row.text("name");
      String address = row.text("address");
      if (name.isEmpty() || address.isEmpty()) {
        out.refuse(
            row.place(),
            "location-incomplete",
            "缺少名称或地址",
            "name or address is missing",
            "请补全名称与地址",
            "give both name and address");
        return;
      }
      doubts(row, name, address);
      Map<String, String> identifiers = new HashMap<>();
      IDENTIFIERS.forEach(
          (column, scheme) -> {
            if (!row.text(column).isEmpty()) {
              identifiers.put(scheme, row.text(column));
            }
          });
      String country = row.text("country").isEmpty() ? null : row.text("country");
      EnterpriseRecord firm =
          enterprises.record(name, null, identifiers, country, address, row.place());
      enterprises.keep(firm);
      String parent = row.text("parent_company");
      if (!parent.isEmpty() && !parent.equals(name)) {
        enterprises.keep(parent, null, row.place());
      }
      out.fact(new Site(name + " @ " + address, name, firm.id(), country, address, row.place()));
    }

    private void doubts(Location row, String name, String address) {
      if (name.length() > LONGEST || address.length() > LONGEST) {
        doubt(row, "text-too-long", "名称或地址超过 200 字", "name or address has over 200 characters");
      }
      if (row.text("lat").isEmpty() != row.text("lng").isEmpty()) {
        doubt(row, "half-a-coordinate", "经纬度只有其一", "only one of lat and lng is there");
      }
      if (row.text("sector").contains(",") || row.text("product_type").contains(",")) {
        doubt(row, "list-with-commas", "多值应以 | 分隔", "several values are separated by |");
      }
      if (!seen.add(List.of(folded(name), folded(address), row.text("country")))) {
        doubt(row, "row-repeated", "与前面一行相同", "the same as a row before");
        return;
      }
      String bare = folded(name).replaceAll("\\d+", "#") + folded(address);
      String other = withoutNumbers.putIfAbsent(bare, name);
      if (other != null) {
        doubt(
            row,
            "numbers-differ",
            "与“" + other + "”仅数字不同，按两处场所处理",
            "differs from \"" + other + "\" in numbers only; they count as two places");
      }
    }

    private void doubt(Location row, String code, String zh, String en) {
      out.doubt(row.place(), code, zh, en, "请核对名单", "check the list");
    }

    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC)
          .toLowerCase(Locale.ROOT)
          .replaceAll("[\\s,.\\-']+", "");
    }
  }

  /** A row under its headers; N/A and curly quotes are cleaned away. */
  private record Location(Map<String, Integer> columns, Sheet.Line line) {

    Place place() {
      return new Place(line.sheet(), line.number(), null);
    }

    String text(String column) {
      Integer at = columns.get(column);
      String written = at == null || at >= line.cells().size() ? "" : line.cells().get(at);
      List<String> parts = new ArrayList<>();
      for (String part : written.replace('“', '"').replace('”', '"').split(",", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      String cleaned = String.join(", ", parts);
      return cleaned.equalsIgnoreCase("n/a") ? "" : cleaned;
    }
  }
}
