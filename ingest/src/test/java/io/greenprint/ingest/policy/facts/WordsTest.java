package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void noListIsEmptyOrSaysAWordTwice() {
    assertThat(Words.all()).isNotEmpty();
    Words.all()
        .forEach(
            (name, words) -> {
              assertThat(words).as(name).isNotEmpty().noneMatch(String::isBlank);
              assertThat(words).as("%s has doubles", name).hasSameSizeAs(new HashSet<>(words));
            });
  }

  @Test
  void aWordIsAnOperatorOfOneKind() {
    List<String> operators = List.of("at-least", "more-than", "at-most", "less-than", "about");
    List<String> words = operators.stream().flatMap(list -> Words.of(list).stream()).toList();
    assertThat(words).doesNotHaveDuplicates();
  }

  @Test
  void longerWordsAreTriedFirst() {
    assertThat("提高到".replaceFirst(Words.any("equal", "increase"), "")).isEmpty();
  }
}
