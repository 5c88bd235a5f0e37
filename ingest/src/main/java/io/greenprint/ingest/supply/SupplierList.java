package io.greenprint.ingest.supply;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.ingest.supply.Columns.Field;
import io.greenprint.ingest.values.Dates;
import io.greenprint.ingest.values.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads supplier lists (XLSX, CSV) with Chinese or English headers, as firms send them. The header
 * row is looked for among the first rows; its words are in {@code supplier-list-columns.tsv}.
 *
 * <p>A list's end dates name the last day, while a link ends on the first day it no longer holds,
 * so a day is added. Amounts take the unit of their cell, else of their header, and are kept in the
 * base unit of the currency. A list of suppliers without any buyer gives enterprises, no links.
 */
public final class SupplierList {

  private static final int HEADER_AMONG = 20;
  private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√", "✓");
  private static final Set<String> NO =
      Set.of("", "否", "无", "n", "no", "false", "0", "×", "-", "/");
  private static final Pattern AMOUNT =
      Pattern.compile("([¥￥$€]?)\\s*([+-]?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(\\S*)");
  private static final Pattern PERIOD = Pattern.compile("\\s*(?:至|到|~|～|—|–| - )\\s*");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

  private final String file;
  private final @Nullable String owner;
  private final SupplyReading.Collector out = new SupplyReading.Collector();
  private final Map<String, String> codeOfName = new HashMap<>();
  private final Map<String, EnterpriseRecord> records = new HashMap<>();
  private @Nullable Columns columns;
  private int before;

  private SupplierList(String file, @Nullable String owner) {
    this.file = file;
    this.owner = owner;
  }

  /**
   * Reads a list.
   *
   * @param bytes the file
   * @param file its name, for findings and sources
   * @param owner whose suppliers these are, for rows that name no buyer; null where not known
   */
  public static SupplyReading read(byte[] bytes, String file, @Nullable String owner) {
    SupplierList list = new SupplierList(file, owner);
    try {
      Sheet.read(bytes, list::line);
    } catch (IOException | RuntimeException e) {
      // Readers of broken archives throw what they like; all of it means one thing to the user.
      list.out.doubt(
          "file-unreadable",
          file,
          "读到此处无法继续：" + e.getMessage(),
          "cannot be read further: " + e.getMessage(),
          "请另存为 XLSX 或 UTF-8 的 CSV 后重试",
          "save it as XLSX or as CSV in UTF-8 and try again");
    }
    if (list.columns == null) {
      list.out.doubt(
          "no-header-row",
          file,
          "前 20 行中没有找到含“供应商名称”的表头",
          "no header row with a supplier column among the first 20 rows",
          "请按模板写明表头",
          "use the headers of the template");
    }
    return list.out.reading();
  }

  private void line(Sheet.Line line) {
    if (line.cells().stream().allMatch(String::isBlank)) {
      return;
    }
    Columns known = columns;
    if (known == null) {
      if (before++ < HEADER_AMONG) {
        columns = Columns.of(line.cells());
      }
      return;
    }
    out.row();
    new Row(known, line).take();
  }

  /** One row of the list. */
  private final class Row {

    private final Columns columns;
    private final Sheet.Line line;
    private final String place;

    Row(Columns columns, Sheet.Line line) {
      this.columns = columns;
      this.line = line;
      place = file + "#" + line.number();
    }

