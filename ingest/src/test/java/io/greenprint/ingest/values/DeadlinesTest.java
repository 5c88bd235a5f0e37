package io.greenprint.ingest.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

  @ParameterizedTest
  @CsvSource({
    "到2025年, 2025",
    "2025 年, 2025",
    "2025年底前, 2025-12-31",
    "2025年底, 2025-12-31",
    "2025年年底前, 2025-12-31",
    "2025年末, 2025-12-31",
    "2030年前, 2030",
    "2022年4月, 2022-04",
    "2022年4月底前, 2022-04-30",
    "2022年6月30日前, 2022-06-30",
    "2022年上半年, 2022-06",
    "2022年四季度, 2022-12",
    "二〇二五年, 2025",
    "“十四五”末, 2025",
    "“十四五”期间, 2025",
    "十五五, 2030",
    "2021-2023年, 2023",
    "2021年至2023年, 2023",
    "2021—2025年, 2025",
    "四季度, 2022-12",
    "年底前, 2022-12-31",
    "年内, 2022",
    "9月底前, 2022-09-30",
    "9月30日前, 2022-09-30",
    "今年, 2022",
    "明年, 2023",
    "每年, annual"
  })
  void readsWhenSomethingIsDue(String words, String iso) {
    Deadline deadline = Deadlines.read(words, new Span(0, words.length()), 2022);
    assertThat(deadline.iso()).isEqualTo(iso);
    assertThat(deadline.text()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"长期", "持续推进", "按国家部署", "2022年2月30日"})
  void keepsTheWordsWhereThereIsNoDate(String words) {
    Deadline deadline = Deadlines.read(words, new Span(0, words.length()), 2022);
    assertThat(deadline.iso()).isNull();
    assertThat(deadline.text()).isEqualTo(words);
  }

  @Test
  void aPeriodHasItsFirstDay() {
    Deadline deadline = Deadlines.read("2021—2023年", new Span(0, 10), null);
    assertThat(deadline.from()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(deadline.to()).isEqualTo(LocalDate.of(2023, 12, 31));
  }

  @Test
  void wordsWithoutAYearGiveNoDateWhereTheDocumentsIsUnknown() {
    assertThat(Deadlines.read("四季度", new Span(0, 3), null).iso()).isNull();
  }

  @Test
  void findsEveryTimeInASentence() {
    List<Deadlines.Time> times = Deadlines.find("到2025年，能耗比2020年下降17%，每年实施1000个以上项目", null);
    assertThat(times).hasSize(3);
    assertThat(times.get(0).start()).isZero();
    assertThat(times.get(2).recurs()).isTrue();
  }
}
