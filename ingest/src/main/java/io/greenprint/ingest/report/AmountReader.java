package io.greenprint.ingest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers with their units in folded text. */
final class AmountReader {

  static final String BARE = "bare";

  /** 27, 054 · 1，750 · 163,6601) · 0. 066 · 5000. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.a-z_/-])(?:\\d{1,3}(?:[,，] ?\\d{3})+(?:\\. ?\\d+)?(?=\\d?\\)|\\D|$)"
              + "|\\d+(?:\\. ?\\d{1,8})?)(?![\\d])");

  private static final String CURRENCIES =
      "(人民币|(?<![a-z])(?:rmb|rm|cny|hk\\$|us\\$|cad)|a\\$|s\\$|nt\\$|\\$|€|£|¥|￥|(?<![a-z])(?:eur|usd|hkd|gbp|sgd|aud|chf)|港币|港元|美元|欧元|英镑)";
  private static final Pattern CURRENCY = Pattern.compile(CURRENCIES + "\\s?$");

  /** A currency and a power of ten as a unit of their own: HK$ million, RMB'000, 人民币万元. */
  private static final Pattern MONEY =
      Pattern.compile(
          CURRENCIES + " ?(?:'?000s?|thousand|millions?|billions?|mn?|bn|k|[百千]?[万亿千]?元)?");

  private static final Pattern HEDGE_BEFORE =
      Pattern.compile(
          "(约|大约|近|逾|超|超过|达到?|共|over|about|nearly|approximately|more than|around)\\s?$");
  private static final Pattern HEDGE_AFTER = Pattern.compile("\\G(多|余|几)");
  private static final Pattern YEAR = Pattern.compile("(19[89]|20[0-5])\\d");

  /** A power of ten beside the unit: '000 m3, kWh in '000s. */
  private static final Pattern THOUSANDS =
      Pattern.compile("^(?:'000s?|thousands?(?: of)?) |(?: in)? ?(?:'000s?|\\(?thousands?\\)?)$");

  private final Map<Character, List<String>> forms = new HashMap<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final List<String> scales;
  private final List<String> per;

