package io.greenprint.ingest.supply;

import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.ingest.supply.Sheet.Line;
import io.greenprint.ingest.supply.TableRows.Sort;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Supplier lists (XLSX, CSV) with Chinese or English headers, as firms send them, and the tables
 * that go with them: certificates, yearly figures, penalties, chain leaders, disclosed items, each
 * in a sheet or a file of its own. The header row of each sheet is looked for among its first rows;
 * its words are in {@code supplier-list-columns.tsv}.
 *
 * <p>A list's end dates name the last day, while a {@link SupplyLink} ends on the first day it no
 * longer holds, so a day is added. Amounts take the unit of their cell, else of their header, and
 * are kept in the base unit of the currency. A list of suppliers without any buyer gives
 * enterprises, no links.
 */
public final class SupplierList implements SupplyFormat {

  private static final int HEADER_AMONG = 20;

  /** A sheet of XLSX holds 1,048,576 rows. */
  private static final int MOST_ROWS = 2_000_000;

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
    try {
      Sheet.read(file.bytes(), tables::line);
    } catch (TooManyRows e) {
      out.refuseFile(
          "too-many-rows",
          "超过 %,d 行，之后的行未读".formatted(MOST_ROWS),
          "more than %,d rows; those after were not read".formatted(MOST_ROWS),
          "请拆分为多个文件",
          "split it into several files");
    } catch (IOException | RuntimeException e) {
      // Readers of broken archives throw what they like; all of it means one thing to the user.
      out.refuseFile(
          "file-unreadable",
          "读到此处无法继续：" + e.getMessage(),
          "cannot be read further: " + e.getMessage(),
          "请另存为 XLSX 或 UTF-8 的 CSV 后重试",
          "save it as XLSX or as CSV in UTF-8 and try again");
    }
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
        if (columns != null) {
          anyHeader = true;
          sort = Sort.of(columns);
        }
        return;
      }
      if (out.rows() >= MOST_ROWS) {
        throw new TooManyRows();
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

  /** The file is longer than what is read of one. */
  private static final class TooManyRows extends RuntimeException {}
}
