package io.greenprint.ingest.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a list of addressees, where a prefix or an ending may be said once for several:
 * 各县级市（区）工信局、发改委 is two for each; 甲区、乙区发改委 is 甲区发改委 and 乙区发改委.
 */
final class Addressees {

  private static final String BRACKET = "[（(][^（）()]*[）)]";
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?<area>各(?:[^（）()]|"
              + BRACKET
              + ")*?(?:"
              + BRACKET
              + "|[市区县州盟旗镇](?=[^、，市区县州盟旗（(])))(?<body>.{2,})");
  private static final Pattern AREA =
      Pattern.compile(".*(?:省|自治区|市|县|区|州|盟|旗|镇|新区|园区|高新区|开发区|[）)])");

  private Addressees() {}

  static List<String> of(String words) {
    List<String> names = new ArrayList<>();
    for (String clause : parts(words, "，,；;")) {
      clause(parts(clause, "、"), names);
    }
    return names;
  }

  private static void clause(List<String> parts, List<String> names) {
    String prefix = "";
    List<String> areas = new ArrayList<>();
    for (String part : parts) {
      String name = part.strip();
      Matcher matcher = PREFIX.matcher(name);
      if (AREA.matcher(name).matches()
          && !name.startsWith("各")
          && areas.size() < parts.size() - 1) {
        areas.add(name);
        continue;
      }
      if (matcher.matches() && BodyForms.isName(matcher.group("body"))) {
        prefix = matcher.group("area");
      } else if (!prefix.isEmpty() && BodyForms.isName(name) && startsWithoutArea(name)) {
        name = prefix + name;
      }
      addDistributed(areas, name, names);
      areas.clear();
    }
    names.addAll(areas);
  }

  /** 甲区、乙区发改委: the ending of the last goes to all. */
  private static void addDistributed(List<String> areas, String name, List<String> names) {
    Matcher matcher =
        Pattern.compile("(?<area>.*(?:新区|园区|高新区|开发区|省|市|县|区|州|盟|旗))(?<body>.{2,})").matcher(name);
    boolean ending = matcher.matches() && BodyForms.isName(matcher.group("body"));
    for (String area : areas) {
      names.add(ending ? area + matcher.group("body") : area);
    }
    names.add(name);
  }

  private static boolean startsWithoutArea(String name) {
    return !name.matches("(?:各|市|省|区|县|州|自治区|全).*")
        && !name.matches("\\p{IsHan}{2,6}(?:省|市|县|区|州).*");
  }

  /** Parts at marks outside brackets. */
  private static List<String> parts(String words, String marks) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += Brackets.step(c);
      if (depth == 0 && marks.indexOf(c) >= 0) {
        parts.add(words.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(words.substring(start));
    return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
