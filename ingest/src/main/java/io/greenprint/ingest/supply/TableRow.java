package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.Money;
import io.greenprint.ingest.supply.Columns.Field;
import io.greenprint.ingest.supply.Sheet.Line;
import io.greenprint.ingest.values.Dates;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a table under its headers: its cells as text, dates, amounts and yes or no. */
final class TableRow {

  private static final Set<String> YES = Set.of("是", "有", "同意", "y", "yes", "true", "1", "√", "✓");
  private static final Set<String> NO = Set.of("否", "无", "不同意", "n", "no", "false", "0", "×");
  private static final Set<String> NOTHING = Set.of("", "-", "—", "/", "n/a", "未知", "不详");
  private static final Pattern AMOUNT =
      Pattern.compile("([¥￥$€]?)\\s*([+-]?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(\\S*)");
  private static final Pattern PERIOD = Pattern.compile("\\s*(?:至|到|~|～|—|–| - )\\s*");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

  private final Columns columns;
  private final Line line;
  private final Place place;

  TableRow(Columns columns, Line line) {
    this.columns = columns;
    this.line = line;
    place = new Place(line.sheet(), line.number(), null);
  }

  /** The row. */
  Place place() {
    return place;
  }

  /** The cell of a column. */
  Place place(Field field) {
    return place.at(columns.headers().get(field));
  }

  boolean has(Field field) {
    return !text(field).isEmpty();
  }

  /** The cell's text; empty where there is none. */
  String text(Field field) {
    Integer at = columns.places().get(field);
    return at == null || at >= line.cells().size() ? "" : line.cells().get(at);
  }

  /** What stands in brackets in the column's header; empty where nothing does. */
  String unit(Field field) {
    return columns.units().getOrDefault(field, "");
  }

