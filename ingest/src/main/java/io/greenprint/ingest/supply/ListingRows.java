package io.greenprint.ingest.supply;

import io.greenprint.graph.supply.Listing;
import io.greenprint.graph.supply.Listing.Kind;
import io.greenprint.graph.supply.Site;
import io.greenprint.ingest.supply.Columns.Field;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of registers 名录: who or what stands on a list, at which level, from which batch, until when.
 * What the table has no column for is taken from its title, such as 2024 年度第八批国家级绿色工厂名单.
 */
final class ListingRows {

  private static final Pattern FIRM =
      Pattern.compile(".*(公司|集团|厂|研究院|研究所|中心|合作社)(（.*）|\\(.*\\))?$");
  private static final Pattern BATCH =
      Pattern.compile("第[一二三四五六七八九十\\d]+批|\\d{4}\\s*年度?(?:第[一二三四五六七八九十\\d]+批)?");
  private static final Pattern LEVEL = Pattern.compile("国家级|省级|市级|县级|[3５5]A级?|零碳工厂");

  private final SupplyOutput out;
  private final FileEnterprises enterprises;

  ListingRows(SupplyOutput out, FileEnterprises enterprises) {
    this.out = out;
    this.enterprises = enterprises;
  }

  /**
   * Keeps or refuses a row.
   *
   * @param title what stands above the table; empty where nothing does
   */
  void take(TableRow row, String title) {
    String register = row.has(Field.REGISTER) ? row.text(Field.REGISTER) : title;
    String firm = row.text(Field.SUPPLIER);
    String name = row.has(Field.LISTED) ? row.text(Field.LISTED) : firm;
    if (register.isEmpty() || name.isEmpty()) {
      out.refuse(
          row.place(),
          "listing-incomplete",
          register.isEmpty() ? "不知是哪份名录" : "没有列入对象的名称",
          register.isEmpty() ? "which register it is, is not said" : "what is listed has no name",
          "请在表上方写明名录名称，或加“名录名称”一列",
          "write the register's name above the table, or in a column of its own");
      return;
    }
    Kind kind = kind(row);
    @Nullable LocalDate[] period = row.period();
    LocalDate removed = row.date(Field.REMOVED);
    String level = level(row, register);
    if (firm.isEmpty() && kind != Kind.TECHNOLOGY && FIRM.matcher(name).matches()) {
      firm = name;
    }
    // From here on nothing can be refused.
    String enterprise =
        firm.isEmpty() ? null : enterprises.keep(firm, row.text(Field.SUPPLIER_CODE), row.place());
    LocalDate last = period[1];
    out.fact(
        new Listing(
            register,
            kind,
            name,
            enterprise,
            site(row, enterprise),
            level,
            row.has(Field.BATCH) ? row.text(Field.BATCH) : found(BATCH, title),
            row.textOrNull(Field.NAMED_BY),
            period[0],
            last == null ? null : last.plusDays(1),
            removed,
            row.place()));
  }

  private static Kind kind(TableRow row) {
    String said = row.text(Field.LISTED_KIND) + row.header(Field.LISTED);
    if (said.contains("项目") || said.contains("project")) {
      return Kind.PROJECT;
    }
    if (said.contains("技术") || said.contains("产品") || said.contains("装备")) {
      return Kind.TECHNOLOGY;
    }
    if (said.contains("机构") || said.contains("服务")) {
      return Kind.PROVIDER;
    }
    return said.contains("工厂") || said.contains("园区") || said.contains("factory")
        ? Kind.SITE
        : Kind.ENTERPRISE;
  }

  /** The level as its ladder names it; as written, with a doubt, where the ladder has none such. */
  private @Nullable String level(TableRow row, String register) {
    String written = row.has(Field.LEVEL) ? row.text(Field.LEVEL) : found(LEVEL, register);
    if (written == null) {
      return null;
    }
    Optional<RegisterLadders.Ladder> ladder = RegisterLadders.of(register);
    Optional<String> level = ladder.flatMap(known -> known.level(written));
    if (ladder.isPresent() && level.isEmpty()) {
      out.doubt(
          row.place(Field.LEVEL),
          "level-not-on-ladder",
          "“%s”不是%s的级别（%s）"
              .formatted(
                  written,
                  ladder.get().name(),
                  String.join(
                      "、",
                      ladder.get().levels().stream().map(RegisterLadders.Level::name).toList())),
          "%s is no level of %s".formatted(written, ladder.get().name()),
          "请核对级别",
          "check the level");
    }
    return level.orElse(written);
  }

  private @Nullable String site(TableRow row, @Nullable String enterprise) {
    if (!row.has(Field.SITE)) {
      return null;
    }
    String name = row.text(Field.SITE);
    String id = enterprise == null ? name : enterprise + " @ " + name;
    out.fact(new Site(id, name, enterprise, null, row.textOrNull(Field.ADDRESS), row.place()));
    return id;
  }

  private static @Nullable String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }
}
