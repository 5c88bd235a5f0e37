package io.greenprint.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Indicator;
import io.greenprint.queries.disclosure.FigureNode;
import io.greenprint.queries.policy.Evidence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureSeriesTest {

  private static final Indicator ENERGY =
      new Indicator(
          "total_energy",
          Indicator.Pillar.E,
          Indicator.Kind.QUANTITATIVE,
          "能源消耗总量",
          "Energy consumption");

  @Test
  void yearsThatPrintOneUnitAreDrawnInIt() {
    FigureSeries series =
        only(
            figure("外购电力", 2023, "48", "兆瓦时", "48000"), figure("外购电力", 2024, "46", "兆瓦时", "46000"));

    assertThat(series.unit()).isEqualTo("兆瓦时");
    assertThat(series.values()).isEqualTo("48,46");
    assertThat(series.drawable()).isTrue();
    assertThat(series.told()).isEqualTo("外购电力：2023年 48 兆瓦时，2024年 46 兆瓦时");
  }

  @Test
  void yearsThatPrintDifferentUnitsAreDrawnInTheBaseUnit() {
    FigureSeries series =
        only(
            figure("外购电力", 2023, "48", "兆瓦时", "48000"),
            figure("外购电力", 2024, "4.6", "万千瓦时", "46000"));

    assertThat(series.unit()).isEqualTo("kWh");
    assertThat(series.values()).isEqualTo("48000,46000");
  }

  @Test
  void whatIsNoNumberIsNotDrawn() {
    assertThat(
            only(figure("外购电力", 2023, "若干", "兆瓦时", null), figure("外购电力", 2024, "46", "兆瓦时", null))
                .drawable())
        .isFalse();
  }

  @Test
  void otherNamesAndOtherBoundariesAreOtherSeries() {
    FigureNode firm = figure("外购电力", 2024, "46", "兆瓦时", "46000");
    FigureNode gas = figure("天然气", 2024, "3", "万立方米", null);
    FigureNode site =
        new FigureNode(
            "f",
            "total_energy",
            "p",
            "外购电力",
            2024,
            "9",
            "兆瓦时",
            new BigDecimal(9000),
            "kWh",
            false,
            new Boundary(Boundary.Kind.SITE, "一厂"),
            null,
            true,
            firm.evidence());

    assertThat(FigureSeries.of(List.of(firm, gas, site), id -> ENERGY)).hasSize(3);
  }

  private static FigureSeries only(FigureNode... figures) {
    List<FigureSeries> series = FigureSeries.of(List.of(figures), id -> ENERGY);
    assertThat(series).hasSize(1);
    return series.getFirst();
  }

  private static FigureNode figure(
      String label, int year, String value, String unit, @Nullable String kilowattHours) {
    return new FigureNode(
        "f",
        "total_energy",
        "p",
        label,
        year,
        value,
        unit,
        kilowattHours == null ? null : new BigDecimal(kilowattHours),
        kilowattHours == null ? null : "kWh",
        false,
        Boundary.FIRM,
        null,
        true,
        new Evidence(1, 2, 0, 4, "原文原文"));
  }
}
