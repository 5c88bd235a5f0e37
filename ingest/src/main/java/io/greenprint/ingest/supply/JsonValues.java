package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What exchange files in JSON write their values as. Decimals stay exact. */
final class JsonValues {

  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:$|[T ].*)");

  private JsonValues() {}

  /** The document; empty, with a finding, where the file is none. */
  static Optional<JsonNode> document(SupplyFile file, SupplyOutput out) {
    try {
      return Optional.of(MAPPER.readTree(file.bytes()));
    } catch (JacksonException e) {
      out.refuseFile(
          "file-unreadable",
          "不是合法的 JSON：" + e.getOriginalMessage(),
          "not valid JSON: " + e.getOriginalMessage(),
          "请重新导出",
          "export it again");
      return Optional.empty();
    }
  }

  /** The entries of a list; a thing that stands alone is a list of one, nothing is none. */
  static List<JsonNode> list(JsonNode node) {
    List<JsonNode> list = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(list::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      list.add(node);
    }
    return list;
  }

  /** The first of some properties that has a text, or a number; null where none has. */
  static @Nullable String text(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isString() && !value.stringValue().isBlank()) {
        return value.stringValue().strip();
      }
      if (value.isNumber()) {
        return value.decimalValue().toPlainString();
      }
    }
    return null;
  }

  /** The texts of a list. */
  static List<String> texts(JsonNode array) {
    return list(array).stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
  }

  /** A decimal, given as number or text; null where there is none, with a finding where odd. */
  static @Nullable BigDecimal decimal(
      JsonNode node, Place place, SupplyOutput out, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isNumber()) {
        return value.decimalValue();
      }
      if (value.isString()) {
        if (DECIMAL.matcher(value.stringValue()).matches()) {
          return new BigDecimal(value.stringValue());
        }
        out.doubt(
            place,
            "not-a-decimal",
            name + " 不是十进制数：" + value.stringValue(),
            name + " is not a decimal: " + value.stringValue(),
            "请对方更正",
            "ask the sender to correct it");
      }
    }
    return null;
  }

  /**
   * The day of a time, ISO 8601 or RFC 1123; null where there is none, with a finding where odd.
   */
  static @Nullable LocalDate day(JsonNode node, Place place, SupplyOutput out, String... names) {
    String written = text(node, names);
    if (written == null) {
      return null;
    }
    try {
      return DAY.matcher(written).matches()
          ? LocalDate.parse(written.substring(0, "2025-01-31".length()))
          : LocalDate.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
    } catch (DateTimeException e) {
      out.doubt(
          place,
          "date-unreadable",
          "日期无法识别：" + written,
          "a date cannot be read: " + written,
          "日期写作 2025-01-31T00:00:00Z",
          "write dates as 2025-01-31T00:00:00Z");
      return null;
    }
  }
}
