package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network read from JSON: either the network object itself or a document that holds it as {@code
 * network}. Rows are read one at a time, so memory is that of the network. A row that cannot be
 * used is refused, a value that cannot be read counts as unknown, each with a finding that names
 * the place; the rest goes in.
 *
 * <pre>
 * leader, asOf, companies {ID: {revenue, directEmissions}},
 * links [{buyer, supplier, spend, from, to, product, kind}],
 * certificates [{holder, kind, from, to, revoked}], requiredDisclosures [item],
 * disclosures [{company, item}]
 * </pre>
 *
 * @param network companies, links, certificates and disclosures
 * @param leader identifier of the chain leader; null where the file names none
 * @param asOf date of the audit; null where the file names none
 * @param declared identifiers that {@code companies} describes
 * @param findings what was wrong with rows and values
 */
record NetworkJson(
    SupplyNetwork network,
    @Nullable String leader,
    @Nullable LocalDate asOf,
    Set<String> declared,
    List<Finding> findings) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * Reads a network.
   *
   * @throws InvalidNetworkException when the text is no JSON object
   */
  static NetworkJson read(String json) {
    return new Reader().read(json);
  }

  private static final class Reader {

    private final SupplyNetwork.Builder network = SupplyNetwork.builder();
    private final Set<String> declared = new HashSet<>();
    private final FindingLog findings = new FindingLog();
    private @Nullable String leader;
    private @Nullable LocalDate asOf;
    private boolean linksSeen;

    NetworkJson read(String json) {
      try (JsonParser parser = MAPPER.createParser(json)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw notANetwork("最外层应为 JSON 对象", "the outermost value must be a JSON object");
        }
        readObject(parser, true);
        if (parser.nextToken() != null) {
          throw notANetwork("对象之后还有内容", "there is more text after the object");
        }
      } catch (JacksonException e) {
        String place =
            "第 %d 行第 %d 列".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        String at =
            "line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        throw notANetwork(
            place + "：不是合法的 JSON", at + ": not valid JSON: " + e.getOriginalMessage());
      }
      if (!linksSeen) {
        findings.add(
            "no-links",
            Severity.WARNING,
            new Message("links：缺少供应关系列表", "links: there is no list of supply links"),
            new Message("请在 network 中提供 links 数组", "give a links array in network"));
      }
      return new NetworkJson(network.build(), leader, asOf, declared, findings.all());
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
          case "leader" -> leader = id(parser.readValueAsTree());
          case "asOf" -> asOf = date(parser.readValueAsTree(), "asOf");
          case "companies" -> readCompanies(parser, token);
          case "links" -> {
            linksSeen = true;
            readRows(parser, token, name, this::link);
          }
          case "certificates" -> readRows(parser, token, name, this::certificate);
          case "disclosures" -> readRows(parser, token, name, this::disclosure);
          case "requiredDisclosures" -> readRows(parser, token, name, this::requirement);
          default -> parser.skipChildren();
        }
      }
    }

    private void readCompanies(JsonParser parser, JsonToken token) {
      if (token != JsonToken.START_OBJECT) {
        refuse("companies", "应为“标识: {…}”的对象", "must be an object of the form ID: {…}");
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String id = parser.currentName();
        parser.nextToken();
        JsonNode company = parser.readValueAsTree();
        String place = "companies." + id;
        if (!declared.add(id)) {
          doubt(place, "同一标识出现多次，以最后一次为准", "stands here more than once; the last one counts");
        }
        network.company(
            id,
            amount(company.path("revenue"), place + ".revenue"),
            number(company.path("directEmissions"), place + ".directEmissions"));
      }
    }

    private void readRows(JsonParser parser, JsonToken token, String name, Row row) {
      if (token != JsonToken.START_ARRAY) {
        if (token != JsonToken.VALUE_NULL) {
          refuse(name, "应为数组", "must be an array");
        }
        parser.skipChildren();
        return;
      }
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        row.read(parser.readValueAsTree(), name + "[" + i + "]");
      }
    }

    private void link(JsonNode row, String place) {
      String buyer = id(row.path("buyer"));
      String supplier = id(row.path("supplier"));
      if (buyer == null || supplier == null) {
        refuse(place, "缺少采购方 buyer 或供应商 supplier", "buyer or supplier is missing");
        return;
      }
      try {
        LocalDate from = strictDate(row.path("from"));
        LocalDate to = strictDate(row.path("to"));
        if (from != null && to != null && !from.isBefore(to)) {
          doubt(place, "起始日不早于终止日，此关系从未生效", "starts no earlier than it ends, so it never holds");
        }
        Double spend = amount(row.path("spend"), place + ".spend");
        network.link(
            new SupplyLink(
                buyer,
                supplier,
                id(row.path("product")),
                spend == null
                    ? null
                    : new Money(BigDecimal.valueOf(spend), Money.UNSPECIFIED, null),
                null,
                from,
                to,
                kind(row.path("kind")),
                place));
      } catch (DateTimeParseException e) {
        refuse(
            place,
            "日期无法识别：" + e.getParsedString(),
            "a date cannot be read: " + e.getParsedString());
      } catch (IllegalArgumentException e) {
        refuse(place, "kind 无法识别：" + row.path("kind"), "unknown kind: " + row.path("kind"));
      }
    }

    private void certificate(JsonNode row, String place) {
      String holder = id(row.path("holder"));
      if (holder == null) {
        refuse(place, "缺少持有人 holder", "holder is missing");
        return;
      }
      try {
        String kind = id(row.path("kind"));
        network.certificate(
            new Certificate(
                holder,
                kind == null ? "" : kind,
                id(row.path("scope")),
                id(row.path("site")),
                id(row.path("number")),
                id(row.path("issuer")),
                strictDate(row.path("from")),
                strictDate(row.path("to")),
                strictDate(row.path("revoked")),
                place));
      } catch (DateTimeParseException e) {
        refuse(
            place,
            "日期无法识别：" + e.getParsedString(),
            "a date cannot be read: " + e.getParsedString());
      }
    }

    private void disclosure(JsonNode row, String place) {
      String company = id(row.path("company"));
      String item = id(row.path("item"));
      if (company == null || item == null) {
        refuse(place, "缺少企业 company 或披露项 item", "company or item is missing");
      } else {
        network.discloses(company, item);
      }
    }

    private void requirement(JsonNode row, String place) {
      String item = id(row);
      if (item == null) {
        refuse(place, "应为披露项名称", "must be the name of an item");
      } else {
        network.requires(item);
      }
    }

    private static LinkKind kind(JsonNode node) {
      String kind = id(node);
      return kind == null
          ? LinkKind.DECLARED_BY_BUYER
          : LinkKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String id(JsonNode node) {
      String text = node.isString() ? node.stringValue() : node.isNumber() ? node.toString() : "";
      return text.isBlank() ? null : text.strip();
    }

    private @Nullable LocalDate date(JsonNode node, String place) {
      try {
        return strictDate(node);
      } catch (DateTimeParseException e) {
        refuse(
            place,
            "日期无法识别：" + e.getParsedString(),
            "a date cannot be read: " + e.getParsedString());
        return null;
      }
    }

    private static @Nullable LocalDate strictDate(JsonNode node) {
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      return LocalDate.parse(node.isString() ? node.stringValue() : node.toString());
    }

    /** A number that cannot be below zero; null where unknown. */
    private @Nullable Double amount(JsonNode node, String place) {
      Double value = number(node, place);
      if (value != null && value < 0) {
        doubt(place, "金额为负，按未知处理：" + node, "is below zero and counts as unknown: " + node);
        return null;
      }
      return value;
    }

    private @Nullable Double number(JsonNode node, String place) {
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      try {
        double value =
            new BigDecimal(node.isString() ? node.stringValue().strip() : node.toString())
                .doubleValue();
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // told below, with the place
      }
      doubt(place, "不是数字，按未知处理：" + node, "is not a number and counts as unknown: " + node);
      return null;
    }

    private void refuse(String place, String zh, String en) {
      findings.add(
          "row-refused",
          Severity.ERROR,
          new Message(place + "：" + zh, place + ": " + en),
          new Message(
              "请改正后重新运行；日期写作 YYYY-MM-DD", "correct it and run again; write dates as YYYY-MM-DD"));
    }

    private void doubt(String place, String zh, String en) {
      findings.add(
          "value-doubtful",
          Severity.WARNING,
          new Message(place + "：" + zh, place + ": " + en),
          new Message("请核对原始数据", "check it against its source"));
    }

    private static InvalidNetworkException notANetwork(String zh, String en) {
      return InvalidNetworkException.of(
          "not-a-network",
          zh,
          en,
          "请提供含 leader、companies、links 的 JSON 文件",
          "give a JSON file with leader, companies and links");
    }
  }

  /** Takes in one row. */
  @FunctionalInterface
  private interface Row {
    void read(JsonNode row, String place);
  }
}
