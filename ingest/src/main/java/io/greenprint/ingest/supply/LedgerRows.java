package io.greenprint.ingest.supply;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItem.Kind;
import io.greenprint.graph.carbon.LedgerItems;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LedgerEntry;
import io.greenprint.ingest.supply.Columns.Field;
import io.greenprint.ingest.supply.EnergyLedger.LedgerColumns;
import io.greenprint.ingest.supply.EnergyLedger.LedgerColumns.MonthColumn;
import io.greenprint.ingest.supply.Sheet.Line;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a ledger: each is kept or refused, with a reason. */
final class LedgerRows {

  private static final Set<String> NOTHING = Set.of("", "-", "—", "/");
  private static final String GAS = "Nm³";
  private static final String CUBIC_METRE = "m³";

  private final SupplyOutput out;
  private final SupplyHints hints;
  private final FileEnterprises enterprises;
  private final LedgerItems items = LedgerItems.standard();
  private final Set<String> owners = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  LedgerRows(SupplyOutput out, SupplyHints hints) {
    this.out = out;
    this.hints = hints;
    this.enterprises = new FileEnterprises(out);
  }

  /** Keeps or refuses a row. */
  void take(LedgerColumns columns, Line line) {
    TableRow row = new TableRow(columns.fields(), line);
    if (row.text(Field.LEDGER_ITEM).isEmpty()
        || row.text(Field.LEDGER_ITEM).matches("合计|小计|总计|注.*")) {
      return;
    }
    out.row();
    try {
      LedgerItem item = item(row);
      EnterpriseRecord owner = owner(row);
      List<LedgerEntry> entries = new ArrayList<>();
      for (Written written : written(columns, line, row)) {
        entries.add(entry(owner.id(), item, row, written));
      }
      enterprises.keep(owner);
      owners.add(owner.id());
      entries.forEach(out::fact);
    } catch (Refused refused) {
      out.refuse(
          refused.place, refused.code, refused.zh, refused.en, refused.remedyZh, refused.remedyEn);
    } catch (TableRow.UnreadableCell unreadable) {
      unreadable.refuse(out);
    }
  }

  /** Says whose ledger it is, where it is one firm's. */
  void end() {
    if (owners.size() == 1) {
      out.issuer(owners.iterator().next());
    }
  }

  /** An amount as a cell gives it. */
  private record Written(Place place, LedgerPeriod period, BigDecimal quantity) {}

  private List<Written> written(LedgerColumns columns, Line line, TableRow row) {
    Integer year = row.year(Field.YEAR);
    Integer of = year == null ? hints.year() : year;
    if (columns.months().isEmpty()) {
      BigDecimal quantity = number(row.text(Field.QUANTITY), row.place(Field.QUANTITY));
      return quantity == null
          ? List.of()
          : List.of(new Written(row.place(Field.QUANTITY), period(row, of), quantity));
    }
    List<Written> all = new ArrayList<>();
    for (MonthColumn month : columns.months()) {
      Place place = row.place().at(month.header());
      String cell = month.place() < line.cells().size() ? line.cells().get(month.place()) : "";
      BigDecimal quantity = number(cell, place);
      if (quantity != null) {
        all.add(new Written(place, period(month.header(), of, place), quantity));
      }
    }
    return all;
  }

  private LedgerPeriod period(TableRow row, @Nullable Integer year) {
    String written = row.text(Field.LEDGER_PERIOD);
    return written.isEmpty() && year != null
        ? LedgerPeriod.year(year)
        : period(written, year, row.place(Field.LEDGER_PERIOD));
  }

  private static LedgerPeriod period(String written, @Nullable Integer year, Place place) {
    LedgerPeriod period = LedgerPeriod.of(written, year);
    if (period == null) {
      throw new Refused(
          place,
          "period-unreadable",
          "“%s”不是可识别的期间".formatted(written),
          "\"%s\" is no period".formatted(written),
          "月份写作 2024-03；只写“3月”时请另设“年度”列或在上传时给出年度",
          "write 2024-03; where months stand alone, add a year column or give the year on upload");
    }
    return period;
  }

  private static @Nullable BigDecimal number(String cell, Place place) {
    String written = Normalizer.normalize(cell, Normalizer.Form.NFKC).replace(",", "").strip();
    if (NOTHING.contains(written)) {
      return null;
    }
    try {
      return new BigDecimal(written);
    } catch (NumberFormatException e) {
      throw new Refused(
          place,
          "cell-unreadable",
          "“%s”不是数字".formatted(cell),
          "\"%s\" is no number".formatted(cell),
          "数量只写数字，单位写在“单位”列",
          "write the number alone and the unit in its own column");
    }
  }

