package io.greenprint.ingest.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a list of addressees, where places or an ending may be said once for several:
 * 各县级市（区）工信局、发改委 is two for each; 甲区、乙区发改委 is 甲区发改委 and 乙区发改委; 各县（市）、区人民政府 and 市政府各委、办、局 are one
 * class.
 */
final class Addressees {

  private static final Pattern PLACE =
      Pattern.compile("(?!各).*(?:省|自治区|市|县|区|州|盟|旗|镇)(?:[（(][^（）()]*[）)])?");

  /** A name with a place that the names before it may share the ending of. */
  private static final Pattern OF_PLACE =
      Pattern.compile("(?<place>.*(?:新区|园区|高新区|开发区|省|市|县|区|州|盟|旗))(?<body>.{2,})");

  private static final Pattern OWN_PLACE =
      Pattern.compile("(?:各|市(?!场)|省|区|县|州|自治区|全|国家|中央|\\p{IsHan}{2,6}(?:省|市|县|区|州)).*");

  /** What follows in a class that lists kinds of bodies: 各委、办、局. */
  private static final Pattern KIND = Pattern.compile("[委办厅局]");

  private static final Pattern KINDS = Pattern.compile(".*各[委办厅局、]*");

  private Addressees() {}

  static List<String> of(String words) {
    List<String> names = new ArrayList<>();
    for (String clause : parts(words, "，,；;。")) {
      if (!clause.endsWith("印发")) {
        clause(names(clause), names);
      }
    }
    return names;
  }

  /** Parts of a clause at 、, except where the mark stands inside a class. */
  private static List<String> names(String clause) {
    List<String> names = new ArrayList<>();
    String rest = clause;
    while (!rest.isEmpty()) {
      int areas = LocalBodies.areas(rest);
      boolean alone = rest.startsWith("、", areas);
      String head = alone ? "" : parts(rest.substring(areas), "、").stream().findFirst().orElse("");
      String name = rest.substring(0, areas) + head;
      rest = after(rest, areas, head);
      while (!rest.isEmpty() && (isOpen(name, areas) || isKind(name, rest))) {
        String next = parts(rest, "、").getFirst();
        rest = after(rest, 0, next);
        name += "、" + next;
      }
      names.add(name);
    }
    return names;
  }

  private static String after(String words, int areas, String head) {
    int end = words.indexOf(head, areas) + head.length();
    return words.substring(Math.min(words.length(), end + 1)).strip();
  }

  /** The places of a class stand alone, or before a function whose body is named later. */
  private static boolean isOpen(String name, int areas) {
    return areas > 0 && name.length() > areas && !BodyForms.isName(name.substring(areas));
  }

  private static boolean isKind(String name, String rest) {
    return KINDS.matcher(name).matches() && KIND.matcher(parts(rest, "、").getFirst()).matches();
  }

  private static void clause(List<String> parts, List<String> names) {
    String shared = "";
    List<String> places = new ArrayList<>();
    for (String part : parts) {
      String name = part;
      int areas = LocalBodies.areas(name);
      boolean place = PLACE.matcher(name).matches() || (areas > 0 && areas == name.length());
      if (place && places.size() < parts.size() - 1) {
        places.add(name);
        continue;
      }
      if (areas > 0 && BodyForms.isName(name.substring(areas))) {
        shared = name.substring(0, areas);
      } else if (!shared.isEmpty()
          && BodyForms.isName(name)
          && !OWN_PLACE.matcher(name).matches()) {
        name = shared + name;
      }
      addDistributed(places, name, names);
      places.clear();
    }
    names.addAll(places);
  }

  /** 甲区、乙区发改委: the ending of the last goes to all. */
  private static void addDistributed(List<String> places, String name, List<String> names) {
    Matcher matcher = OF_PLACE.matcher(name);
    boolean ending = matcher.matches() && BodyForms.isName(matcher.group("body"));
    for (String place : places) {
      names.add(ending ? place + matcher.group("body") : place);
    }
    names.add(name);
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
