package io.greenprint.ingest.supply;

import io.greenprint.ingest.supply.Columns.Field;
import io.greenprint.ingest.supply.Sheet.Line;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A firm's energy ledger 能源台账 (XLSX, CSV): what it used of each energy carrier in each month, and
 * what it made, with Chinese or English headers. Either every row is one amount, or the months are
 * columns (1月 … 12月). Whose ledger it is a column says, else the sender.
 */
public final class EnergyLedger implements SupplyFormat {

  private static final int HEADER_AMONG = 20;

  @Override
  public String kind() {
    return "energy-ledger";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.firstRows().stream().anyMatch(line -> LedgerColumns.of(line.cells()) != null);
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    Sheets sheets = new Sheets(new LedgerRows(out, hints));
    Sheet.read(file, out, sheets::line);
    sheets.rows.end();
  }

  /** What a header row of a ledger says: its fields, and the months that are columns. */
  record LedgerColumns(Columns fields, List<MonthColumn> months) {

    /** A column of one month. */
    record MonthColumn(int place, String header) {}

    /** Null where the row is no header of a ledger. */
    static @Nullable LedgerColumns of(List<String> row) {
      Columns fields = Columns.read(row);
      if (!fields.has(Field.LEDGER_ITEM)) {
        return null;
      }
      if (fields.has(Field.QUANTITY)
          && (fields.has(Field.LEDGER_PERIOD) || fields.has(Field.YEAR))) {
        return new LedgerColumns(fields, List.of());
      }
      List<MonthColumn> months =
          IntStream.range(0, row.size())
              .filter(i -> row.get(i).matches("(?:\\d{4}\\s*[年\\-/.]\\s*)?\\d{1,2}\\s*月(?:份)?"))
              .mapToObj(i -> new MonthColumn(i, row.get(i)))
              .toList();
      return months.isEmpty() ? null : new LedgerColumns(fields, months);
    }
  }

  /** The sheets of one file, one after the other; those without a header are left alone. */
  private static final class Sheets {

    private final LedgerRows rows;
    private @Nullable String sheet;
    private @Nullable LedgerColumns columns;
    private int before;

    Sheets(LedgerRows rows) {
      this.rows = rows;
    }

    void line(Line line) {
      if (!Objects.equals(line.sheet(), sheet)) {
        sheet = line.sheet();
        columns = null;
        before = 0;
      }
      if (line.cells().stream().allMatch(String::isBlank)) {
        return;
      }
      LedgerColumns known = columns;
      if (known != null) {
        rows.take(known, line);
      } else if (before++ < HEADER_AMONG) {
        columns = LedgerColumns.of(line.cells());
      }
    }
  }
}
