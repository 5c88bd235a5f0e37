package io.greenprint.api.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * When two printed figures are the same number: as printed, or once 万, million, kWh and the like
 * are multiplied out.
 */
final class Quantities {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final MathContext PRECISION = MathContext.DECIMAL64;
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");
  private static final Map<String, String> MULTIPLES = new LinkedHashMap<>();
  private static final Map<String, String> ENERGY = new LinkedHashMap<>();

  static {
    MULTIPLES.put("万", "1e4");
    MULTIPLES.put("萬", "1e4");
    MULTIPLES.put("亿", "1e8");
    MULTIPLES.put("億", "1e8");
    MULTIPLES.put("千", "1e3");
    MULTIPLES.put("thousand", "1e3");
    MULTIPLES.put("million", "1e6");
    MULTIPLES.put("billion", "1e9");
    ENERGY.put("twh", "3.6e15");
    ENERGY.put("gwh", "3.6e12");
    ENERGY.put("mwh", "3.6e9");
    ENERGY.put("kwh", "3.6e6");
    ENERGY.put("千瓦时", "3.6e6");
    ENERGY.put("tj", "1e12");
    ENERGY.put("gj", "1e9");
    ENERGY.put("吉焦", "1e9");
    ENERGY.put("mj", "1e6");
  }

  private Quantities() {}

  static boolean same(JsonNode one, JsonNode other) {
    Set<BigDecimal> ours = readings(one);
    return readings(other).stream()
        .anyMatch(value -> ours.stream().anyMatch(mine -> close(value, mine)));
  }

  private static boolean close(BigDecimal one, BigDecimal other) {
    BigDecimal larger = one.abs().max(other.abs());
    return one.subtract(other).abs().compareTo(larger.multiply(TOLERANCE)) <= 0;
  }

  private static Set<BigDecimal> readings(JsonNode figure) {
    Matcher number = NUMBER.matcher(plain(figure.path("value")).replace(",", ""));
    if (!number.find()) {
      return Set.of();
    }
    BigDecimal printed = new BigDecimal(number.group());
    String unit = plain(figure.path("unit"));
    BigDecimal all = printed;
    Set<BigDecimal> readings = new HashSet<>(Set.of(printed));
    for (Map.Entry<String, String> multiple : MULTIPLES.entrySet()) {
      if (unit.contains(multiple.getKey())) {
        BigDecimal factor = new BigDecimal(multiple.getValue());
        readings.add(printed.multiply(factor, PRECISION));
        all = all.multiply(factor, PRECISION);
      }
    }
    readings.add(all);
    for (Map.Entry<String, String> energy : ENERGY.entrySet()) {
      if (unit.endsWith(energy.getKey())) {
        Set<BigDecimal> joules = new HashSet<>();
        readings.forEach(
            value -> joules.add(value.multiply(new BigDecimal(energy.getValue()), PRECISION)));
        readings.addAll(joules);
        break;
      }
    }
    return readings;
  }

  private static String plain(JsonNode text) {
    return text.isValueNode()
        ? Normalizer.normalize(text.asString(""), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace(" ", "")
        : "";
  }
}
