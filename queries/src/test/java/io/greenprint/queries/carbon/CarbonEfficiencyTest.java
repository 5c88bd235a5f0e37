package io.greenprint.queries.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.queries.carbon.CarbonEfficiency.Output;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarbonEfficiencyTest {

  private static final EfficiencyScheme ZHEJIANG = EfficiencyScheme.of("zhejiang").orElseThrow();
  private static final List<Output> FOUR = Collections.nCopies(4, output("1000", "1000"));

  @Test
  void theGradeIsTheFirmsValueOverTheIndustrys() {
    CarbonEfficiency efficiency = CarbonEfficiency.of(ZHEJIANG, output("500", "1000"), FOUR);

    assertThat(efficiency.value()).isEqualByComparingTo("0.5");
    assertThat(efficiency.level()).isEqualTo("低碳");
    assertThat(efficiency.peers()).isEqualTo(5);
    assertThat(efficiency.industry()).isEqualByComparingTo("0.9"); // 4,500 t over 5,000 万元
    assertThat(efficiency.ratio()).isEqualByComparingTo("0.5555555555555555555555555555555556");
    assertThat(efficiency.grade()).isEqualTo("一级");
  }

  @Test
  void aBoundBelongsToTheBetterBand() {
    assertThat(EfficiencyScheme.band(ZHEJIANG.grades(), new BigDecimal("0.80"))).isEqualTo("二级");
    assertThat(EfficiencyScheme.band(ZHEJIANG.grades(), new BigDecimal("0.81"))).isEqualTo("三级");
    assertThat(EfficiencyScheme.band(ZHEJIANG.grades(), new BigDecimal("2.01"))).isEqualTo("五级");
  }

  @Test
  void fewerThanFiveFirmsGiveNoGradeAmongPeers() {
    CarbonEfficiency efficiency =
        CarbonEfficiency.of(ZHEJIANG, output("500", "1000"), FOUR.subList(0, 3));

    assertThat(efficiency.grade()).isNull();
    assertThat(efficiency.industry()).isNull();
    assertThat(efficiency.withheld()).isNotNull();
  }

  @Test
  void aPlaceThatPublishedNoThresholdsGetsNoGrade() {
    assertThat(EfficiencyScheme.at("320594")).isEmpty();
    assertThat(EfficiencyScheme.at("330100")).contains(ZHEJIANG);

    CarbonEfficiency efficiency = CarbonEfficiency.of(null, output("500", "1000"), FOUR);
    assertThat(efficiency.ratio()).isNotNull();
    assertThat(efficiency.grade()).isNull();
    assertThat(efficiency.withheld()).isNotNull();
  }

  private static Output output(String emissions, String addedValue) {
    return new Output(new BigDecimal(emissions), new BigDecimal(addedValue));
  }
}