    void take() {
      String name = cell(Field.SUPPLIER);
      if (name.isEmpty() || name.startsWith("#")) {
        out.refuse(
            "supplier-missing",
            place,
            "没有供应商名称",
            "no supplier is named",
            "请填写供应商全称",
            "give the supplier's full name");
        return;
      }
      try {
        LocalDate[] dates = dates();
        Money spend = spend();
        EnterpriseRecord supplier = enterprise(name, cell(Field.SUPPLIER_CODE));
        List<Certificate> certificates = certificates(supplier.id());
        // From here on nothing can be refused.
        keep(supplier);
        String buyerName = cell(Field.BUYER).isEmpty() ? owner : cell(Field.BUYER);
        if (buyerName != null) {
          EnterpriseRecord buyer = enterprise(buyerName, cell(Field.BUYER_CODE));
          keep(buyer);
          String product = cell(Field.PRODUCT);
          out.links.add(
              new SupplyLink(
                  buyer.id(),
                  supplier.id(),
                  product.isEmpty() ? null : product,
                  spend,
                  null,
                  dates[0],
                  dates[1],
                  LinkKind.DECLARED_BY_BUYER,
                  place));
        }
        out.certificates.addAll(certificates);
      } catch (UnreadableCell e) {
        out.refuse(
            "cell-unreadable",
            place,
            "“%s”无法识别为%s".formatted(e.text, e.zh),
            "\"%s\" cannot be read as %s".formatted(e.text, e.en),
            "日期写作 YYYY-MM-DD，金额写作数字",
            "write dates as YYYY-MM-DD and amounts as numbers");
      }
    }

    private String cell(Field field) {
      Integer at = columns.places().get(field);
      return at == null || at >= line.cells().size() ? "" : line.cells().get(at);
    }

    private EnterpriseRecord enterprise(String name, String writtenCode) {
      String key = folded(name);
      String code = null;
      if (!writtenCode.isEmpty()) {
        CreditCode tested = CreditCode.of(writtenCode);
        if (tested.holds()) {
          code = tested.code();
        } else {
          faultyCode(name, tested);
        }
      }
      String known = code == null ? codeOfName.get(key) : codeOfName.putIfAbsent(key, code);
      if (code != null && known != null && !known.equals(code)) {
        out.doubt(
            "two-codes-for-one-name",
            place,
            "%s 在本文件中另有代码 %s，此处为 %s，按两家企业处理".formatted(name, known, code),
            "%s has code %s elsewhere in this file and %s here; they count as two enterprises"
                .formatted(name, known, code),
            "请核对营业执照",
            "check the business licence");
      }
      String id = code != null ? code : known != null ? known : key;
      return new EnterpriseRecord(
          id, name, code, orNull(cell(Field.COUNTRY)), orNull(cell(Field.ADDRESS)), place);
    }

    private void keep(EnterpriseRecord record) {
      if (records.putIfAbsent(record.id(), record) == null) {
        out.enterprises.add(record);
      }
    }

    private void faultyCode(String name, CreditCode tested) {
      String zh = tested.fault() == null ? "" : tested.fault().zh();
      String en = tested.fault() == null ? "" : tested.fault().en();
      String proposal = tested.suggestion();
      out.doubt(
          "credit-code-faulty",
          place,
          "%s 的统一社会信用代码 %s 有误：%s；本行按名称保留".formatted(name, tested.code(), zh),
          "the credit code %s of %s fails: %s; the row is kept by name"
              .formatted(tested.code(), name, en),
          proposal == null ? "请核对营业执照" : "请核对营业执照；是否为 " + proposal + "？",
          proposal == null
              ? "check the business licence"
              : "check the business licence; could it be " + proposal + "?");
    }

    private List<Certificate> certificates(String holder) {
      List<String> kinds = new ArrayList<>();
      String named = cell(Field.CERTIFICATE_KIND);
      if (!named.isEmpty()) {
        kinds.add(named);
      }
      flag(Field.GREEN_FACTORY, "绿色工厂", kinds);
      flag(Field.ISO14001, "ISO 14001", kinds);
      flag(Field.ISO50001, "ISO 50001", kinds);
      String number = cell(Field.CERTIFICATE_NUMBER);
      boolean one = kinds.size() == 1;
      if (kinds.size() > 1 && !number.isEmpty()) {
        out.doubt(
            "certificate-number-ambiguous",
            place,
            "一个证书编号对应多种证书，编号与有效期未采用",
            "one certificate number for several kinds; number and dates were left out",
            "请每种证书单列一行",
            "give each certificate a row of its own");
      }
      LocalDate from = one ? date(cell(Field.CERTIFICATE_FROM)) : null;
      LocalDate to = one ? date(cell(Field.CERTIFICATE_TO)) : null;
      return kinds.stream()
          .map(
              kind ->
                  new Certificate(
                      holder,
                      kind,
                      null,
                      null,
                      one ? orNull(number) : null,
                      one ? orNull(cell(Field.CERTIFICATE_ISSUER)) : null,
                      from,
                      to,
                      null,
                      place))
          .toList();
    }

