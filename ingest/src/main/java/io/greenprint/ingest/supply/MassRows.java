package io.greenprint.ingest.supply;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.ingest.supply.Columns.Field;
import java.math.BigDecimal;

/** Rows of accounts of certified material: what went in and out of a facility in a period. */
final class MassRows {

  private final SupplyOutput out;
  private final FileEnterprises enterprises;

  MassRows(SupplyOutput out, FileEnterprises enterprises) {
    this.out = out;
    this.enterprises = enterprises;
  }

  /** Keeps or refuses a row. */
  void take(TableRow row) {
    Quantity in = row.quantity(Field.CERTIFIED_IN, Field.UNIT);
    Quantity made = row.quantity(Field.CERTIFIED_OUT, Field.UNIT);
    BigDecimal yield = row.share(Field.YIELD);
    if (in == null || made == null || !in.unit().equals(made.unit()) || yield.signum() <= 0) {
      out.refuse(
          row.place(),
          "account-incomplete",
          "投入、产出须同一单位，得率须大于 0",
          "input and output need one unit, the yield must be above 0",
          "请补全认证物料台账",
          "complete the account");
      return;
    }
    String firm = row.text(Field.SUPPLIER);
    String facility = row.has(Field.SITE) ? row.text(Field.SITE) : firm;
    out.fact(
        new MassAccount(
            facility,
            enterprises.keep(firm, row.text(Field.SUPPLIER_CODE), row.place()),
            row.text(Field.SCHEME),
            row.has(Field.YEAR) ? row.text(Field.YEAR) : row.text(Field.LEDGER_PERIOD),
            in.value(),
            yield,
            made.value(),
            in.unit(),
            row.place()));
  }
}
