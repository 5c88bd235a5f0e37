package io.greenprint.queries.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How Chinese names sound, in Latin letters without tones. ICU gives one reading of a character;
 * those that names read in several ways stand in {@code readings.tsv}, so that 成都 is found by
 * chengdu and 银行 by yinhang.
 */
final class Pinyin {

  /**
   * Every reading of a character doubles the forms of a name: further combinations are left out.
   */
  private static final int MOST_FORMS = 8;

  private static final Map<String, List<String>> SEVERAL =
      Lexicon.lines("readings.tsv")
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toUnmodifiableMap(line -> line[0], line -> List.of(line[1].split(" "))));

  private static final Transliterator ICU =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>(SEVERAL);

  private Pinyin() {}

  /** Forms such as {@code shigongxinju}; letters and digits stay, all else is left out. */
  static Set<String> full(String name) {
    return forms(name, UnaryOperator.identity());
  }

  /** Forms such as {@code sgxj}. */
  static Set<String> initials(String name) {
    return forms(name, sound -> sound.substring(0, 1));
  }

  private static Set<String> forms(String name, UnaryOperator<String> part) {
    List<String> forms = List.of("");
    for (String sign : name.codePoints().mapToObj(Character::toString).toList()) {
      List<String> sounds =
          KNOWN.computeIfAbsent(sign, Pinyin::sound).stream().map(part).distinct().toList();
      if (!sounds.isEmpty()) {
        List<String> before = forms;
        int most = before.size() * sounds.size() > MOST_FORMS ? 1 : sounds.size();
        List<String> after = new ArrayList<>();
        for (String form : before) {
          sounds.stream().limit(most).forEach(sound -> after.add(form + sound));
        }
        forms = after;
      }
    }
    Set<String> all = new LinkedHashSet<>(forms);
    all.remove("");
    return all;
  }

  private static List<String> sound(String sign) {
    String latin = ICU.transliterate(sign).replaceAll("[^a-z0-9]", "");
    return latin.isEmpty() ? List.of() : List.of(latin);
  }
}
