package io.greenprint.queries.identity;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a firm taken apart: 纽威数控装备（苏州）股份有限公司 is 纽威数控装备, 苏州, 股份有限公司.
 *
 * @param core what is left when place and legal form are gone; lower case
 * @param place what stands in brackets; empty where nothing does
 * @param form legal form; 有限责任公司 is told as 有限公司, for the two are one; empty where there is none
 */
public record FirmName(String core, String place, String form) {

  /** Longest first. */
  private static final List<String> FORMS =
      List.of(
          "集团股份有限公司",
          "集团有限责任公司",
          "股份有限公司",
          "有限责任公司",
          "集团有限公司",
          "有限公司",
          "分公司",
          "办事处",
          "集团",
          "co.,ltd.",
          "co., ltd.",
          "co.,ltd",
          "co. ltd",
          "ltd.",
          "limited",
          "inc.",
          "ltd");

  private static final Pattern BRACKETS = Pattern.compile("[(（〔\\[]([^)）〕\\]]*)[)）〕\\]]");
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}·•]+");

  /** Takes a name apart. */
  public static FirmName of(String written) {
    String name =
        Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    var brackets = BRACKETS.matcher(name);
    String place = brackets.find() ? brackets.group(1) : "";
    String bare = BRACKETS.matcher(name).replaceAll("");
    for (String form : FORMS) {
      if (bare.endsWith(form) && bare.length() > form.length()) {
        String core = bare.substring(0, bare.length() - form.length());
        return new FirmName(
            NOISE.matcher(core).replaceAll(""), place, form.replace("有限责任公司", "有限公司"));
      }
    }
    return new FirmName(NOISE.matcher(bare).replaceAll(""), place, "");
  }

  /**
   * How alike two names are, 0 to 1: pairs of letters of the core that they share (Dice), less
   * where place or legal form differ. Firms of one group in two places are two firms.
   */
  public double likeness(FirmName other) {
    Set<String> mine = pairs(core);
    Set<String> others = pairs(other.core);
    Set<String> shared = new HashSet<>(mine);
    shared.retainAll(others);
    double likeness =
        core.equals(other.core) ? 1 : 2.0 * shared.size() / (mine.size() + others.size());
    double places = place.equals(other.place) ? 1 : 0.75;
    double forms = form.isEmpty() || other.form.isEmpty() || form.equals(other.form) ? 1 : 0.95;
    return likeness * places * forms;
  }

  /** Pairs of neighbouring letters; a single letter is its own. */
  Set<String> pairs() {
    return pairs(core);
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    if (pairs.isEmpty()) {
      pairs.add(text);
    }
    return pairs;
  }
}
