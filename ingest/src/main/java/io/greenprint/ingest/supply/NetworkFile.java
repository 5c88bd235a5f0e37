package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.SupplyLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A supply network as JSON: either the network object itself or a document that holds it as {@code
 * network}. Rows are read one at a time. A row that cannot be used is refused, a value that cannot
 * be read counts as unknown, each with a finding that names the place; the rest goes in.
 *
 * <pre>
 * leader, asOf, currency, companies {ID: {name, creditCode, year, revenue, directEmissions}},
 * links [{buyer, supplier, spend, from, to, product, kind, rule}],
 * certificates [{holder, kind, from, to, revoked, number, issuer, scope, site}],
 * penalties [{company, date, authority, number, article, amount, corrected}],
 * requiredDisclosures [item], disclosures [{company, item}]
 * </pre>
 */
public final class NetworkFile implements SupplyFormat {

  /** Code of the finding that says that a file is no network at all. */
  public static final String NOT_A_NETWORK = "not-a-network";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Override
  public String kind() {
    return "network";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    Set<String> fields = file.fields();
    return (fields.contains("leader") && (fields.contains("links") || fields.contains("companies")))
        || fields.contains("network/leader")
        || fields.contains("network/links");
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    new Reader(out).read(file.bytes());
  }

  private static final class Reader {

    private final SupplyOutput out;
    private final Set<String> declared = new HashSet<>();
    private final List<DisclosureDemand> demands = new ArrayList<>();
    private String currency = Money.UNSPECIFIED;
    private boolean linksSeen;

    Reader(SupplyOutput out) {
      this.out = out;
    }

    void read(byte[] json) {
      try (JsonParser parser = MAPPER.createParser(json)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          notANetwork("最外层应为 JSON 对象", "the outermost value must be a JSON object");
          return;
        }
        readObject(parser, true);
        if (parser.nextToken() != null) {
          notANetwork("对象之后还有内容", "there is more text after the object");
          return;
        }
      } catch (JacksonException e) {
        int line = e.getLocation().getLineNr();
        int column = e.getLocation().getColumnNr();
        notANetwork(
            "第 %d 行第 %d 列：不是合法的 JSON".formatted(line, column),
            "line %d, column %d: not valid JSON: %s"
                .formatted(line, column, e.getOriginalMessage()));
        return;
      }
      String leader = out.issuer();
      for (DisclosureDemand demand : demands) {
        out.fact(
            new DisclosureDemand(leader == null ? "" : leader, demand.item(), demand.source()));
      }
      if (!linksSeen) {
        out.doubt(
            null,
            "no-links",
            "links：缺少供应关系列表",
            "links: there is no list of supply links",
            "请在 network 中提供 links 数组",
            "give a links array in network");
      }
    }