  AmountReader(UnitKinds units) {
    units
        .kinds()
        .forEach(
            (kind, names) ->
                names.forEach(
                    name -> {
                      if (kinds.computeIfAbsent(name, n -> new HashSet<>()).isEmpty()) {
                        forms.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name);
                      }
                      kinds.getOrDefault(name, Set.of()).add(kind);
                    }));
    forms.values().forEach(f -> f.sort(Comparator.comparingInt(String::length).reversed()));
    scales =
        units.scales().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    per = units.per();
  }

  /** Kinds of units and their names, folded. */
  record UnitKinds(Map<String, List<String>> kinds, List<String> per, List<String> scales) {}

  /** All amounts of a text in order; calendar years and codes are none. */
  List<Amount> amounts(String text) {
    List<Amount> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      Amount amount = amountAt(text, number.start(), number.end());
      if (amount != null) {
        found.add(amount);
      }
    }
    return found;
  }

  private @Nullable Amount amountAt(String text, int start, int end) {
    String digits = text.substring(start, end).replace("，", "").replace(",", "").replace(" ", "");
    String before = text.substring(Math.max(0, start - 16), start);
    Matcher currency = CURRENCY.matcher(before);
    boolean money = currency.find();
    int at = skipBlank(text, end);
    boolean hedged = HEDGE_BEFORE.matcher(before).find();
    Matcher after = HEDGE_AFTER.matcher(text).region(at, text.length());
    if (after.find()) {
      hedged = true;
      at = skipBlank(text, after.end());
    }
    String scale = scaleAt(text, at);
    int unitStart = skipBlank(text, at + scale.length());
    if (!scale.isEmpty()) {
      Matcher more = HEDGE_AFTER.matcher(text).region(unitStart, text.length());
      if (more.find()) {
        hedged = true;
        unitStart = skipBlank(text, more.end());
      }
    }
    String form = formAt(text, unitStart);
    if (form.isEmpty() && scale.length() == 1 && scale.charAt(0) < 0x80 && !money) {
      scale = "";
      unitStart = end;
    }
    if (form.isEmpty() && !money && scale.isEmpty()) {
      return YEAR.matcher(text.substring(start, end)).matches() || text.startsWith("年", at)
          ? null
          : new Amount(start, end, start, digits, "", Set.of(BARE), hedged);
    }
    if (text.startsWith("年", at)) {
      return null;
    }
    int stop = form.isEmpty() ? at + scale.length() : unitStart + form.length();
    Set<String> kinds =
        money && form.isEmpty() ? Set.of("money") : this.kinds.getOrDefault(form, Set.of(BARE));
    int denominatorEnd = denominatorEnd(text, stop);
    String unit = scale + form;
    if (denominatorEnd > stop) {
      unit += text.substring(stop, denominatorEnd).replace(" ", "");
      kinds = suffixed(kinds, unit);
      stop = denominatorEnd;
    }
    int from = money ? start - (before.length() - currency.start()) : start;
    String prefix = money ? currency.group(1) : "";
    return new Amount(
        from,
        Math.max(stop, end),
        start,
        digits,
        money && form.isEmpty() ? scale + prefix : unit,
        kinds,
        hedged);
  }

  /** Kinds of a unit that stands alone, as in a column head; empty where it is none. */
  Set<String> kindsOf(String unit) {
    String words = THOUSANDS.matcher(unit.strip()).replaceFirst("");
    if (MONEY.matcher(words).matches()) {
      return Set.of("money");
    }
    for (int i = 0; i < words.length(); i++) {
      String scale = i == 0 ? scaleAt(words, 0) : "";
      for (int skip : scale.isEmpty() ? new int[] {0} : new int[] {scale.length(), 0}) {
        int at = skipBlank(words, skip);
        String form = formAt(words, at);
        if (!form.isEmpty()) {
          int stop = at + form.length();
          int end = denominatorEnd(words, stop);
          if (end >= words.length() || words.length() - end <= 2) {
            return end > stop
                ? suffixed(kinds.getOrDefault(form, Set.of()), words)
                : kinds.getOrDefault(form, Set.of());
          }
        }
      }
      break;
    }
    return Set.of();
  }

  private static Set<String> suffixed(Set<String> kinds, String unit) {
    if (unit.startsWith("mg/") || unit.startsWith("毫克/") || unit.startsWith("μg/")) {
      return Set.of("concentration");
    }
    Set<String> with = new HashSet<>();
    kinds.forEach(k -> with.add(k + "/"));
    return with;
  }

  private int denominatorEnd(String text, int at) {
    int start = skipBlank(text, at);
    for (String word : per) {
      if (text.startsWith(word, start) && start + word.length() < text.length()) {
        int i = skipBlank(text, start + word.length());
        int from = i;
        while (i < text.length() && i - from < 12 && denominatorUnit(text.charAt(i))) {
          i++;
        }
        if (i > from && !(word.equals("每") && start == at && i - from > 6)) {
          return i;
        }
      }
    }
    return at;
  }

  private static boolean denominatorUnit(char c) {
    return (Character.isLetterOrDigit(c) && "，。、；（）和及与至，".indexOf(c) < 0)
        || c == '$'
        || c == '²'
        || c == '³';
  }

  private String scaleAt(String text, int at) {
    for (String scale : scales) {
      if (text.startsWith(scale, at)) {
        int end = at + scale.length();
        boolean latin = scale.charAt(0) < 0x80;
        if (!latin
            || end >= text.length()
            || !Character.isLetter(text.charAt(end))
            || (scale.length() == 1 && formAt(text, end).length() > 1)
            || (scale.equals("w") && text.charAt(end) > 0x80)) {
          return (scale.equals("千") && text.startsWith("千瓦", at)) || scale.equals("兆") ? "" : scale;
        }
      }
    }
    return "";
  }

  private String formAt(String text, int at) {
    if (at >= text.length()) {
      return "";
    }
    for (String form : forms.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(form, at)) {
        int end = at + form.length();
        char last = form.charAt(form.length() - 1);
        boolean wordGoesOn =
            last >= 'a'
                && last <= 'z'
                && end < text.length()
                && text.charAt(end) >= 'a'
                && text.charAt(end) <= 'z';
        if (!wordGoesOn) {
          return form;
        }
      }
    }
    return "";
  }

  private static int skipBlank(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
