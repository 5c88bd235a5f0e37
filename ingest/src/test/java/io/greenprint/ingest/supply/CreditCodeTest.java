package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "9144030071526726XG",
        "91330100799655058B",
        "９１３３０１００ 79965505-8b"
      })
  void codesOfRealEnterprisesHold(String written) {
    assertThat(CreditCode.of(written).fault()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "91330100799655058, has 17",
    "9133010079965505SB, character 17",
    "91330100799655058C, the last character should be B",
    "91330100799655059B, both check digits fail",
    "91350100M000100Y4Z, character 18",
  })
  void aFaultIsToldInPlainWords(String written, String words) {
    assertThat(Objects.requireNonNull(CreditCode.of(written).fault()).en()).contains(words);
  }

  @Test
  void aLookAlikeLetterGivesAProposalOnly() {
    CreditCode typed = CreditCode.of("9I330100799655058B");

    assertThat(typed.holds()).isFalse();
    assertThat(typed.suggestion()).isEqualTo("91330100799655058B");
  }
}