    private void flag(Field field, String kind, List<String> kinds) {
      String written = cell(field).toLowerCase(Locale.ROOT);
      if (YES.contains(written)) {
        kinds.add(kind);
      } else if (!NO.contains(written)) {
        throw new UnreadableCell(written, "是或否", "yes or no");
      }
    }

    private @Nullable LocalDate[] dates() {
      LocalDate from = date(cell(Field.FROM));
      LocalDate last = date(cell(Field.TO));
      String period = cell(Field.PERIOD);
      if (!period.isEmpty()) {
        String[] ends = PERIOD.split(period, -1);
        if (ends.length != 2) {
          throw new UnreadableCell(period, "起止日期", "a period");
        }
        from = date(ends[0]);
        last = date(ends[1]);
      }
      if (from != null && last != null && last.isBefore(from)) {
        throw new UnreadableCell(from + " – " + last, "起止日期（止早于起）", "a period: it ends first");
      }
      return new @Nullable LocalDate[] {from, last == null ? null : last.plusDays(1)};
    }

    private @Nullable Money spend() {
      String written = cell(Field.SPEND);
      if (written.isEmpty() || written.equals("-") || written.equals("/")) {
        return null;
      }
      Matcher amount = AMOUNT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
      if (!amount.matches()) {
        throw new UnreadableCell(written, "金额", "an amount");
      }
      BigDecimal value = new BigDecimal(amount.group(2).replace(",", ""));
      if (value.signum() < 0) {
        throw new UnreadableCell(written, "金额（不应为负）", "an amount: it is below zero");
      }
      String unit = amount.group(3);
      if (unit.isEmpty()) {
        unit = columns.units().getOrDefault(Field.SPEND, "");
      }
      String currency = cell(Field.CURRENCY).toUpperCase(Locale.ROOT);
      if (unit.isEmpty()) {
        return new Money(value, currency.isEmpty() ? Money.UNSPECIFIED : currency, null);
      }
      Quantity money = Units.standard().normalise(value, unit);
      if (money == null) {
        throw new UnreadableCell(written + " " + unit, "金额（单位不明）", "an amount: unknown unit");
      }
      return new Money(money.value(), currency.isEmpty() ? money.unit() : currency, null);
    }

    private @Nullable LocalDate date(String written) {
      if (written.isEmpty() || written.equals("长期") || written.equals("-")) {
        return null;
      }
      return Dates.parse(written)
          .orElseGet(
              () -> {
                try {
                  return LocalDate.parse(written, COMPACT);
                } catch (DateTimeParseException e) {
                  return serial(written);
                }
              });
    }

    /** Days since Excel's day zero, as it shows dates in cells of number format: 1982 to 2119. */
    private static LocalDate serial(String written) {
      if (written.matches("[3-7][0-9]{4}")) {
        return EXCEL_ZERO.plusDays(Long.parseLong(written));
      }
      throw new UnreadableCell(written, "日期", "a date");
    }

    private static @Nullable String orNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  /** One bracket form, no blanks around, half-width. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
  }

  /** A cell that the row cannot do without makes no sense. */
  private static final class UnreadableCell extends RuntimeException {

    private final String text;
    private final String zh;
    private final String en;

    UnreadableCell(String text, String zh, String en) {
      super(text);
      this.text = text;
      this.zh = zh;
      this.en = en;
    }
  }
}
