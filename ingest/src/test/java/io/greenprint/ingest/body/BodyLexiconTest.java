package io.greenprint.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.ingest.body.BodyLexicon.Likeness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLexiconTest {

  private final BodyLexicon lexicon = Bodies.standard().lexicon();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市发改委",
        "科技局",
        "各县级市（区）人民政府",
        "人行苏州分行",
        "市委宣传部",
        "国网苏州供电公司",
        "各有关单位",
        "发电企业",
        "灵璧县发改委",
        "团市委",
        "县（市、区）政府"
      })
  void knowsNamesOfAnyPlace(String name) {
    assertThat(lexicon.likeness(name)).isEqualTo(Likeness.KNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"推进数据中心建设", "完善市场机制", "提升企业能效", "市", "到2025年", "节能降碳"})
  void leavesSentencesAlone(String words) {
    assertThat(lexicon.isBodyLike(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市发改委、市工信局等按职责分工负责|市发改委",
        "市工信局牵头，市商务局配合|市工信局",
        "各县级市（区）人民政府负责落实|各县级市（区）人民政府",
        "人行苏州分行按职责|人行苏州分行",
        "各有关部门按职责分工|各有关部门"
      })
  void findsTheLongestNameAtAPlace(String text, String name) {
    assertThat(lexicon.longestAt(text, 0)).isEqualTo(name.length());
  }

  @Test
  void writesSharedEndingsOut() {
    assertThat(lexicon.distributed(List.of("广州", "深圳市政府"))).containsExactly("广州市政府", "深圳市政府");
    assertThat(lexicon.distributed(List.of("武昌区", "青山区人民政府")))
        .containsExactly("武昌区人民政府", "青山区人民政府");
    assertThat(lexicon.distributed(List.of("市", "区机管局"))).containsExactly("市机管局", "区机管局");
    assertThat(lexicon.distributed(List.of("市发改委", "区政府"))).containsExactly("市发改委", "区政府");
  }
}
