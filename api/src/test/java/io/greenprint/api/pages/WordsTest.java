package io.greenprint.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words words = new Words();

  @Test
  void aLineBrokenInASentenceRunsOn() {
    assertThat(words.of("\n推进工业炉窑清洁能\n源替代，\n严控新增。\n到2025年，达标。\n"))
        .isEqualTo("推进工业炉窑清洁能源替代，严控新增。\n到2025年，达标。");
  }

  @Test
  void everyCharacterKnowsItsPlaceInTheStoredText() {
    String stored = " \n推进清洁能\n源，\n\n 严控。\n";

    Words.Flow flow = words.flow(stored);

    assertThat(flow.text()).isEqualTo("推进清洁能源，严控。");
    assertThat(flow.origin())
        .hasSize(flow.text().length())
        .isSorted()
        .allSatisfy(place -> assertThat(flow.text()).contains(stored.substring(place, place + 1)));
  }

  @Test
  void aPieceOfALineHasNoBlanksThatOnlyThePageSet() {
    assertThat(new Words().inline("培育库，引\n导链主企业 120\n家")).isEqualTo("培育库，引导链主企业120家");
    assertThat(new Words().inline("Scope 1 and 2")).isEqualTo("Scope 1 and 2");
  }
}
