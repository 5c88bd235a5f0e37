package io.greenprint.ingest.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年6月11日",
        "2024 年 6 月 11 日",
        "二〇二四年六月十一日",
        "2024-06-11",
        "2024.6.11",
        "２０２４年６月１１日"
      })
  void readsDatesHoweverTheyAreWritten(String words) {
    assertThat(Dates.parse(words)).contains(LocalDate.of(2024, 6, 11));
  }

  @Test
  void aDateThatIsNotInTheCalendarIsNone() {
    assertThat(Dates.parse("2024年2月30日")).isEmpty();
    assertThat(Dates.parse("2024年6月")).isEmpty();
  }

  @Test
  void findsADateInASentence() {
    assertThat(Dates.first("办公室2024年6月11日印发")).contains(LocalDate.of(2024, 6, 11));
  }
}
