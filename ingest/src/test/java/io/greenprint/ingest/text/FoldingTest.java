package io.greenprint.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.text.Span;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void ligaturesAreTheirLettersAtOnePlace() {
    Mended folded = Folding.fold("Eﬃcient oﬃces, ﬁnance", 0, 21);

    assertThat(folded.text()).isEqualTo("efficient offices, finance");
    assertThat(folded.origin(folded.text().indexOf("finance"), folded.text().length()))
        .isEqualTo(new Span(15, 21));
  }

  @Test
  void radicalsAreTheCharactersTheyArePartsOf() {
    assertThat(Folding.fold("培训时⻓、部⻔、客⼾")).isEqualTo("培训时长、部门、客户");
  }

  @Test
  void traditionalCharactersAndWidthFoldTogether() {
    assertThat(Folding.fold("績效 ＣＯＤ")).isEqualTo("绩效cod");
  }
}
