package io.greenprint.api.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.api.assessment.Doubt.Kind;
import io.greenprint.api.assessment.Plausibility.Beside;
import io.greenprint.api.assessment.Plausibility.Beside.Sort;
import io.greenprint.graph.policy.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

  @ParameterizedTest
  @CsvSource({
    "1200, t, 1200, t,",
    "1.2, 千吨, 1200, t,",
    "1200000, kg, 1200, t,",
    "12000, t, 1200, t, FACTOR_TEN",
    "120, t, 1200, t, FACTOR_TEN",
    "1200, kg, 1200, t, FACTOR_THOUSAND",
    "1200, MWh, 1200, kWh, FACTOR_THOUSAND",
    "3.5, 元, 3.5, 万元, WAN_YI",
    "3.5, 亿元, 3.5, 元, WAN_YI",
    "1210, t, 1200, t, OTHER_THAN_REPORT",
    "1200, tce, 1200, tCO2e, OTHER_DIMENSION"
  })
  void holdsAValueAgainstTheReportOfTheSameYear(
      String value, String unit, String reported, String reportedUnit, Kind kind) {
    assertThat(kinds(value, unit, Sort.REPORT, reported, reportedUnit))
        .isEqualTo(Stream.ofNullable(kind).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1300, t, 1200, t,",
    "700, t, 1200, t,",
    "1900, t, 1200, t, YEAR_ON_YEAR",
    "300, t, 1200, t, YEAR_ON_YEAR",
    "11000, t, 1200, t, FACTOR_TEN",
    "1.3, t, 1200, t, FACTOR_THOUSAND"
  })
  void holdsAValueAgainstTheYearBefore(
      String value, String unit, String before, String beforeUnit, Kind kind) {
    assertThat(kinds(value, unit, Sort.LAST_YEAR, before, beforeUnit))
        .isEqualTo(Stream.ofNullable(kind).toList());
  }

  @Test
  void tellsAnUnknownUnitAndAValueBelowNothing() {
    assertThat(Plausibility.doubts(new BigDecimal("-3"), "吨", List.of()))
        .extracting(Doubt::kind)
        .containsExactly(Kind.NEGATIVE);
    assertThat(Plausibility.doubts(BigDecimal.ONE, "筐", List.of()))
        .extracting(Doubt::kind)
        .containsExactly(Kind.UNKNOWN_UNIT);
  }

  @Test
  void partsMakeNoMoreThanTheirWhole() {
    assertThat(Plausibility.sum(tonnes("4600"), List.of(tonnes("1200"), tonnes("3400")))).isEmpty();
    assertThat(Plausibility.sum(tonnes("4600"), List.of(tonnes("1200"), tonnes("3600"))))
        .hasValueSatisfying(doubt -> assertThat(doubt.message().zh()).contains("4800", "4600"));
  }

  @Test
  void whatAnIntensityDividesByDoesNotJump() {
    assertThat(Plausibility.intensity(tonnes("4600"), tonnes("2.3"), tonnes("4400"), tonnes("2.2")))
        .isEmpty();
    assertThat(
            Plausibility.intensity(tonnes("4600"), tonnes("0.23"), tonnes("4400"), tonnes("2.2")))
        .isPresent();
  }

  @Test
  void showsHowAUnitConverts() {
    assertThat(Plausibility.conversion(new BigDecimal("3.5"), "万吨"))
        .hasValueSatisfying(words -> assertThat(words).startsWith("3.5 万吨 = 35000 t"));
    assertThat(Plausibility.conversion(new BigDecimal("3.5"), "t")).isEmpty();
  }

  private static List<Kind> kinds(
      String value, String unit, Sort sort, String other, String otherUnit) {
    Beside beside = new Beside(sort, new BigDecimal(other), otherUnit, "2024年报告第12页");
    return Plausibility.doubts(new BigDecimal(value), unit, List.of(beside)).stream()
        .map(Doubt::kind)
        .toList();
  }

  private static Quantity tonnes(String value) {
    return new Quantity(new BigDecimal(value), "t");
  }
}
