package io.greenprint.ingest.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一万亿        | 1000000000000
          1.2万亿       | 1200000000000
          二〇二五      | 2025
          二○二五      | 2025
          三点五        | 3.5
          三点五万      | 35000
          百分之十五    | 0.15
          百分之九十八点五 | 0.985
          千分之三      | 0.003
          1.5万         | 15000
          廿五          | 25
          两            | 2
          两百          | 200
          半            | 0.5
          ２０２５      | 2025
          １．５        | 1.5
          1,234,567.8   | 1234567.8
          十            | 10
          十五          | 15
          二十          | 20
          一百零五      | 105
          一百一十      | 110
          三千五        | 3500
          三千零五      | 3005
          一亿二        | 120000000
          十二亿三千万  | 1230000000
          一万零三十    | 10030
          四分之三      | 0.75
          15%           | 0.15
          负五          | -5
          -3.2          | -3.2
          贰佰叁拾      | 230
          1 000         | 1000
          零            | 0
          """)
  void readsNumbersHoweverTheyAreWritten(String words, BigDecimal value) {
    assertThat(ChineseNumber.parse(words))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "万", "点五", "百分之", "一批", "五G", "1,23", "十分", "亿五"})
  void wordsThatAreNoNumberGiveNone(String words) {
    assertThat(ChineseNumber.parse(words)).isEmpty();
  }

  @Test
  void leavesTheClosingPowerToTheUnit() {
    ChineseNumber.Found arabic = Objects.requireNonNull(ChineseNumber.at("达到1.2万亿元", 2));
    assertThat(arabic.value()).isEqualByComparingTo("1.2");
    assertThat(arabic.scale()).isEqualTo("万亿");
    assertThat(arabic.total()).isEqualByComparingTo("1200000000000");

    ChineseNumber.Found chinese = Objects.requireNonNull(ChineseNumber.at("二十五万亩", 0));
    assertThat(chinese.value()).isEqualByComparingTo("25");
    assertThat(chinese.scale()).isEqualTo("万");
  }

  @Test
  void findsNothingWhereNoNumberBegins() {
    assertThat(ChineseNumber.at("一批项目", 1)).isNull();
    assertThat(ChineseNumber.at("万元", 0)).isNull();
  }
}