  private LedgerItem item(TableRow row) {
    String written = row.text(Field.LEDGER_ITEM);
    return items
        .named(written)
        .orElseThrow(
            () ->
                new Refused(
                    row.place(Field.LEDGER_ITEM),
                    "ledger-item-unknown",
                    "不认识能源品种“%s”".formatted(written),
                    "\"%s\" is no known carrier".formatted(written),
                    "请使用模板“品种”工作表中的名称",
                    "use a name of the sheet of items in the template"));
  }

  private EnterpriseRecord owner(TableRow row) {
    String written = row.text(Field.SUPPLIER);
    String name = written.isEmpty() ? hints.owner() : written;
    if (name == null) {
      throw new Refused(
          row.place(),
          "ledger-owner-missing",
          "没有写明是哪家企业的台账",
          "the ledger does not say whose it is",
          "请填写“企业名称”列，或在上传时给出企业",
          "fill the column of the enterprise, or name it on upload");
    }
    String code = row.text(Field.SUPPLIER_CODE);
    return enterprises.record(
        name, code.isEmpty() && CreditCode.of(name).holds() ? name : code, row.place());
  }

  private LedgerEntry entry(String owner, LedgerItem item, TableRow row, Written written) {
    if (written.quantity.signum() < 0 && item.kind() != Kind.REFRIGERANT) {
      throw new Refused(
          written.place,
          "quantity-below-zero",
          "数量为负：" + written.quantity.toPlainString(),
          "the quantity is below zero: " + written.quantity.toPlainString(),
          "外供能源请用“外供电力”“外供热力”；只有回收的制冷剂以负数填写",
          "use the items of exported energy; only recovered gases are entered below zero");
    }
    String unit = unit(row);
    return new LedgerEntry(
        owner,
        item.id(),
        written.period.from(),
        written.period.to(),
        written.quantity,
        unit,
        amount(item, written, unit),
        row.textOrNull(Field.SITE),
        written.place);
  }

  private static String unit(TableRow row) {
    String unit = row.text(Field.UNIT);
    String known = unit.isEmpty() ? row.unit(Field.QUANTITY) : unit;
    if (known.isEmpty()) {
      throw new Refused(
          row.place(Field.UNIT),
          "unit-missing",
          "没有单位",
          "there is no unit",
          "请填写单位，如 万千瓦时、立方米、吨",
          "give the unit, such as MWh, m³, t");
    }
    return known;
  }

  /** Exact, but for units of which one is no decimal multiple of the other (GJ in kWh). */
  private BigDecimal amount(LedgerItem item, Written written, String unit) {
    Units units = Units.standard();
    Units.Unit given = units.find(unit).orElse(null);
    Units.Unit kept = units.find(item.unit()).orElseThrow();
    if (given != null && given.dimension().equals(kept.dimension())) {
      return units.convert(written.quantity, unit, item.unit());
    }
    if (given != null && given.base().equals(CUBIC_METRE) && item.unit().equals(GAS)) {
      tellOnce(
          item,
          written.place,
          "gas-state",
          "%s按标准立方米（0 ℃、101.325 kPa）计".formatted(item.nameZh()),
          "%s is taken as normal cubic metres (0 °C, 101.325 kPa)".formatted(item.nameEn()),
          "若计量状态为 20 ℃，请先乘以 273.15/293.15 再填写",
          "where the meter counts at 20 °C, multiply by 273.15/293.15 first");
      return units.convert(written.quantity, unit, CUBIC_METRE);
    }
    if (given != null && given.base().equals(CUBIC_METRE) && item.kind() == Kind.MEDIUM) {
      return units.convert(written.quantity, unit, CUBIC_METRE); // water: 1 m³ weighs 1 t
    }
    boolean litres = given != null && given.base().equals(CUBIC_METRE);
    throw new Refused(
        written.place,
        "unit-does-not-fit",
        "%s的单位“%s”不能换算为 %s".formatted(item.nameZh(), unit, item.unit()),
        "the unit \"%s\" of %s does not convert to %s".formatted(unit, item.nameEn(), item.unit()),
        litres ? "请按实测密度换算为吨后填写；未公布缺省密度，程序不代为假设" : "请换用可换算为 " + item.unit() + " 的单位",
        litres
            ? "convert to tonnes by the measured density: the program assumes none"
            : "use a unit that converts to " + item.unit());
  }

  private void tellOnce(
      LedgerItem item, Place place, String code, String zh, String en, String doZh, String doEn) {
    if (told.add(code + item.id())) {
      out.doubt(place, code, zh, en, doZh, doEn);
    }
  }

  /** A row that cannot be kept. */
  private static final class Refused extends RuntimeException {

    private final transient Place place;
    private final String code;
    private final String zh;
    private final String en;
    private final String remedyZh;
    private final String remedyEn;

    Refused(Place place, String code, String zh, String en, String remedyZh, String remedyEn) {
      super(Objects.requireNonNull(en));
      this.place = place;
      this.code = code;
      this.zh = zh;
      this.en = en;
      this.remedyZh = remedyZh;
      this.remedyEn = remedyEn;
    }
  }
}