  @Nullable String textOrNull(Field field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  /** True, false, or null where the cell says nothing. */
  @Nullable Boolean flag(Field field) {
    String written = text(field).toLowerCase(Locale.ROOT);
    if (YES.contains(written)) {
      return true;
    }
    if (NO.contains(written)) {
      return false;
    }
    if (NOTHING.contains(written)) {
      return null;
    }
    throw unreadable(field, "是或否", "yes or no");
  }

  /** A year of four digits; null where there is none. */
  @Nullable Integer year(Field field) {
    String written = text(field).replace("年", "").strip();
    if (NOTHING.contains(written)) {
      return null;
    }
    if (!written.matches("(19|20)\\d\\d(\\.0+)?")) {
      throw unreadable(field, "年份", "a year");
    }
    return Integer.valueOf(written.substring(0, 4));
  }

  /** The first and the last day, from one column or two. */
  @Nullable LocalDate[] period() {
    LocalDate from = date(Field.FROM);
    LocalDate last = date(Field.TO);
    String period = text(Field.PERIOD);
    if (!period.isEmpty()) {
      String[] ends = PERIOD.split(period, -1);
      if (ends.length != 2) {
        throw unreadable(Field.PERIOD, "起止日期", "a period");
      }
      from = date(Field.PERIOD, ends[0]);
      last = date(Field.PERIOD, ends[1]);
    }
    if (from != null && last != null && last.isBefore(from)) {
      throw new UnreadableCell(
          place(period.isEmpty() ? Field.TO : Field.PERIOD),
          from + " – " + last,
          "起止日期（止早于起）",
          "a period: it ends first");
    }
    return new @Nullable LocalDate[] {from, last};
  }

  /** A day; null where the cell is empty or says that there is no end. */
  @Nullable LocalDate date(Field field) {
    return date(field, text(field));
  }

  /** An amount of money in the base unit of its currency; null where there is none. */
  @Nullable Money money(Field field, @Nullable Integer priceYear) {
    Matcher amount = amount(field);
    if (amount == null) {
      return null;
    }
    BigDecimal value = positive(field, amount);
    String unit = unit(field, amount);
    String currency = text(Field.CURRENCY).toUpperCase(Locale.ROOT);
    if (unit.isEmpty()) {
      return new Money(value, currency.isEmpty() ? Money.UNSPECIFIED : currency, priceYear);
    }
    Quantity money = Units.standard().normalise(value, unit);
    if (money == null) {
      throw unreadable(field, "金额（单位不明：" + unit + "）", "an amount: unknown unit " + unit);
    }
    return new Money(money.value(), currency.isEmpty() ? money.unit() : currency, priceYear);
  }

  /** The header of a column as written; empty where there is none. */
  String header(Field field) {
    return columns.headers().getOrDefault(field, "");
  }

  /**
   * A quantity in the unit as written, which stands in its cell, in a cell of its own or in the
   * header; null where there is none.
   */
  @Nullable Quantity quantity(Field field, Field unitField) {
    Matcher amount = amount(field);
    if (amount == null) {
      return null;
    }
    String said = amount.group(3).isEmpty() ? text(unitField) : amount.group(3);
    return new Quantity(positive(field, amount), said.isEmpty() ? unit(field) : said);
  }

  /** A share of 1, also as per cent; 1 where the cell is empty. */
  BigDecimal share(Field field) {
    Matcher amount = amount(field);
    if (amount == null) {
      return BigDecimal.ONE;
    }
    BigDecimal value = positive(field, amount);
    return unit(field, amount).equals("%") ? value.movePointLeft(2) : value;
  }

  /** Tonnes of CO2 equivalent; null where there are none. A bare number counts as tonnes. */
  @Nullable BigDecimal tonnes(Field field) {
    Matcher amount = amount(field);
    if (amount == null) {
      return null;
    }
    BigDecimal value = positive(field, amount);
    String unit = unit(field, amount);
    Quantity quantity = Units.standard().normalise(value, unit.isEmpty() ? "tCO2e" : unit);
    Quantity one = Units.standard().normalise(BigDecimal.ONE, "tCO2e");
    if (quantity == null || one == null || !quantity.unit().equals(one.unit())) {
      throw unreadable(field, "排放量（单位不明：" + unit + "）", "emissions: unknown unit " + unit);
    }
    return quantity.value().divide(one.value(), MathContext.DECIMAL128).stripTrailingZeros();
  }

  private @Nullable Matcher amount(Field field) {
    String written = text(field);
    if (NOTHING.contains(written.toLowerCase(Locale.ROOT))) {
      return null;
    }
    Matcher amount = AMOUNT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
    if (!amount.matches()) {
      throw unreadable(field, "数值", "an amount");
    }
    return amount;
  }

  private BigDecimal positive(Field field, Matcher amount) {
    BigDecimal value = new BigDecimal(amount.group(2).replace(",", ""));
    if (value.signum() < 0) {
      throw unreadable(field, "数值（不应为负）", "an amount: it is below zero");
    }
    return value;
  }

  private String unit(Field field, Matcher amount) {
    return amount.group(3).isEmpty() ? unit(field) : amount.group(3);
  }

  private @Nullable LocalDate date(Field field, String written) {
    if (NOTHING.contains(written) || written.equals("长期") || written.equals("至今")) {
      return null;
    }
    return Dates.parse(written)
        .orElseGet(
            () -> {
              try {
                return LocalDate.parse(written, COMPACT);
              } catch (DateTimeParseException e) {
                return serial(field, written);
              }
            });
  }

  /** Days since Excel's day zero, as it shows dates in cells of number format: 1982 to 2119. */
  private LocalDate serial(Field field, String written) {
    if (written.matches("[3-7][0-9]{4}")) {
      return EXCEL_ZERO.plusDays(Long.parseLong(written));
    }
    throw new UnreadableCell(place(field), written, "日期", "a date");
  }

  private UnreadableCell unreadable(Field field, String zh, String en) {
    return new UnreadableCell(place(field), text(field), zh, en);
  }

  /** A cell that the row cannot do without makes no sense. */
  static final class UnreadableCell extends RuntimeException {

    private final transient Place place;
    private final String text;
    private final String zh;
    private final String en;

    private UnreadableCell(Place place, String text, String zh, String en) {
      super(text);
      this.place = place;
      this.text = text;
      this.zh = zh;
      this.en = en;
    }

    /** Refuses the row. */
    void refuse(SupplyOutput out) {
      out.refuse(
          place,
          "cell-unreadable",
          "“%s”无法识别为%s".formatted(text, zh),
          "\"%s\" cannot be read as %s".formatted(text, en),
          "日期写作 YYYY-MM-DD，金额写作数字",
          "write dates as YYYY-MM-DD and amounts as numbers");
    }
  }
}
