package io.greenprint.ingest.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenprint.graph.policy.Quantity;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  private final Units units = Units.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15   | 万千瓦        | 150000        | kW
          1.2  | 万亿元        | 1200000000000 | CNY
          480  | 兆瓦          | 480000        | kW
          3    | GW            | 3000000       | kW
          2    | 亿千瓦时      | 200000000     | kWh
          3.6  | GJ            | 1000          | kWh
          1000 | 吨标准煤      | 1000          | tce
          5    | 万吨标煤      | 50000         | tce
          7    | 万吨          | 70000         | t
          8    | 万吨二氧化碳当量 | 80000      | tCO2e
          2    | 公顷          | 20000         | m²
          3    | 亩            | 2000          | m²
          400  | 万平方米      | 4000000       | m²
          1.5  | 亿立方米      | 150000000     | m³
          50   | %             | 50            | %
          3    | 个百分点      | 3             | pp
          100  | 家            | 100           | 个
          310  | 克标准煤/千瓦时 | 0.00031     | tce/kWh
          0.5  | 吨标准煤/万元 | 0.00005       | tce/CNY
          30   | 微克/立方米   | 0.00000000003 | t/m³
          """)
  void normalisesToTheBaseUnit(BigDecimal value, String unit, BigDecimal expected, String base) {
    Quantity quantity = Objects.requireNonNull(units.normalise(value, unit));
    assertThat(quantity.value()).isEqualByComparingTo(expected);
    assertThat(quantity.unit()).isEqualTo(base);
  }

  @Test
  void convertsWithinOneDimensionExactly() {
    assertThat(units.convert(new BigDecimal(15), "亩", "公顷")).isEqualByComparingTo("1");
    assertThat(units.convert(new BigDecimal("7.2"), "GJ", "MWh")).isEqualByComparingTo("2");
    assertThat(units.convert(BigDecimal.ONE, "万千瓦", "MW")).isEqualByComparingTo("10");
  }

  @Test
  void neverConvertsAcrossDimensions() {
    assertThatThrownBy(() -> units.convert(BigDecimal.ONE, "tce", "kWh"))
        .hasMessageContaining("standard coal")
        .hasMessageContaining("energy");
    assertThatThrownBy(() -> units.convert(BigDecimal.ONE, "光年", "km")).hasMessageContaining("光年");
  }

  @Test
  void anUnknownUnitHasNoNormalisedValue() {
    assertThat(units.normalise(BigDecimal.ONE, "蝴蝶")).isNull();
    assertThat(units.normalise(BigDecimal.ONE, "")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"万千瓦左右, 3", "家左右, 1", "千瓦时电, 3", "毫克/升以下, 4", "mini, 0", "GW以上, 2", "产业, 0"})
  void findsTheLongestUnitInText(String text, int end) {
    assertThat(units.endAt(text, 0)).isEqualTo(end);
  }
}
