package io.greenprint.ingest.supply;

import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.ingest.supply.Sheet.Line;
import io.greenprint.ingest.supply.TableRows.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Supplier lists (XLSX, CSV) with Chinese or English headers, as firms send them, and the tables
 * that go with them: certificates, yearly figures, penalties, chain leaders, disclosed items,
 * registers, waste transfers, accounts of certified material, each in a sheet or a file of its own.
 * The header row of each sheet is looked for among its first rows; its words are in {@code
 * supplier-list-columns.tsv}.
 *
 * <p>A list's end dates name the last day, while a {@link SupplyLink} ends on the first day it no
 * longer holds, so a day is added. Amounts take the unit of their cell, else of their header, and
 * are kept in the base unit of the currency. A list of suppliers without any buyer gives
 * enterprises, no links.
 */
public final class SupplierList implements SupplyFormat {

  private static final int HEADER_AMONG = 20;

  @Override
  public String kind() {
    return "supplier-list";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.firstRows().stream().anyMatch(line -> Columns.of(line.cells()) != null);
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    Tables tables = new Tables(hints, out);
    Sheet.read(file, out, tables::line);
    tables.end();
  }

  /** The sheets of one file, one after the other. */
  private static final class Tables {

    private final SupplyOutput out;
    private final TableRows rows;
    private final Set<String> withoutHeader = new TreeSet<>();
    private boolean anyHeader;
    private @Nullable String sheet;
    private @Nullable Columns columns;
    private Sort sort = Sort.SUPPLIERS;
    private final List<String> title = new ArrayList<>();
    private int before;

    Tables(SupplyHints hints, SupplyOutput out) {
      this.out = out;
      this.rows = new TableRows(out, hints);
    }

    void line(Line line) {
      if (!Objects.equals(line.sheet(), sheet)) {
        endSheet();
        sheet = line.sheet();
      }
      if (line.cells().stream().allMatch(String::isBlank)) {
        return;
      }
      Columns known = columns;
      if (known == null) {
        before++;
        columns = before > HEADER_AMONG ? null : Columns.of(line.cells());
        if (columns == null) {
          title.addAll(line.cells());
        } else {
          anyHeader = true;
          sort = Sort.of(columns);
          rows.title(String.join(" ", title).strip());
        }
        return;
      }
      out.row();
      rows.take(sort, new TableRow(known, line));
    }

    private void endSheet() {
      if (columns == null && before > 0) {
        withoutHeader.add(String.valueOf(sheet));
      }
      columns = null;
      before = 0;
      title.clear();
    }

    void end() {
      endSheet();
      if (!anyHeader) {
        out.refuseFile(
            "no-header-row",
            "前 20 行中没有找到含“供应商名称”的表头",
            "no header row with a supplier column among the first 20 rows",
            "请按模板写明表头",
            "use the headers of the template");
      } else if (!withoutHeader.isEmpty()) {
        out.doubt(
            null,
            "sheet-not-recognised",
            "工作表 " + String.join("、", withoutHeader) + " 没有可识别的表头，未读取",
            "sheets without known headers were left out: " + String.join(", ", withoutHeader),
            "请按模板写明表头",
            "use the headers of the template");
      }
      rows.tellIssuer();
    }
  }
}