    private void readObject(JsonParser parser, boolean outermost) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        switch (name) {
          case "network" -> {
            if (outermost && token == JsonToken.START_OBJECT) {
              readObject(parser, false);
            } else {
              parser.skipChildren();
            }
          }
          case "leader" -> out.issuer(id(parser.readValueAsTree()));
          case "currency" -> readCurrency(parser.readValueAsTree());
          case "asOf" -> readAsOf(parser.readValueAsTree());
          case "companies" -> readCompanies(parser, token);
          case "links" -> {
            linksSeen = true;
            readRows(parser, token, name, this::link);
          }
          case "certificates" -> readRows(parser, token, name, this::certificate);
          case "penalties" -> readRows(parser, token, name, this::penalty);
          case "disclosures" -> readRows(parser, token, name, this::disclosure);
          case "requiredDisclosures" -> readRows(parser, token, name, this::requirement);
          default -> parser.skipChildren();
        }
      }
    }

    private void readCurrency(JsonNode node) {
      String written = id(node);
      currency = written == null ? Money.UNSPECIFIED : written.toUpperCase(Locale.ROOT);
    }

    private void readAsOf(JsonNode node) {
      try {
        out.asOf(date(node));
      } catch (DateTimeParseException e) {
        out.doubt(
            null,
            "value-doubtful",
            "asOf：日期无法识别：" + e.getParsedString(),
            "asOf: a date cannot be read: " + e.getParsedString(),
            "日期写作 YYYY-MM-DD",
            "write dates as YYYY-MM-DD");
      }
    }

    private void readCompanies(JsonParser parser, JsonToken token) {
      if (token != JsonToken.START_OBJECT) {
        out.row();
        refuse(
            Place.row("companies", 1), "应为“标识: {…}”的对象", "must be an object of the form ID: {…}");
        parser.skipChildren();
        return;
      }
      for (int i = 1; parser.nextToken() == JsonToken.PROPERTY_NAME; i++) {
        String id = parser.currentName();
        parser.nextToken();
        out.row();
        company(id, parser.readValueAsTree(), Place.row("companies", i));
      }
    }

    private void company(String id, JsonNode company, Place place) {
      if (declared.add(id)) {
        out.fact(
            new EnterpriseRecord(
                id,
                id(company.path("name")),
                code(id, company, place),
                Map.of(),
                null,
                null,
                place));
      } else {
        doubt(place, id + " 出现多次，以最后一次为准", id + " stands here more than once; the last one counts");
      }
      BigDecimal revenue = amount(company.path("revenue"), place.at("revenue"));
      BigDecimal emissions = number(company.path("directEmissions"), place.at("directEmissions"));
      BigDecimal year = number(company.path("year"), place.at("year"));
      Integer of = year == null ? null : Integer.valueOf(year.intValue());
      if (revenue != null || emissions != null) {
        out.fact(
            new AnnualFigures(
                id,
                of,
                revenue == null ? null : new Money(revenue, currency, of),
                emissions,
                place));
      }
    }

    private @Nullable String code(String id, JsonNode company, Place place) {
      String written = id(company.path("creditCode"));
      CreditCode tested = CreditCode.of(written == null ? id : written);
      if (written != null && !tested.holds()) {
        doubt(place.at("creditCode"), "统一社会信用代码有误：" + written, "faulty credit code: " + written);
      }
      return tested.holds() ? tested.code() : null;
    }

    private void readRows(JsonParser parser, JsonToken token, String name, Row row) {
      if (token != JsonToken.START_ARRAY) {
        if (token != JsonToken.VALUE_NULL) {
          out.row();
          refuse(Place.row(name, 1), "应为数组", "must be an array");
        }
        parser.skipChildren();
        return;
      }
      for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        out.row();
        Place place = Place.row(name, i);
        try {
          row.read(parser.readValueAsTree(), place);
        } catch (DateTimeParseException e) {
          refuse(
              place,
              "日期无法识别：" + e.getParsedString(),
              "a date cannot be read: " + e.getParsedString());
        }
      }
    }

    private void link(JsonNode row, Place place) {
      String buyer = id(row.path("buyer"));
      String supplier = id(row.path("supplier"));
      if (buyer == null || supplier == null) {
        refuse(place, "缺少采购方 buyer 或供应商 supplier", "buyer or supplier is missing");
        return;
      }
      LinkKind kind = kind(row.path("kind"));
      if (kind == null) {
        refuse(place, "kind 无法识别：" + row.path("kind"), "unknown kind: " + row.path("kind"));
        return;
      }
      LocalDate from = date(row.path("from"));
      LocalDate to = date(row.path("to"));
      if (from != null && to != null && !from.isBefore(to)) {
        doubt(place, "起始日不早于终止日，此关系从未生效", "starts no earlier than it ends, so it never holds");
      }
      BigDecimal spend = amount(row.path("spend"), place.at("spend"));
      out.fact(
          new SupplyLink(
              buyer,
              supplier,
              id(row.path("product")),
              spend == null ? null : new Money(spend, currency, null),
              null,
              from,
              to,
              kind,
              id(row.path("rule")),
              null,
              place));
    }

    private void certificate(JsonNode row, Place place) {
      String holder = id(row.path("holder"));
      if (holder == null) {
        refuse(place, "缺少持有人 holder", "holder is missing");
        return;
      }
      String kind = id(row.path("kind"));
      out.fact(
          new Certificate(
              holder,
              kind == null ? "" : kind,
              id(row.path("scope")),
              id(row.path("site")),
              id(row.path("number")),
              id(row.path("issuer")),
              date(row.path("from")),
              date(row.path("to")),
              date(row.path("revoked")),
              place));
    }

    private void penalty(JsonNode row, Place place) {
      String company = id(row.path("company"));
      LocalDate decided = date(row.path("date"));
      if (company == null || decided == null) {
        refuse(place, "缺少企业 company 或日期 date", "company or date is missing");
        return;
      }
      BigDecimal fine = amount(row.path("amount"), place.at("amount"));
      String authority = id(row.path("authority"));
      out.fact(
          new Penalty(
              company,
              decided,
              authority == null ? "" : authority,
              id(row.path("number")),
              id(row.path("article")),
              fine == null ? null : new Money(fine, currency, decided.getYear()),
              date(row.path("corrected")),
              place));
    }

    private void disclosure(JsonNode row, Place place) {
      String company = id(row.path("company"));
      String item = id(row.path("item"));
      if (company == null || item == null) {
        refuse(place, "缺少企业 company 或披露项 item", "company or item is missing");
      } else {
        out.fact(new DisclosedItem(company, item, place));
      }
    }

    private void requirement(JsonNode row, Place place) {
      String item = id(row);
      if (item == null) {
        refuse(place, "应为披露项名称", "must be the name of an item");
      } else {
        demands.add(new DisclosureDemand("", item, place));
      }
    }

    /** Whose word a link is; the buyer's unless said; null where the word is unknown. */
    private static @Nullable LinkKind kind(JsonNode node) {
      String kind = id(node);
      if (kind == null) {
        return LinkKind.DECLARED_BY_BUYER;
      }
      for (LinkKind known : LinkKind.values()) {
        if (known.name().equalsIgnoreCase(kind)) {
          return known;
        }
      }
      return null;
    }

    private static @Nullable String id(JsonNode node) {
      String text = node.isString() ? node.stringValue() : node.isNumber() ? node.toString() : "";
      return text.isBlank() ? null : text.strip();
    }

    private static @Nullable LocalDate date(JsonNode node) {
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      return LocalDate.parse(node.isString() ? node.stringValue() : node.toString());
    }

    /** A number that cannot be below zero; null where unknown. */
    private @Nullable BigDecimal amount(JsonNode node, Place place) {
      BigDecimal value = number(node, place);
      if (value != null && value.signum() < 0) {
        doubt(place, "金额为负，按未知处理：" + node, "is below zero and counts as unknown: " + node);
        return null;
      }
      return value;
    }

    private @Nullable BigDecimal number(JsonNode node, Place place) {
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      try {
        BigDecimal value =
            new BigDecimal(node.isString() ? node.stringValue().strip() : node.toString());
        if (Double.isFinite(value.doubleValue())) {
          return value;
        }
      } catch (NumberFormatException e) {
        // told below, with the place
      }
      doubt(place, "不是数字，按未知处理：" + node, "is not a number and counts as unknown: " + node);
      return null;
    }

    private void refuse(Place place, String zh, String en) {
      out.refuse(
          place,
          "row-refused",
          zh,
          en,
          "请改正后重新运行；日期写作 YYYY-MM-DD",
          "correct it and run again; write dates as YYYY-MM-DD");
    }

    private void doubt(Place place, String zh, String en) {
      out.doubt(place, "value-doubtful", zh, en, "请核对原始数据", "check it against its source");
    }

    private void notANetwork(String zh, String en) {
      out.refuseFile(
          NOT_A_NETWORK,
          zh,
          en,
          "请提供含 leader、companies、links 的 JSON 文件",
          "give a JSON file with leader, companies and links");
    }
  }

  /** Takes in one row. */
  @FunctionalInterface
  private interface Row {
    void read(JsonNode row, Place place);
  }
}
