package io.greenprint.ingest.supply;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.WasteTransfer;
import io.greenprint.ingest.supply.Columns.Field;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of waste transfers 固体废物转移. A row needs its producer or its treater; a transfer whose end
 * nobody names is kept and told, for it is what an auditor looks for.
 */
final class WasteRows {

  /** Hazardous: HW08 and 900-249-08, or either; other solid waste: SW17 and 900-001-S17. */
  private static final Pattern CODE =
      Pattern.compile("(?:[HS]W\\d{2})?\\s*[-/]?\\s*(?:\\d{3}-\\d{3}-(?:\\d{2}|S\\d{2}))?");

  private final SupplyOutput out;
  private final FileEnterprises enterprises;

  WasteRows(SupplyOutput out, FileEnterprises enterprises) {
    this.out = out;
    this.enterprises = enterprises;
  }

  /** Keeps or refuses a row. */
  void take(TableRow row) {
    if (!row.has(Field.PRODUCER) && !row.has(Field.TREATER)) {
      out.refuse(
          row.place(),
          "transfer-without-parties",
          "既无产生单位也无接受单位",
          "neither producer nor treater is named",
          "请按转移联单补全",
          "complete it from the manifest");
      return;
    }
    Quantity quantity = row.quantity(Field.QUANTITY, Field.UNIT);
    LocalDate on = row.date(row.has(Field.TRANSFER_DATE) ? Field.TRANSFER_DATE : Field.FROM);
    // From here on nothing can be refused.
    doubts(row, quantity);
    out.fact(
        new WasteTransfer(
            party(row, Field.PRODUCER, Field.PRODUCER_CODE),
            party(row, Field.CARRIER, Field.CARRIER_CODE),
            party(row, Field.TREATER, Field.TREATER_CODE),
            row.textOrNull(Field.WASTE_CODE),
            row.textOrNull(Field.WASTE),
            quantity,
            row.textOrNull(Field.METHOD),
            row.textOrNull(Field.LICENCE),
            row.textOrNull(Field.MANIFEST),
            on,
            row.place()));
  }

  private void doubts(TableRow row, @Nullable Quantity quantity) {
    if (!row.has(Field.TREATER)) {
      doubt(
          row,
          Field.TREATER,
          "treater-unknown",
          "没有接受单位，去向不明",
          "no treater: where it went is not known");
    } else if (!row.has(Field.LICENCE) && row.text(Field.WASTE_CODE).startsWith("HW")) {
      doubt(
          row,
          Field.LICENCE,
          "licence-missing",
          "危险废物接受单位没有许可证编号",
          "the treater of hazardous waste shows no licence");
    }
    if (quantity == null) {
      doubt(row, Field.QUANTITY, "quantity-missing", "没有数量", "there is no quantity");
    }
    String code = row.text(Field.WASTE_CODE);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      doubt(
          row,
          Field.WASTE_CODE,
          "waste-code-odd",
          "“" + code + "”不像废物代码",
          "\"" + code + "\" does not look like a waste code");
    }
  }

  private void doubt(TableRow row, Field field, String code, String zh, String en) {
    out.doubt(row.place(field), code, zh, en, "请按转移联单核对", "check the manifest");
  }

  private @Nullable String party(TableRow row, Field name, Field code) {
    return row.has(name) ? enterprises.keep(row.text(name), row.text(code), row.place()) : null;
  }
}
