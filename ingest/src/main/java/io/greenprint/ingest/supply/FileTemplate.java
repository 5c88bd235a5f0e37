package io.greenprint.ingest.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a file looks like at its best: sheets and columns that are read whole. */
public enum FileTemplate {
  /** What {@link SupplierList} reads. */
  SUPPLIER_LIST("supplier-list-template.tsv"),
  /** What {@link EnergyLedger} reads. */
  ENERGY_LEDGER("energy-ledger-template.tsv");

  private static final Pattern TAB = Pattern.compile("\t");
  private static final int FIELDS = 4;

  private final String table;

  FileTemplate(String table) {
    this.table = table;
  }

  /**
   * A column.
   *
   * @param header as the header row writes it
   * @param example of a cell; empty where there is none
   * @param help what belongs there, Chinese and English
   */
  public record Column(String header, String example, String help) {}

  /** Columns of each sheet, in order. */
  public Map<String, List<Column>> sheets() {
    Map<String, List<Column>> sheets = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(FileTemplate.class.getResourceAsStream(table), table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> TAB.split(line, FIELDS))
          .forEach(
              fields ->
                  sheets
                      .computeIfAbsent(fields[0], _ -> new ArrayList<>())
                      .add(new Column(fields[1], fields[2], fields[3])));
    } catch (IOException e) {
      throw new UncheckedIOException(table, e);
    }
    return sheets;
  }
}
