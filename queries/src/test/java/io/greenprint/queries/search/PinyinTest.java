package io.greenprint.queries.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

  @Test
  void spellsNamesInFullAndByFirstLetters() {
    assertThat(Pinyin.full("市工信局")).containsExactly("shigongxinju");
    assertThat(Pinyin.initials("市工信局")).containsExactly("sgxj");
  }

  @Test
  void knowsCharactersThatAreReadInSeveralWays() {
    assertThat(Pinyin.full("成都")).contains("chengdu");
    assertThat(Pinyin.full("厦门")).contains("xiamen");
    assertThat(Pinyin.full("重庆银行")).contains("chongqingyinhang");
    assertThat(Pinyin.initials("会计")).containsExactlyInAnyOrder("hj", "kj");
  }

  @Test
  void keepsLettersAndDigitsAndDropsMarks() {
    assertThat(Pinyin.full("“5G+”工厂")).containsExactly("5ggongchang");
    assertThat(Pinyin.full("（）")).isEmpty();
  }

  @Test
  void holdsFormsOfNamesFullOfSuchCharactersBounded() {
    assertThat(Pinyin.full("重重重重重重")).hasSizeLessThanOrEqualTo(8);
  }
}
